import type { BoundColumn, SheetSettings } from './bound-column';
import type { FindingCode } from './finding';
import type { Row } from '../host/cell';
import { addToDate, compareDates, formatDate, parseIsoDate } from '../dates/calendar-date';
import { parseDuration } from '../dates/duration';
import { isEmpty } from '../rules/compile';

/** What is wrong with an expiry beside the day of issue in the same row. */
export interface DaysProblem {
  readonly code: Extract<FindingCode, 'expiry-before-issue' | 'expiry-over'>;
  /** The day to name. */
  readonly limit: string;
}

/**
 * Compiles the comparison of a row's day of issue with its expiry. `undefined` when the list has no such columns, so that
 * nothing is done for rows of other lists.
 */
export function compareDays(bound: readonly BoundColumn[], { today }: SheetSettings): ((row: Row) => DaysProblem | undefined) | undefined {
  const issue = bound.find(({ column }) => column.key === 'issueDate');
  const expiry = bound.find(({ column }) => column.key === 'expiry');
  if (!issue || !expiry) return undefined;
  const fallback = expiry.column.rule.type === 'expiry' ? expiry.column.rule.fallback : undefined;
  const textIn = ({ index, rule }: BoundColumn, row: Row) => {
    const value = row[index] ?? '';
    const read = isEmpty(value) ? undefined : rule.read(value);
    return read === undefined ? undefined : String(read);
  };
  return (row) => {
    const issueText = textIn(issue, row);
    const issuedOn = issueText === undefined && !isEmpty(row[issue.index] ?? '') ? undefined : (parseIsoDate(issueText ?? '') ?? today);
    // A day of issue that cannot be read has a finding of its own.
    if (issuedOn === undefined) return undefined;
    const text = textIn(expiry, row) ?? fallback ?? '';
    const date = parseIsoDate(text);
    if (date && compareDates(date, issuedOn) <= 0) return { code: 'expiry-before-issue', limit: formatDate(issuedOn) };
    const duration = date ? undefined : parseDuration(text);
    const last = duration && addToDate(issuedOn, duration);
    return last && compareDates(last, today) <= 0 ? { code: 'expiry-over', limit: formatDate(last) } : undefined;
  };
}
