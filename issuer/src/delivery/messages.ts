import { randomUUID } from 'node:crypto';
import type { CredentialStatus, DeliveryState, EmailTemplate } from '@confer/core';
import { lockBatches } from '../batches/lock-batches';
import type { Database } from '../database/database';
import type { WorkQueue } from '../queue/work-queue';
import type { StandingReason } from '../status/status-changes';
import { withdrawMessages } from './withdraw-messages';

/** One try to send a message. Whoever makes another one takes the message from this one, which may be slow and not dead. */
export interface Attempt {
  readonly messageId: string;
  /** A message of which nothing is stored has none. */
  readonly attemptId: string | undefined;
}

/** What came of an attempt to send a message. */
export interface DeliveryOutcome extends Attempt {
  readonly state: Exclude<DeliveryState, 'queued'>;
  /** What the mail server said, when it deferred or bounced. */
  readonly reason?: string;
}

/** From the hand-over on the mail server may have the whole message, so it is never sent again without knowing. */
export type DeliveryProgress = DeliveryOutcome | (Attempt & { readonly state: 'handedOver' });

export interface NewMessage {
  readonly credentialId: string;
  readonly recipient: string;
}

/** New messages that one task sends. */
const messagesPerTask = 50;

/** Stores messages of credentials and has them sent. */
export async function queueMessages(database: Database, queue: WorkQueue, messages: readonly NewMessage[]): Promise<void> {
  const withIds = messages.map(({ credentialId, recipient }) => ({ id: randomUUID(), credential_id: credentialId, recipient }));
  await database.query(
    `INSERT INTO messages (id, batch_id, credential_id, recipient) SELECT m.id, c.batch_id, c.id, m.recipient
     FROM json_to_recordset($1::json) AS m (id uuid, credential_id uuid, recipient text) JOIN credentials c ON c.id = m.credential_id`,
    [JSON.stringify(withIds)],
  );
  const parts = Array.from({ length: Math.ceil(withIds.length / messagesPerTask) }, (_, part) => withIds.slice(part * messagesPerTask, (part + 1) * messagesPerTask));
  await queue.add('send-messages', parts.map((part) => ({ messageIds: part.map(({ id }) => id) })));
}

/** A message that is being sent, with all that it tells of. */
export interface MessageToSend {
  readonly id: string;
  readonly attemptId: string;
  readonly recipient: string;
  readonly publicId: string;
  readonly number: string;
  readonly document: unknown;
  readonly isCorrection: boolean;
  /** The words of the definition with which it was issued. */
  readonly template: EmailTemplate | null;
  /** What has become of the credential, when that is what the message tells of. */
  readonly change: { readonly status: CredentialStatus; readonly on: string; readonly reason: StandingReason | null; readonly explanation: string | null } | null;
}

/**
 * Takes those of the messages that still have to be sent. The queue gives a message to one worker at a time, so one that is
 * marked as being sent belongs to a worker that died, or is given up: it goes out again when it was not handed over yet, for
 * the mail server never saw its end. What was handed over without an answer is in doubt; to guess would lose messages or
 * repeat them. What a credential says that does not hold any more is told to nobody.
 */
export function takeMessages(database: Database, ids: readonly string[]): Promise<MessageToSend[]> {
  return database.inTransaction(async () => {
    await lockBatches(database, { messageIds: ids });
    await withdrawMessages(database, { messageIds: ids });
    await database.query(
      `WITH interrupted AS (UPDATE messages SET state = 'inDoubt' WHERE id = ANY ($1::uuid[]) AND state = 'handedOver' RETURNING credential_id)
       UPDATE receipts SET change = nextval('receipt_changes') WHERE credential_id IN (SELECT credential_id FROM interrupted)`,
      [ids],
    );
    return database.query<MessageToSend>(
      `UPDATE messages m SET state = 'sending', attempt_id = $2
       FROM messages told LEFT JOIN status_changes s ON s.sequence = told.status_change JOIN credentials c ON c.id = coalesce(told.credential_id, s.credential_id)
       WHERE m.id = ANY ($1::uuid[]) AND m.state IN ('queued', 'deferred', 'sending') AND told.id = m.id
       RETURNING m.id, m.attempt_id AS "attemptId", m.recipient, c.public_id AS "publicId", c.number, c.document,
         EXISTS (SELECT FROM rows WHERE rows.id = c.row_id AND rows.corrects IS NOT NULL) AS "isCorrection",
         (SELECT d.content->'emailTemplate' FROM batches b JOIN definitions d ON d.id = b.definition_id AND d.version = b.definition_version WHERE b.id = c.batch_id) AS template,
         CASE WHEN s.sequence IS NOT NULL THEN json_build_object('status', s.status, 'on', s.changed_at, 'reason', s.reason, 'explanation', s.explanation) END AS change`,
      [ids, randomUUID()],
    );
  });
}

/**
 * Writes down how far attempts got; of one attempt the last counts. Receipts show outcomes, so each one is a change of its
 * receipt.
 *
 * @returns the messages of which it was written down: those whose attempt is still the one that counts
 */
export function recordProgress(database: Database, progress: readonly DeliveryProgress[]): Promise<ReadonlySet<string>> {
  const latest = [...new Map(progress.map((item) => [`${item.messageId} ${item.attemptId}`, item])).values()];
  return database.inTransaction(async () => {
    await lockBatches(database, { messageIds: latest.flatMap(({ messageId, state }) => (state === 'handedOver' ? [] : [messageId])) });
    const changed = await database.query<{ id: string }>(
      `WITH changed AS (
         UPDATE messages m SET state = p.state, reason = p.reason
         FROM json_to_recordset($1::json) AS p ("messageId" uuid, "attemptId" uuid, state text, reason text)
         WHERE m.id = p."messageId" AND m.attempt_id = p."attemptId" AND m.state IN ('sending', 'handedOver') RETURNING m.id, m.credential_id, m.state
       ), told AS (
         UPDATE receipts SET change = nextval('receipt_changes')
         WHERE credential_id IN (SELECT credential_id FROM changed WHERE state <> 'handedOver')
       )
       SELECT id FROM changed`,
      [JSON.stringify(latest)],
    );
    return new Set(changed.map(({ id }) => id));
  });
}
