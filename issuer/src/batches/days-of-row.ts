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

/** The days that a row has when it is issued at an instant. */
export function daysOfRow(definition: Definition, { issueDate, expiry }: Pick<RowContent, 'issueDate' | 'expiry'>, now: Date): DaysOfRow {
  const issuedOn = issueDate ?? dayOf(now);
  return { issuedOn, expiresOn: resolveExpiry(definition.expiry, expiry, issuedOn) };
}
