import type { CredentialStatus, DeliveryState, Receipt } from '@confer/core';
import { credentialUrl } from '../addresses';
import type { CorrectionLinks } from '../corrections/links';
import { correctionLinks, linksOf } from '../corrections/links';
import type { Database } from '../database/database';

/** How far a message has got that goes out, or has gone. */
export type MessageState = 'queued' | 'sending' | 'handedOver' | 'sent' | 'deferred' | 'bounced' | 'inDoubt';

/** What a receipt is made of. */
export interface StoredReceipt extends CorrectionLinks {
  readonly key: string;
  readonly credentialId: string;
  readonly publicId: string;
  /** Of the public page; `null` for the one that this issuer has. */
  readonly url: string | null;
  readonly issuedOn: string;
  /** Of its message; `withdrawn` when the credential did not hold any more before it went out, `null` when there is none. */
  readonly state: MessageState | 'withdrawn' | null;
  readonly reason: string | null;
  readonly status: CredentialStatus;
  readonly change: string;
}

const selectSql = `
  SELECT r.key, c.id AS "credentialId", c.public_id AS "publicId", c.url, c.issued_on::text AS "issuedOn", m.state, m.reason, c.status, p.change::text,
    ${correctionLinks}
  FROM receipts p JOIN credentials c ON c.id = p.credential_id JOIN rows r ON r.id = c.row_id LEFT JOIN messages m ON m.credential_id = c.id`;

export interface ReceiptPage {
  readonly data: readonly Receipt[];
  /** The number of the last change in `data`. */
  readonly lastChange: string | undefined;
}

/** Receipts of a batch that came to be or changed after the given change, in that order. */
export async function receiptsOfBatch(database: Database, publicUrl: string, batchId: string, after: string, limit: number): Promise<ReceiptPage> {
  const receipts = await database.query<StoredReceipt>(
    `${selectSql} WHERE p.batch_id = $1 AND p.change > $2 ORDER BY p.change LIMIT $3`,
    [batchId, after, limit],
  );
  return { data: receipts.map((receipt) => receiptOf(publicUrl, receipt)), lastChange: receipts.at(-1)?.change };
}

/** Receipts of those of the row keys that were issued, in whichever batch. */
export async function receiptsOfKeys(database: Database, publicUrl: string, keys: readonly string[]): Promise<Receipt[]> {
  const receipts = await database.query<StoredReceipt>(`${selectSql} WHERE r.key = ANY ($1::text[]) ORDER BY p.change`, [keys]);
  return receipts.map((receipt) => receiptOf(publicUrl, receipt));
}

/** What a row's receipt says now. */
export function receiptOf(publicUrl: string, { key, credentialId, publicId, url, issuedOn, state, reason, status, ...links }: Omit<StoredReceipt, 'change'>): Receipt {
  const delivery = state === null || state === 'withdrawn' ? 'notSent' : deliveryOf(state);
  return {
    key, credentialId, publicId, url: url ?? credentialUrl(publicUrl, publicId), issuedOn, delivery, status,
    ...(reason !== null && hasReason(delivery) ? { deliveryReason: reason } : {}),
    ...linksOf(publicUrl, links),
  };
}

/** What is said of a message. While it is being sent it is still to be sent. */
export const deliveryOf = (state: MessageState): Exclude<DeliveryState, 'notSent'> => (state === 'sending' || state === 'handedOver' ? 'queued' : state);

/** Whether it matters why: what the mail server said last, or what has happened to the credential. */
export const hasReason = (delivery: DeliveryState): boolean => delivery === 'deferred' || delivery === 'bounced' || delivery === 'notSent';
