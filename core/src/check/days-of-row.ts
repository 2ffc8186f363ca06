import type { BoundColumn, SheetSettings } from './bound-column';
import type { FindingCode } from './finding';
import type { Row } from '../host/cell';
import { formatDate } from '../dates/calendar-date';
import { resolveExpiry } from '../definition/expiry';
import { isEmpty } from '../host/empty-cell';

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
    return isEmpty(value) ? '' : rule.read(value);
  };
  return (row) => {
    const issueText = textIn(issue, row);
    const expiryText = textIn(expiry, row);
    // What cannot be read has a finding of its own, or a question is open.
    if (issueText === undefined || expiryText === undefined) return undefined;
    const issuedOn = String(issueText || formatDate(today));
    const last = resolveExpiry({ rule: 'optional', default: fallback }, expiryText === '' ? undefined : String(expiryText), issuedOn);
    if (last === undefined) return undefined;
    if (last <= issuedOn) return { code: 'expiry-before-issue', limit: issuedOn };
    return last <= formatDate(today) ? { code: 'expiry-over', limit: last } : undefined;
  };
}
