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
