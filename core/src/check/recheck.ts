import type { Column } from '../definition/columns';
import type { CalendarDate } from '../dates/calendar-date';
import type { Definition } from '../definition/definition';
import type { FindingCode } from './finding';
import type { FieldValue, RowRequest } from '../providers/confer-messages';
import { columnsOf } from '../definition/columns';
import { severities } from './finding';
import { english } from '../messages/en';
import { renderFinding } from '../messages/message';
import { compileRule, isEmpty } from '../rules/compile';

export interface RowRefusal {
  readonly code: FindingCode | 'unknown-field';
  /** One sentence in English that names the column and what to do. */
  readonly message: string;
}

/**
 * Checks what a client sends against the definition once more, because the issuer trusts nobody. Values are in their
 * normal form, so nothing depends on a sheet: days are `2026-11-03`, numbers are numbers.
 */
export function recheckRow(definition: Definition, today: CalendarDate): (row: RowRequest) => RowRefusal | undefined {
  const checks = columnsOf(definition).map((column) => ({ column, rule: compileRule(column.rule, { today, dateSystem: 1900, decimalSeparator: '.', dateOrder: 'dayFirst' }) }));
  const known = new Set(definition.fields.filter(({ fixed }) => fixed === undefined).map(({ key }) => key));
  return (row) => {
    const unknown = Object.keys(row.fields).find((key) => !known.has(key));
    if (unknown !== undefined) return { code: 'unknown-field', message: `“${unknown}” is no field of “${definition.name}”. Open the definition again.` };
    for (const { column, rule } of checks) {
      const value = valueOf(column, row) ?? '';
      const code = isEmpty(value) ? (column.required ? 'required' : undefined) : rule.check(value);
      if (code !== undefined && severities[code] === 'error') {
        return { code, message: renderFinding(english, { code, header: column.header, value, ...(code === 'required' ? {} : rule.explain(value, code)) }) };
      }
    }
    return undefined;
  };
}

function valueOf({ key }: Column, { recipient, issueDate, expiry, fields }: RowRequest): FieldValue | undefined {
  switch (key) {
    case 'firstName':
    case 'lastName':
    case 'fullName':
    case 'contact': return recipient[key];
    case 'issueDate': return issueDate;
    case 'expiry': return expiry;
    default: return fields[key.slice('field.'.length)];
  }
}
