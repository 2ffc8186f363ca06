import type { BoundColumn } from './bound-column';
import type { FindingCode } from './finding';
import type { Row } from '../host/cell';
import type { CountedDomain } from '../rules/email-domain';
import { createDomainCounts } from '../rules/email-domain';
import { fixName } from '../rules/name';
import { isPlainName } from '../text/plain-text';
import { cleanText, foldText } from '../text/text';
import { meantValue } from './meant-value';
import { createSharedValues } from './shared-values';

/** What is found when a row is compared with others. `other`: the id of the row that is meant. */
export interface Remark {
  readonly code: Extract<FindingCode, 'same-person' | 'same-contact' | 'not-unique' | 'email-domain-typo'>;
  readonly other?: number;
  readonly fix?: string;
  readonly limit?: string;
}

/** Where rows are looked up by their ids. */
export interface RowLookup {
  readonly rowOf: (id: number) => Row;
  readonly positionOf: (id: number) => number;
}

/** The recipients of a list, compared with one another and kept up to date row by row. */
export interface Recipients {
  /** `code`: what is found in the contact by itself. `undefined` in place of the row takes it out. */
  set(id: number, row: Row | undefined, code: FindingCode | undefined): void;
  remarksOn(id: number): readonly Remark[];
  /** The remarks on every row that has some. */
  all(ids: Iterable<number>): ReadonlyMap<number, readonly Remark[]>;
}

const none: readonly never[] = [];

/**
 * Finds people who stand in a list twice, addresses that several people share, and domains that look mistyped beside the
 * others. Contacts and names are compared as if they were mended.
 */
export function createRecipients(bound: readonly BoundColumn[], { rowOf, positionOf }: RowLookup): Recipients | undefined {
  const contact = bound.find(({ column }) => column.key === 'contact');
  if (!contact) return undefined;
  const names = bound.filter(({ column }) => column.rule.type === 'name');
  const addresses = createSharedValues();
  const domains = createDomainCounts();
  const domainOf: (CountedDomain | undefined)[] = [];

  const personIn = (row: Row): string => {
    let person = '';
    for (const { index } of names) {
      const text = String(row[index] ?? '');
      const name = isPlainName(text) ? text : cleanText(text);
      person += `${foldText(name.endsWith(',') ? fixName(name) ?? name : name)}\n`;
    }
    return person;
  };

  const remarksOnSharers = (ids: readonly number[]): Map<number, Remark> => {
    const remarks = new Map<number, Remark>();
    const people = new Map<string, number>();
    const [first, ...later] = [...ids].sort((a, b) => positionOf(a) - positionOf(b));
    if (first === undefined || later.length === 0) return remarks;
    people.set(personIn(rowOf(first)), first);
    for (const id of later) {
      const person = personIn(rowOf(id));
      const same = people.get(person);
      if (same === undefined) people.set(person, id);
      remarks.set(id, same === undefined ? { code: 'same-contact', other: first } : { code: 'same-person', other: same });
    }
    return remarks;
  };

  const remarkOnDomain = (id: number): Remark | undefined => {
    const domain = domainOf[id];
    const other = domain === undefined ? undefined : domains.meantBy(domain);
    if (other === undefined) return undefined;
    const value = String(rowOf(id)[contact.index] ?? '');
    const code = contact.rule.check(value);
    const address = meantValue(contact, rowOf(id), code) ?? value;
    return { code: 'email-domain-typo', fix: address.slice(0, address.lastIndexOf('@') + 1) + other, limit: other };
  };

  const setDomain = (id: number, name: string | undefined) => {
    const before = domainOf[id];
    if (before?.name === name) return;
    if (before !== undefined) domains.remove(before);
    domainOf[id] = name === undefined ? undefined : domains.add(name);
  };

  return {
    set(id, row, code) {
      const text = row && meantValue(contact, row, code);
      const address = text === undefined ? undefined : foldText(text);
      addresses.set(id, address);
      setDomain(id, address?.includes('@') ? address.slice(address.lastIndexOf('@') + 1) : undefined);
    },
    remarksOn(id) {
      const sharers = addresses.sharing(id);
      const ofAddress = sharers && remarksOnSharers(sharers).get(id);
      const ofDomain = remarkOnDomain(id);
      if (ofAddress === undefined) return ofDomain === undefined ? none : [ofDomain];
      return ofDomain === undefined ? [ofAddress] : [ofAddress, ofDomain];
    },
    all(ids) {
      const remarks = new Map<number, Remark[]>();
      for (const sharers of addresses.shared) for (const [id, remark] of remarksOnSharers(sharers)) remarks.set(id, [remark]);
      const mistyped = new Set([...domains.domains].filter((domain) => domains.meantBy(domain) !== undefined));
      if (mistyped.size === 0) return remarks;
      for (const id of ids) {
        const domain = domainOf[id];
        const remark = domain !== undefined && mistyped.has(domain) ? remarkOnDomain(id) : undefined;
        if (remark) remarks.set(id, [...(remarks.get(id) ?? []), remark]);
      }
      return remarks;
    },
  };
}
