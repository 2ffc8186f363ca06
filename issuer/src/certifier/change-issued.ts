import { isDeepStrictEqual } from 'node:util';
import { lockBatches } from '../batches/lock-batches';
import { recipientName } from '../signing/build-credential';
import type { Database } from '../database/database';
import { conflict } from '../http/api-error';
import { changeStatus } from '../status/status-changes';
import { say } from '../texts/say';
import type { Stored } from './certifier-credential';
import type { SettledContent } from './content';
import { checkContent } from './content';
import type { CertifierServices } from './services';
import type { Signature } from './signature';
import { sign } from './signature';
import { definitionOfStored } from './stored-credentials';

/**
 * Changes an issued credential: it is signed anew under its address, and what was signed before is revoked for good, so that no
 * two copies of one credential hold. A new address of the recipient alone changes nothing that is signed.
 *
 * @throws {ApiError} `validation_error`; `conflict` when somebody else changed it meanwhile
 */
export async function changeIssued(services: CertifierServices, stored: Stored, content: SettledContent): Promise<void> {
  const { database } = services;
  const { rowId, id, publicId } = stored;
  const before = settledContent(stored);
  const definition = await definitionOfStored(database, stored);
  checkContent(definition, content, 'issue');
  const signature = isDeepStrictEqual(signedPart(before), signedPart(content)) ? undefined : await sign(services, definition, content, publicId);
  await database.inTransaction(async () => {
    await lockBatches(database, { credentialIds: [id] });
    const changed = await database.query(
      `UPDATE rows SET content = $3, changed_at = now() WHERE id = $1 AND content = $2::jsonb AND erased_at IS NULL RETURNING id`,
      [rowId, JSON.stringify(stored.content), JSON.stringify(content)],
    );
    if (changed.length === 0) throw conflict(say('error.changedMeanwhile'));
    // Whatever is sent from now on goes to the new address.
    await database.query(`UPDATE messages SET recipient = $2 WHERE credential_id = $1 AND state NOT IN ('sending', 'handedOver') AND $2 <> ''`, [id, content.recipient.contact]);
    if (signature) await replaceSignature(database, id, content, signature);
  });
}

/** What stands in the books of an issued credential, with the days that were settled when it was issued. */
export function settledContent({ content: { expiry: _, ...content }, issueDate, expiryDate }: Stored): SettledContent {
  return { ...content, issueDate, ...(expiryDate !== null && { expiry: expiryDate }) };
}

const signedPart = ({ recipient, issueDate, expiry, fields }: SettledContent) => ({ name: recipientName(recipient), issueDate, expiry, fields });

async function replaceSignature(database: Database, credentialId: string, { issueDate, expiry }: SettledContent, { document, statusNumber }: Signature): Promise<void> {
  // A credential from before there were status lists has no place in them to give up.
  await database.query(
    'INSERT INTO replaced_signatures (status_number, credential_id) SELECT status_number, id FROM credentials WHERE id = $1 AND status_number IS NOT NULL', [credentialId]);
  await database.query(
    'UPDATE credentials SET document = $2, issued_on = $3, expires_on = $4, status_number = $5 WHERE id = $1',
    [credentialId, JSON.stringify(document), issueDate, expiry ?? null, statusNumber],
  );
  await database.query(`UPDATE receipts SET change = nextval('receipt_changes') WHERE credential_id = $1`, [credentialId]);
}

/**
 * Deletes an issued credential: it is revoked, so that copies of it do not hold, and everything that is known of its person is
 * erased. Its row stays, empty, as does its place in the status lists.
 */
export function eraseIssued({ database }: CertifierServices, { rowId, id }: Stored, changedBy: string): Promise<void> {
  return database.inTransaction(async () => {
    await changeStatus(database, [id], { status: 'revoked', reason: 'other', changedBy });
    await database.query(
      `UPDATE rows SET erased_at = now(), content = jsonb_strip_nulls(jsonb_build_object(
         'recipient', jsonb_build_object('fullName', $2::text, 'contact', ''), 'fields', '{}'::jsonb, 'corrects', content->'corrects')) WHERE id = $1`,
      [rowId, say('row.erased')],
    );
    await database.query(`UPDATE credentials SET document = 'null' WHERE id = $1`, [id]);
    await database.query('DELETE FROM interactions WHERE row_id = $1', [rowId]);
    await database.query('WITH gone AS (DELETE FROM messages WHERE credential_id = $1 OR status_change IN (SELECT sequence FROM status_changes WHERE credential_id = $1) RETURNING id) DELETE FROM mailbox WHERE id IN (SELECT id FROM gone)', [id]);
  });
}
