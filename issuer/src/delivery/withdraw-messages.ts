import type { Database } from '../database/database';
import { say } from '../texts/say';

/**
 * Keeps messages from going out whose credentials were revoked or suspended meanwhile: they would say that a credential holds whose page says that it does
 * not. One that is on its way to the mail server already is stopped before its end, if that has not left yet. Runs in a transaction that has
 * locked the batches.
 */
export async function withdrawMessages(database: Database, { messageIds = [], credentialIds = [] }: { readonly messageIds?: readonly string[]; readonly credentialIds?: readonly string[] }): Promise<void> {
  await database.query(
    `WITH withdrawn AS (
       UPDATE messages m SET state = 'withdrawn',
         reason = CASE WHEN c.status = 'suspended' THEN $5
           WHEN EXISTS (SELECT FROM status_changes s WHERE s.credential_id = c.id AND s.reason = 'corrected') THEN $3 ELSE $4 END
       FROM credentials c
       WHERE m.id IN (SELECT unnest($1::uuid[]) UNION SELECT id FROM messages WHERE credential_id = ANY ($2::uuid[]))
         AND m.state IN ('queued', 'sending', 'deferred') AND c.id = m.credential_id AND c.status <> 'valid'
       RETURNING m.credential_id
     )
     UPDATE receipts SET change = nextval('receipt_changes') WHERE credential_id IN (SELECT credential_id FROM withdrawn)`,
    [messageIds, credentialIds, say('message.corrected'), say('message.revoked'), say('message.suspended')],
  );
}
