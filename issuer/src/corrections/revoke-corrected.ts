import type { Database } from '../database/database';
import { withdrawMessages } from '../delivery/withdraw-messages';
import { withdrawOldNotices } from '../status/notices';

/**
 * Revokes what rows that were just issued correct, in the name of whoever submitted their batch. One that was revoked before
 * keeps the reason that was given first. A message about it that has not gone out goes no more. Each correction is news in the receipt of what it corrects.
 */
export async function revokeCorrected(database: Database, rowIds: readonly string[]): Promise<void> {
  if (rowIds.length === 0) return;
  const corrected = await database.query<{ credentialId: string }>(
    `WITH corrected AS (
       SELECT c.id, b.submitted_by, b.id AS batch_id FROM rows n JOIN rows o ON o.key = n.corrects JOIN credentials c ON c.row_id = o.id JOIN batches b ON b.id = n.batch_id
       WHERE n.id = ANY ($1::bigint[])
     ), revoked AS (
       UPDATE credentials c SET status = 'revoked' FROM corrected WHERE c.id = corrected.id AND c.status <> 'revoked' RETURNING c.id, corrected.submitted_by
     ), logged AS (
       INSERT INTO audit_log (actor, action, subject, details)
       SELECT submitted_by, 'credentials.corrected', batch_id, jsonb_build_object('credentialIds', jsonb_agg(id)) FROM corrected GROUP BY submitted_by, batch_id
     ), kept AS (
       INSERT INTO status_changes (credential_id, status, reason, changed_by) SELECT id, 'revoked', 'corrected', submitted_by FROM revoked
     )
     UPDATE receipts SET change = nextval('receipt_changes') WHERE credential_id IN (SELECT id FROM corrected) RETURNING credential_id AS "credentialId"`,
    [rowIds],
  );
  const credentialIds = corrected.map(({ credentialId }) => credentialId);
  await withdrawMessages(database, { credentialIds });
  await withdrawOldNotices(database, credentialIds);
}
