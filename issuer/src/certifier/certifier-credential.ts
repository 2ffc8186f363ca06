import { createHash } from 'node:crypto';
import type { Definition } from '@confer/core';
import { certifierValues } from '@confer/core';
import type { RowContent } from '../batches/row-content';
import type { CertifierCredential } from './shapes';
import { ulidOf } from './ulid';

/** A draft, or a credential that was issued, by whichever way: what Certifier's API calls a credential. */
export interface Stored {
  readonly rowId: string;
  readonly id: string;
  readonly publicId: string;
  /** The id of its definition. */
  readonly groupId: string;
  readonly definitionVersion: number;
  readonly content: RowContent;
  readonly status: CertifierCredential['status'];
  readonly name: string;
  /** Empty where nobody gave one. */
  readonly email: string;
  /** `2026-11-20`. */
  readonly issueDate: string;
  readonly expiryDate: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A credential as the API tells of it. */
export function certifierCredential({ id, publicId, groupId, status, name, email, content, issueDate, expiryDate, createdAt, updatedAt }: Stored, definition: Definition): CertifierCredential {
  return {
    id: ulidOf(id),
    publicId,
    groupId,
    status,
    recipient: { id: recipientId(email === '' ? id : email.toLowerCase()), name, email: email === '' ? null : email },
    issueDate,
    expiryDate,
    attributes: { 'recipient.name': name },
    customAttributes: certifierValues(definition).write(content.fields),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

/** The same for the same address: recipients are not kept apart from their credentials. */
function recipientId(known: string): string {
  const digits = createHash('sha256').update(`recipient:${known}`).digest('hex');
  return ulidOf(digits.slice(0, 32));
}
