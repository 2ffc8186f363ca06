import { randomInt } from 'node:crypto';
import type { Database } from '../database/database';
import type { SignedCredential } from '../signing/credential';

/** A credential that is signed and not stored yet, with where it is to be sent. */
export interface IssuedRow {
  readonly rowId: string;
  readonly credentialId: string;
  readonly publicId: string;
  readonly document: SignedCredential;
  readonly issuedOn: string;
  readonly expiresOn: string | undefined;
  readonly contact: string;
  readonly statusNumber: number;
  /** The key of the row whose credential it replaces. */
  readonly corrects: string | undefined;
}

/** Crockford's Base32 (https://www.crockford.com/base32.html): no letter that is taken for a digit when it is read out. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The number that stands on a certificate, `7Q4M-2KXT`: for people to say and to type, not a secret. */
export function newNumber(): string {
  const signs = Array.from({ length: 8 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/**
 * Stores credentials with their receipts. Documents go as lines of their own: inside the JSON of the rest each one would be taken apart
 * once more. Two equal numbers, one in a trillion, undo the transaction; the next try draws others.
 */
export async function storeCredentials(database: Database, batchId: string, issued: readonly IssuedRow[]): Promise<void> {
  const records = issued.map(({ credentialId, rowId, publicId, issuedOn, expiresOn, statusNumber }) =>
    ({ id: credentialId, row_id: rowId, public_id: publicId, number: newNumber(), issued_on: issuedOn, expires_on: expiresOn, status_number: statusNumber }));
  await database.query(
    `WITH stored AS (
       INSERT INTO credentials (id, row_id, batch_id, public_id, number, document, issued_on, expires_on, status_number)
       SELECT id, row_id, $1, public_id, number, document::json, issued_on, expires_on, status_number
       FROM ROWS FROM (
         json_to_recordset($2::json) AS (id uuid, row_id bigint, public_id uuid, number text, issued_on date, expires_on date, status_number bigint),
         string_to_table($3, E'\\n')
       ) AS issued (id, row_id, public_id, number, issued_on, expires_on, status_number, document)
       RETURNING id, batch_id
     )
     INSERT INTO receipts (credential_id, batch_id) SELECT id, batch_id FROM stored`,
    [batchId, JSON.stringify(records), issued.map(({ document }) => JSON.stringify(document)).join('\n')],
  );
}

export interface StoredCredential {
  readonly number: string;
  /** As it was signed; whether it still is, has to be checked. */
  readonly document: unknown;
}

export async function readCredential(database: Database, publicId: string): Promise<StoredCredential | undefined> {
  const [credential] = await database.query<StoredCredential>('SELECT number, document FROM credentials c LEFT JOIN rows r ON r.id = c.row_id WHERE public_id = $1 AND document IS NOT NULL AND r.erased_at IS NULL', [publicId]);
  return credential;
}
