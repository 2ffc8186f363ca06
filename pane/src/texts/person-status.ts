import type { BatchPerson, CredentialStatus, PersonStatus } from '@confer/core';
import type { Say } from './say';

/** What there is most to say of a person's row: that the credential does not hold, else what became of the message. */
export type PersonLook = PersonStatus | Exclude<CredentialStatus, 'valid'> | 'corrected';

export function personLook({ status, receipt }: Pick<BatchPerson, 'status' | 'receipt'>): PersonLook {
  if (!receipt || receipt.status === 'valid') return status;
  return receipt.status === 'revoked' && receipt.correctedBy ? 'corrected' : receipt.status;
}

/** What has become of a person's row, with the reason where the mail server gave one. */
export function personStatusText({ status, receipt }: Pick<BatchPerson, 'status' | 'receipt'>, say: Say): string {
  const look = personLook({ status, ...(receipt && { receipt }) });
  const reason = receipt?.deliveryReason;
  if (reason !== undefined && (look === 'bounced' || look === 'onTheWay')) return say(`person.status.${look}Why`, { reason });
  return say(`person.status.${look}`);
}
