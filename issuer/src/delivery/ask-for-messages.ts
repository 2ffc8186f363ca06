import type { BatchSendRequest, SendRequest } from '@confer/core';
import { lockBatches } from '../batches/lock-batches';
import type { Database } from '../database/database';
import { conflict } from '../http/api-error';
import { say } from '../texts/say';
import type { WorkQueue } from '../queue/work-queue';

/**
 * Sends the messages of credentials that are valid, for the first time or again. One that is on its way stays as it is.
 *
 * @returns those of the credentials whose messages are on their way now
 * @throws {ApiError} `conflict` when Certifier sends one of them, and has another address
 */
export function askForMessages(database: Database, queue: WorkQueue, messages: SendRequest['messages']): Promise<string[]> {
  return database.inTransaction(async () => {
    await lockBatches(database, { credentialIds: messages.map(({ credentialId }) => credentialId) });
    await refuseOtherAddresses(database, messages);
    // A message that is asked for again gets another id: it is another one to mail servers, and tries of the first one find nothing to do.
    const asked = await database.query<{ id: string; credentialId: string; batchId: string; isForeign: boolean }>(
      `INSERT INTO messages (id, batch_id, credential_id, recipient)
       SELECT gen_random_uuid(), c.batch_id, c.id, coalesce(wanted.contact, m.recipient, r.content#>>'{recipient,contact}')
       FROM (SELECT DISTINCT ON ("credentialId") * FROM json_to_recordset($1::json) AS w ("credentialId" uuid, contact text)) wanted
       JOIN credentials c ON c.id = wanted."credentialId" AND c.status = 'valid' JOIN rows r ON r.id = c.row_id AND r.erased_at IS NULL
       LEFT JOIN messages m ON m.credential_id = c.id
       -- Who was issued a credential one by one need not have an address.
       WHERE coalesce(wanted.contact, m.recipient, r.content#>>'{recipient,contact}') <> ''
       ON CONFLICT (credential_id) DO UPDATE SET id = excluded.id, recipient = excluded.recipient, state = 'queued', reason = NULL, asked_at = now()
         WHERE messages.state NOT IN ('queued', 'sending', 'handedOver')
       RETURNING id, credential_id AS "credentialId", batch_id AS "batchId", (SELECT url FROM credentials c WHERE c.id = messages.credential_id) IS NOT NULL AS "isForeign"`,
      [JSON.stringify(messages)],
    );
    await database.query(`UPDATE receipts SET change = nextval('receipt_changes') WHERE credential_id = ANY ($1::uuid[])`, [asked.map(({ credentialId }) => credentialId)]);
    await queue.add('send-message', asked.flatMap(({ id, isForeign }) => (isForeign ? [] : [{ messageId: id }])));
    const batchIds = new Set(asked.flatMap(({ batchId, isForeign }) => (isForeign ? [batchId] : [])));
    await queue.add('through-certifier', [...batchIds].map((batchId) => ({ batchId })));
    const underWay = await database.query<{ credentialId: string }>(
      `SELECT credential_id AS "credentialId" FROM messages WHERE credential_id = ANY ($1::uuid[]) AND state IN ('queued', 'sending', 'handedOver')`,
      [messages.map(({ credentialId }) => credentialId)],
    );
    return underWay.map(({ credentialId }) => credentialId);
  });
}

/** Certifier sends to the address that it has, and to no other. */
async function refuseOtherAddresses(database: Database, messages: SendRequest['messages']): Promise<void> {
  const others = await database.query(
    `SELECT FROM json_to_recordset($1::json) AS w ("credentialId" uuid, contact text)
     JOIN credentials c ON c.id = w."credentialId" AND c.url IS NOT NULL JOIN rows r ON r.id = c.row_id WHERE w.contact <> r.content#>>'{recipient,contact}' LIMIT 1`,
    [JSON.stringify(messages)],
  );
  if (others.length > 0) throw conflict(say('error.addressAtCertifier'));
}

/** Messages that are asked for in one statement, as many as rows of a request. */
const messagesAtOnce = 500;

/** Sends the messages of those credentials of a batch that are valid and in one of the states. */
export async function askForMessagesOfBatch(database: Database, queue: WorkQueue, batchId: string, states: BatchSendRequest['states']): Promise<void> {
  for (let more = true; more;) {
    const found = await database.query<{ credentialId: string }>(
      `SELECT c.id AS "credentialId" FROM credentials c JOIN rows r ON r.id = c.row_id LEFT JOIN messages m ON m.credential_id = c.id
       WHERE c.batch_id = $1 AND c.status = 'valid' AND r.erased_at IS NULL AND coalesce(nullif(m.state, 'withdrawn'), 'notSent') = ANY ($2::text[])
         AND coalesce(m.recipient, r.content#>>'{recipient,contact}') <> '' ORDER BY r.id LIMIT $3`,
      [batchId, states, messagesAtOnce],
    );
    if (found.length > 0) await askForMessages(database, queue, found);
    more = found.length === messagesAtOnce;
  }
}
