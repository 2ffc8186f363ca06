import type { BoundColumn } from './bound-column';
import type { CellValue } from '../host/cell';
import type { Finding } from './finding';
import type { TableSnapshot } from '../host/host';
import { severities } from './finding';
import { rowOfIndex } from '../host/host';
import { mistypedDomains } from '../rules/email-domain';
import { foldText } from '../text/text';

/**
 * Findings that need the whole column: people who stand in the list twice, addresses that several people share, and
 * domains that look mistyped beside the others.
 *
 * @param usable positions in `snapshot.rows` whose contact has no finding of its own
 */
export function checkContacts(bound: readonly BoundColumn[], { rows }: TableSnapshot, usable: readonly number[]): Finding[] {
  const contact = bound.find(({ column }) => column.key === 'contact');
  if (!contact) return [];
  const names = bound.filter(({ column }) => column.rule.type === 'name');
  const cellOf = (position: number): CellValue => rows[position]?.[contact.index] ?? '';
  const finding = (position: number, code: 'same-person' | 'same-contact' | 'email-domain-typo', rest: Partial<Finding>): Finding =>
    ({ row: rowOfIndex(position), column: contact.index, code, severity: severities[code], header: contact.column.header, value: cellOf(position), ...rest });

  const findings: Finding[] = [];
  const people = new Map<string, number>();
  const addresses = new Map<string, number>();
  const domains = new Map<string, number[]>();
  for (const position of usable) {
    const address = foldText(String(cellOf(position)));
    const person = names.reduce((text, { index }) => `${text}\n${foldText(String(rows[position]?.[index] ?? ''))}`, address);
    const samePerson = people.get(person);
    const sameAddress = addresses.get(address);
    if (samePerson !== undefined) findings.push(finding(position, 'same-person', { otherRow: rowOfIndex(samePerson) }));
    else if (sameAddress !== undefined) findings.push(finding(position, 'same-contact', { otherRow: rowOfIndex(sameAddress) }));
    if (samePerson === undefined) people.set(person, position);
    if (sameAddress === undefined) addresses.set(address, position);
    const domain = address.slice(address.indexOf('@') + 1);
    const positions = domains.get(domain);
    if (positions) positions.push(position);
    else domains.set(domain, [position]);
  }
  for (const [wrong, meant] of mistypedDomains(new Map([...domains].map(([domain, positions]) => [domain, positions.length])))) {
    for (const position of domains.get(wrong) ?? []) {
      const address = String(cellOf(position));
      findings.push(finding(position, 'email-domain-typo', { fix: address.slice(0, address.indexOf('@') + 1) + meant, limit: meant }));
    }
  }
  return findings;
}
