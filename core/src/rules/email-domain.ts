import { isOneSlip } from '../text/text';

/** Providers that half of all private addresses belong to, and those that look like a slip of one of them and are not. */
const providers = ['gmail.com', 'googlemail.com', 'hotmail.com', 'outlook.com', 'yahoo.com', 'icloud.com', 'live.com', 'aol.com', 'gmx.de', 'gmx.net', 'web.de', 'orange.fr', 'proton.me'];
const lookalikes = ['mail.com', 'ymail.com', 'email.com', 'gmx.com', 'me.com', 'mac.com', 'live.de', 'aol.de', 'gmx.at', 'gmx.ch', 'yahoo.co', 'mail.ru', 'hotmail.co'];

const known = new Set([...providers, ...lookalikes]);

/** Endings that do not exist, one slip away from ones that do. */
const endings: readonly (readonly [string, string])[] = [['.con', '.com'], ['.cmo', '.com'], ['.ocm', '.com'], ['.couk', '.co.uk'], ['.comm', '.com'], ['.vom', '.com'], ['.xom', '.com'], ['.ogr', '.org'], ['.nte', '.net']];

/** How much rarer than its neighbour a domain must be before it is taken for a slip of it. */
const rarity = 20;

/** The domains of a column of addresses, counted as rows come and go. */
export interface DomainCounts {
  add(domain: string): void;
  remove(domain: string): void;
  /** The domain that was probably meant by this one, when it looks mistyped. */
  meantBy(domain: string): string | undefined;
  /** Each domain once. */
  readonly domains: Iterable<string>;
}

/**
 * A domain is judged by its own column: it looks mistyped when it is one slip away from another that is at least
 * {@link rarity} times as frequent, so that an institution's own domain is known without a list, and real but rare
 * domains stay alone. Large providers count as frequent wherever they stand. Domains are in lower case.
 */
export function createDomainCounts(): DomainCounts {
  const counts = new Map<string, number>();
  const frequent = new Set<string>();
  const change = (domain: string, by: 1 | -1) => {
    const count = (counts.get(domain) ?? 0) + by;
    if (count === 0) counts.delete(domain);
    else counts.set(domain, count);
    if (count >= rarity) frequent.add(domain);
    else frequent.delete(domain);
  };
  /** The most frequent one, and of equals the first by its letters: the answer depends on the column, not on how it came to be. */
  const frequentNeighbour = (domain: string, count: number): string | undefined => {
    let best: string | undefined;
    let most = count * rarity;
    for (const other of frequent) {
      const times = counts.get(other) ?? 0;
      if (times < most || !isOneSlip(domain, other) || (times === most && best !== undefined && best < other)) continue;
      best = other;
      most = times;
    }
    return best;
  };
  return {
    add: (domain) => { change(domain, 1); },
    remove: (domain) => { change(domain, -1); },
    meantBy(domain) {
      const count = counts.get(domain) ?? 0;
      if (count === 0 || known.has(domain)) return undefined;
      const neighbour = frequentNeighbour(domain, count);
      if (neighbour !== undefined || count >= rarity) return neighbour ?? wellEnded(domain);
      return providers.find((provider) => isOneSlip(domain, provider)) ?? wellEnded(domain);
    },
    domains: { [Symbol.iterator]: () => counts.keys() },
  };
}

function wellEnded(domain: string): string | undefined {
  const ending = endings.find(([wrong]) => domain.endsWith(wrong));
  return ending && domain.slice(0, -ending[0].length) + ending[1];
}
