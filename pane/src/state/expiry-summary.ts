import type { Plan } from '@confer/core';
import type { CheckedList } from './pane-state';
import { bindColumns, dayOf, formatDate, indexOfRow, resolveExpiry, rowRequestOf } from '@confer/core';

/** Until when the credentials of some rows will be valid, if they are issued today. */
export interface ExpirySummary {
  /** Days as `2029-11-20` with how many rows each, the most frequent first. */
  readonly days: readonly { readonly day: string; readonly rows: number }[];
  readonly without: number;
  /** Rows whose credentials would have run out by tomorrow, or on their day of issue: the issuer does not take them. */
  readonly expired: number;
}

/** @param batchIssueDate the day of issue, where the definition takes one for the whole batch */
export function expiryOf({ note, columns, binding, snapshot }: CheckedList, rows: readonly number[], now: Date, batchIssueDate: string | undefined): ExpirySummary {
  const calendarToday = dayOf(now);
  const today = formatDate(calendarToday);
  const bound = bindColumns(columns, binding, snapshot, calendarToday, note.dateOrders);
  const days = new Map<string, number>();
  let without = 0;
  let expired = 0;
  for (const row of rows) {
    const { issueDate = today, expiry } = rowRequestOf(bound, snapshot.rows[indexOfRow(row)] ?? [], '', batchIssueDate);
    const day = resolveExpiry(note.definition.expiry, expiry, issueDate);
    if (day === undefined) without++;
    else {
      days.set(day, (days.get(day) ?? 0) + 1);
      if (day <= today || day <= issueDate) expired++;
    }
  }
  return { days: [...days].map(([day, count]) => ({ day, rows: count })).sort((a, b) => b.rows - a.rows), without, expired };
}

/** The issuer would take none of the rows. One that was sent before may have its credential already, whatever it would be today. */
export const allExpired = ({ go, unsettled }: Plan, { expired }: ExpirySummary): boolean => go.length > 0 && unsettled.length === 0 && expired === go.length;
