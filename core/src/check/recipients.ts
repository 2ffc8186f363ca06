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
  /** Something about a row has changed, its name perhaps. */
  touch(id: number): void;
  /** What is to be said of these rows; of others it may say something, too. */
  remarksOn(ids: readonly number[]): ReadonlyMap<number, readonly Remark[]>;
  /** Rows of which something else may be said now, since this was asked last. */
  takeTouched(): Iterable<number>;
}

const noRemarks: ReadonlyMap<number, never> = new Map<number, never>();

/** Most rows are asked for in vain, one at a time while somebody types: a map is made for the first remark. */
function withRemark(remarks = new Map<number, readonly Remark[]>(), id: number, remark: Remark): Map<number, readonly Remark[]> {
  return remarks.set(id, [...(remarks.get(id) ?? []), remark]);
}

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
  /** Domains that look mistyped, with those that were meant, as they were when rows were asked for last. */
  let mistyped: ReadonlyMap<CountedDomain, string> = new Map();
  let areDomainsNew = true;

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

  const findMistyped = (): ReadonlyMap<CountedDomain, string> => {
    const found = new Map<CountedDomain, string>();
    for (const domain of domains.domains) {
      const meant = domains.meantBy(domain);
      if (meant !== undefined) found.set(domain, meant);
    }
    return found;
  };

  const remarkOnDomain = (id: number, other: string): Remark => {
    const value = String(rowOf(id)[contact.index] ?? '');
    const code = contact.rule.check(value);
    const address = meantValue(contact, rowOf(id), code) ?? value;
    return { code: 'email-domain-typo', fix: address.slice(0, address.lastIndexOf('@') + 1) + other, limit: other };
  };

  const setDomain = (id: number, name: string | undefined) => {
    const before = domainOf[id];
    if (before?.name === name) return;
    areDomainsNew = true;
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
    touch: addresses.touch,
    remarksOn(ids) {
      let remarks: Map<number, readonly Remark[]> | undefined;
      for (const sharers of addresses.groupsOf(ids)) for (const [id, remark] of remarksOnSharers(sharers)) remarks = withRemark(remarks, id, remark);
      for (const id of ids) {
        const domain = domainOf[id];
        const other = domain && domains.meantBy(domain);
        if (other !== undefined) remarks = withRemark(remarks, id, remarkOnDomain(id, other));
      }
      return remarks ?? noRemarks;
    },
    takeTouched() {
      const touched = new Set(addresses.takeTouched());
      if (!areDomainsNew) return touched;
      areDomainsNew = false;
      const before = mistyped;
      mistyped = findMistyped();
      const changed = new Set([...before.keys(), ...mistyped.keys()].filter((domain) => before.get(domain) !== mistyped.get(domain)));
      if (changed.size > 0) domainOf.forEach((domain, id) => { if (domain && changed.has(domain)) touched.add(id); });
      return touched;
    },
  };
}
