import type { BatchPerson } from '@confer/core';
import type { Say } from './say';

/** What has become of a person's row, with the reason where the mail server gave one. */
export function personStatusText({ status, receipt }: Pick<BatchPerson, 'status' | 'receipt'>, say: Say): string {
  const reason = receipt?.deliveryReason;
  if (reason !== undefined && (status === 'bounced' || status === 'onTheWay')) return say(`person.status.${status}Why`, { reason });
  return say(`person.status.${status}`);
}
