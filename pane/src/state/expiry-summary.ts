import type { CheckedList } from './pane-state';
import { bindColumns, dayOf, formatDate, indexOfRow, resolveExpiry, rowRequestOf } from '@confer/core';

/** Until when the credentials of some rows will be valid, if they are issued today. */
export interface ExpirySummary {
  /** Days as `2029-11-20` with how many rows each, the most frequent first. */
  readonly days: readonly { readonly day: string; readonly rows: number }[];
  readonly without: number;
}

export function expiryOf({ note, columns, binding, snapshot }: CheckedList, rows: readonly number[], now: Date): ExpirySummary {
  const today = dayOf(now);
  const bound = bindColumns(columns, binding, snapshot, today, note.dateOrders);
  const days = new Map<string, number>();
  let without = 0;
  for (const row of rows) {
    const { issueDate, expiry } = rowRequestOf(bound, snapshot.rows[indexOfRow(row)] ?? [], '');
    const day = resolveExpiry(note.definition.expiry, expiry, issueDate ?? formatDate(today));
    if (day === undefined) without++;
    else days.set(day, (days.get(day) ?? 0) + 1);
  }
  return { days: [...days].map(([day, count]) => ({ day, rows: count })).sort((a, b) => b.rows - a.rows), without };
}
