import type { Plan } from '@confer/core';
import type { CheckedList } from './pane-state';
import { dayOf, formatDate, resolveExpiry } from '@confer/core';
import { rowsToSend } from './bound-rows';

/** Until when the credentials of some rows will be valid, if they are issued today. */
export interface ExpirySummary {
  /** Days as `2029-11-20` with how many rows each, the most frequent first. */
  readonly days: readonly { readonly day: string; readonly rows: number }[];
  readonly without: number;
  /** Rows whose credentials would have run out by tomorrow, or on their day of issue: the issuer does not take them. */
  readonly expired: number;
}

/** @param batchIssueDate the day of issue, where the definition takes one for the whole batch */
export function expiryOf(list: CheckedList, rows: readonly number[], now: Date, batchIssueDate: string | undefined): ExpirySummary {
  const today = formatDate(dayOf(now));
  const days = new Map<string, number>();
  let without = 0;
  let expired = 0;
  for (const { definition, request } of rowsToSend(list, new Map(rows.map((row) => [row, ''])), now, batchIssueDate)) {
    const { issueDate = today, expiry } = request;
    const day = resolveExpiry(definition.expiry, expiry, issueDate);
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
