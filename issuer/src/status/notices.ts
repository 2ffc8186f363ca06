import type { Database } from '../database/database';
import type { WorkQueue } from '../queue/work-queue';

/**
 * Tells people what became of their credentials, in the transaction in which it became so. Whoever was never sent the credential is told
 * nothing of it, nor is an address that does not exist.
 *
 * @param changes entries of `status_changes`, by their numbers
 */
export async function queueNotices(database: Database, queue: WorkQueue, changes: readonly string[]): Promise<void> {
  const notices = await database.query<{ id: string }>(
    `INSERT INTO messages (id, status_change, recipient) SELECT gen_random_uuid(), s.sequence, m.recipient
     FROM status_changes s JOIN messages m ON m.credential_id = s.credential_id AND m.state NOT IN ('bounced', 'withdrawn') WHERE s.sequence = ANY ($1::bigint[]) RETURNING id`,
    [changes],
  );
  await queue.add('send-message', notices.map(({ id }) => ({ messageId: id })));
}

/**
 * Keeps news from going out that are none any more: that a credential was revoked, when it has been reinstated meanwhile. They would also come
 * behind the later ones, when a mail server had put them off. Runs in a transaction that has locked the batches and kept the change.
 */
export async function withdrawOldNotices(database: Database, credentialIds: readonly string[]): Promise<void> {
  await database.query(
    `UPDATE messages m SET state = 'withdrawn' FROM status_changes s
     WHERE s.sequence = m.status_change AND s.credential_id = ANY ($1::uuid[]) AND m.state IN ('queued', 'sending', 'deferred')
       AND EXISTS (SELECT FROM status_changes later WHERE later.credential_id = s.credential_id AND later.sequence > s.sequence)`,
    [credentialIds],
  );
}
