import type { Definition } from '@confer/core';
import { resolveExpiry } from '@confer/core';
import { dayOf } from '../signing/day';
import type { RowContent } from './row-content';

/** The days of one credential, as `2026-11-20`. */
export interface DaysOfRow {
  /** The day that stands on it: the one that the row gives, else that of issuing. */
  readonly issuedOn: string;
  /** Its last day of validity; `undefined` when it does not expire. */
  readonly expiresOn: string | undefined;
}

type DatesOfRow = Pick<RowContent, 'issueDate' | 'expiry'>;

/** The days that a row has when it is issued at an instant. */
export const daysOfRow = (definition: Definition, row: DatesOfRow, now: Date): DaysOfRow => daysOfRows(definition)(row, now);

/** The same for one row after the other. Most have the days of the one before. */
export function daysOfRows({ expiry: rule }: Definition): (row: DatesOfRow, now: Date) => DaysOfRow {
  let latest: (DaysOfRow & Pick<DatesOfRow, 'expiry'>) | undefined;
  return ({ issueDate, expiry }, now) => {
    const issuedOn = issueDate ?? dayOf(now);
    if (latest?.issuedOn !== issuedOn || latest.expiry !== expiry) latest = { issuedOn, expiry, expiresOn: resolveExpiry(rule, expiry, issuedOn) };
    return latest;
  };
}
