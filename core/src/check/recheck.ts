import type { Column, Names } from '../definition/columns';
import type { CalendarDate } from '../dates/calendar-date';
import type { Definition } from '../definition/definition';
import type { FindingCode } from './finding';
import type { FieldValue, RowRequest } from '../providers/confer-messages';
import { parseIsoDate } from '../dates/calendar-date';
import { columnsOf } from '../definition/columns';
import { namesOf } from '../headers/name-columns';
import { severities } from './finding';
import { english } from '../messages/en';
import { renderFinding } from '../messages/message';
import { isEmpty } from '../host/empty-cell';
import { compileRule } from '../rules/compile';

/** Why the issuer does not take a row. */
export interface RowRefusal {
  readonly code: FindingCode | 'unknown-field' | 'not-in-normal-form';
  /** One sentence in English that names the column and what to do. */
  readonly message: string;
}

/**
 * Checks what a client sends against the definition once more, because the issuer trusts nobody. Values are in their
 * normal form, so nothing depends on a sheet: days are `2026-11-03`, numbers are numbers.
 */
export function recheckRow(definition: Definition, today: CalendarDate): (row: RowRequest) => RowRefusal | undefined {
  const compiled = (names: Names) => {
    // The name columns that were not chosen stay optional: whatever name a row brings is looked at.
    const others = columnsOf(definition, names === 'fullName' ? 'firstAndLastName' : 'fullName').filter(({ rule }) => rule.type === 'name').map((column) => ({ ...column, required: false }));
    return [...columnsOf(definition, names), ...others].map((column) => ({ column, rule: compileRule(column.rule, { today, dateSystem: 1900, decimalSeparator: '.', dateOrder: 'dayFirst' }) }));
  };
  const checks = { firstAndLastName: compiled('firstAndLastName'), fullName: compiled('fullName') };
  const known = new Set(definition.fields.filter(({ fixed }) => fixed === undefined).map(({ key }) => key));
  return (row) => {
    const unknown = Object.keys(row.fields).find((key) => !known.has(key));
    if (unknown !== undefined) return { code: 'unknown-field', message: `“${unknown}” is no field of “${definition.name}”. Open the definition again.` };
    const wrongDay = issueDateRefusal(definition, row);
    if (wrongDay) return wrongDay;
    for (const { column, rule } of checks[namesOf(definition, row.recipient)]) {
      const value = sentValue(column, row) ?? '';
      const code = isEmpty(value) ? (column.required ? 'required' : undefined) : rule.check(value);
      if (code !== undefined && severities[code] === 'error') {
        return { code, message: renderFinding(english, { code, header: column.header, value, ...(code === 'required' ? {} : rule.explain(value, code)) }) };
      }
      if (!isEmpty(value) && rule.read(value) !== value) {
        return { code: 'not-in-normal-form', message: `${column.header} “${String(value)}” is not in the form in which it is sent: ${String(rule.read(value))}.` };
      }
    }
    return undefined;
  };
}

/** Columns know the day of issue only when the list holds it. */
function issueDateRefusal({ name, issueDate: source }: Definition, { issueDate }: RowRequest): RowRefusal | undefined {
  if (issueDate === undefined) return source === 'batch' ? { code: 'required', message: 'The day of issue is missing. Enter it for the batch.' } : undefined;
  if (source === 'today') return { code: 'unknown-field', message: `“${name}” takes no day of issue. Open the definition again.` };
  return parseIsoDate(issueDate) ? undefined : { code: 'not-a-date', message: `The day of issue “${issueDate}” is no day such as 2026-11-03. Correct it.` };
}

/** What a row was sent with for a column; `undefined` where that was nothing. */
export function sentValue({ key }: Pick<Column, 'key'>, { recipient, issueDate, expiry, fields }: Omit<RowRequest, 'key'>): FieldValue | undefined {
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
