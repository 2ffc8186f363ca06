import { isOneSlip } from '../text/text';

/** Providers that half of all private addresses belong to, and those that look like a slip of one of them and are not. */
const providers = ['gmail.com', 'googlemail.com', 'hotmail.com', 'outlook.com', 'yahoo.com', 'icloud.com', 'live.com', 'aol.com', 'gmx.de', 'gmx.net', 'web.de', 'orange.fr', 'proton.me'];
const lookalikes = ['mail.com', 'ymail.com', 'email.com', 'gmx.com', 'me.com', 'mac.com', 'live.de', 'aol.de', 'gmx.at', 'gmx.ch', 'yahoo.co', 'mail.ru', 'hotmail.co'];

const known = new Set([...providers, ...lookalikes]);

/** Endings that do not exist, one slip away from ones that do. */
const endings: readonly (readonly [string, string])[] = [['.con', '.com'], ['.cmo', '.com'], ['.ocm', '.com'], ['.couk', '.co.uk'], ['.comm', '.com'], ['.vom', '.com'], ['.xom', '.com'], ['.ogr', '.org'], ['.nte', '.net']];

/** How much rarer than its neighbour a domain must be before it is taken for a slip of it. */
const rarity = 20;

/** A domain as it stands in a column of addresses. */
export interface CountedDomain {
  /** In lower case. */
  readonly name: string;
  /** How many addresses have it. */
  readonly count: number;
}

/** The domains of a column of addresses, counted as rows come and go. */
export interface DomainCounts {
  add(name: string): CountedDomain;
  remove(domain: CountedDomain): void;
  /** The domain that was probably meant by this one, when it looks mistyped. */
  meantBy(domain: CountedDomain): string | undefined;
  /** Each domain once. */
  readonly domains: Iterable<CountedDomain>;
}

/**
 * A domain is judged by its own column: it looks mistyped when it is one slip away from another that is at least
 * {@link rarity} times as frequent, so that an institution's own domain is known without a list, and real but rare
 * domains stay alone. Large providers count as frequent wherever they stand.
 */
export function createDomainCounts(): DomainCounts {
  const counts = new Map<string, CountedDomain & { count: number }>();
  const frequent = new Set<CountedDomain>();
  /** What was asked since the counts changed last. Rows are many, and domains few. */
  const meant = new Map<CountedDomain, string | undefined>();
  const change = (held: { count: number }, by: 1 | -1) => {
    held.count += by;
    if (meant.size > 0) meant.clear();
  };
  /** The most frequent one, and of equals the first by its letters: the answer depends on the column, not on how it came to be. */
  const frequentNeighbour = ({ name, count }: CountedDomain): string | undefined => {
    let best: string | undefined;
    let most = count * rarity;
    for (const other of frequent) {
      if (other.count < most || !isOneSlip(name, other.name) || (other.count === most && best !== undefined && best < other.name)) continue;
      best = other.name;
      most = other.count;
    }
    return best;
  };
  const find = (domain: CountedDomain): string | undefined => {
    const { name, count } = domain;
    if (known.has(name)) return undefined;
    const provider = () => (count < rarity ? providers.find((each) => isOneSlip(name, each)) : undefined);
    return frequentNeighbour(domain) ?? provider() ?? wellEnded(name);
  };
  return {
    add(name) {
      const held = counts.get(name) ?? { name, count: 0 };
      change(held, 1);
      if (held.count === 1) counts.set(name, held);
      if (held.count === rarity) frequent.add(held);
      return held;
    },
    remove({ name }) {
      const held = counts.get(name);
      if (!held) return;
      change(held, -1);
      if (held.count === 0) counts.delete(name);
      if (held.count === rarity - 1) frequent.delete(held);
    },
    meantBy(domain) {
      if (!meant.has(domain)) meant.set(domain, find(domain));
      return meant.get(domain);
    },
    domains: { [Symbol.iterator]: () => counts.values() },
  };
}

function wellEnded(domain: string): string | undefined {
  const ending = endings.find(([wrong]) => domain.endsWith(wrong));
  return ending && domain.slice(0, -ending[0].length) + ending[1];
}
