import { randomUUID } from 'node:crypto';
import type { BatchAnswer, BatchRequest, BatchStatus, CertifierObstacle, Definition, Hold } from '@confer/core';
import type { Database } from '../database/database';
import { conflict, notFound } from '../http/api-error';
import { say } from '../texts/say';

/** The batch of a key: the one that is there, or a new one. */
export interface CreatedBatch {
  readonly id: string;
  readonly isNew: boolean;
}

/** @throws {ApiError} `conflict` when the key belongs to a batch with another label or definition, or one that is sent otherwise */
export function createBatch(database: Database, { key, label, definitionId, definitionVersion, send = true }: BatchRequest): Promise<CreatedBatch> {
  return database.inTransaction(async () => {
    const [created] = await database.query<{ id: string }>(
      `INSERT INTO batches (id, key, label, definition_id, definition_version, send) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (key) DO NOTHING RETURNING id`,
      [randomUUID(), key, label, definitionId, definitionVersion, send],
    );
    if (created) return { id: created.id, isNew: true };
    const [known] = await database.query<{ id: string }>(
      'SELECT id FROM batches WHERE key = $1 AND label = $2 AND definition_id = $3 AND definition_version = $4 AND send = $5',
      [key, label, definitionId, definitionVersion, send],
    );
    if (!known) throw conflict(say('error.batchKeyReused', { key }));
    return { id: known.id, isNew: false };
  });
}

/**
 * The status of a batch, which stays as it is until the running transaction ends.
 *
 * @throws {ApiError} `not_found`
 */
export async function lockBatch(database: Database, id: string): Promise<BatchStatus> {
  const [batch] = await database.query<{ status: BatchStatus }>('SELECT status FROM batches WHERE id = $1 FOR NO KEY UPDATE', [id]);
  if (!batch) throw notFound(say('error.batchUnknown'));
  return batch.status;
}

/**
 * The definition of a batch, in the version that the batch was made with.
 *
 * @throws {ApiError} `not_found`
 */
export async function definitionOfBatch(database: Database, id: string): Promise<Definition> {
  const [row] = await database.query<{ content: Definition }>(
    'SELECT content FROM definitions d JOIN batches b ON d.id = b.definition_id AND d.version = b.definition_version WHERE b.id = $1',
    [id],
  );
  if (!row) throw notFound(say('error.batchUnknown'));
  return row.content;
}

export async function setBatchStatus(database: Database, id: string, status: BatchStatus): Promise<void> {
  await database.query('UPDATE batches SET status = $2 WHERE id = $1', [id, status]);
}

/** Whether the messages of a batch go out by themselves. */
export async function sendsMessages(database: Database, id: string): Promise<boolean> {
  const [batch] = await database.query<{ send: boolean }>('SELECT send FROM batches WHERE id = $1', [id]);
  return batch?.send === true;
}

export async function setSubmitter(database: Database, id: string, name: string): Promise<void> {
  await database.query('UPDATE batches SET submitted_by = $2 WHERE id = $1', [id, name]);
}

/**
 * Holds a batch that has rows, by the clock of the database, which is one and the same for every process.
 *
 * @returns until when; `undefined` for a batch in which nothing waits
 */
export async function holdBatch(database: Database, id: string, hold: Hold): Promise<Date | undefined> {
  const [minutes, until] = 'minutes' in hold ? [hold.minutes, null] : [null, hold.until];
  const [held] = await database.query<{ heldUntil: Date }>(
    `UPDATE batches SET status = 'held', held_until = coalesce($3::timestamptz, now() + make_interval(mins => $2))
     WHERE id = $1 AND EXISTS (SELECT FROM rows WHERE batch_id = $1 AND state = 'waiting') RETURNING held_until AS "heldUntil"`,
    [id, minutes, until],
  );
  return held?.heldUntil;
}

/** The time until which a batch is held has come, by the same clock. Tasks fall due at milliseconds, and there is only one for this. */
export async function isDue(database: Database, id: string): Promise<boolean> {
  const [batch] = await database.query<{ isDue: boolean }>(`SELECT date_trunc('milliseconds', held_until) <= now() AS "isDue" FROM batches WHERE id = $1`, [id]);
  return batch?.isDue === true;
}

/** Why a batch does not get on; `undefined`: it does. */
export async function setObstacle(database: Database, id: string, obstacle: CertifierObstacle | undefined): Promise<void> {
  await database.query('UPDATE batches SET obstacle = $2 WHERE id = $1 AND obstacle IS DISTINCT FROM $2', [id, obstacle ?? null]);
}

/** A batch whose rows have all come to their end is done; or it is stopped, when rows were that had not been refused. */
export async function finishBatch(database: Database, id: string): Promise<void> {
  await database.query(
    `UPDATE batches SET status = CASE WHEN EXISTS (SELECT FROM rows WHERE batch_id = $1 AND state = 'stopped' AND refusal IS NULL) THEN 'stopped' ELSE 'done' END
     WHERE id = $1 AND status = 'issuing'
       AND NOT EXISTS (SELECT FROM batch_counts WHERE batch_id = $1 AND state = 'waiting' AND count > 0)`,
    [id],
  );
}

/**
 * Keeps what is issued and stops what waits.
 *
 * @throws {ApiError} `not_found`
 */
export function stopBatch(database: Database, id: string): Promise<void> {
  return database.inTransaction(async () => {
    const status = await lockBatch(database, id);
    if (status === 'done' || status === 'stopped' || status === 'cancelled') return;
    await stopWaiting(database, id);
    // What was begun at Certifier goes to its end first: until then nobody may issue it anew.
    if (status === 'issuing') await finishBatch(database, id);
    else await setBatchStatus(database, id, 'stopped');
  });
}

/**
 * Ends a batch of which nothing has left. Its rows may be sent again in another one, also corrected. Cancelling it again
 * changes nothing.
 *
 * @throws {ApiError} `not_found`; `conflict` when the batch has left
 */
export function cancelBatch(database: Database, id: string): Promise<void> {
  return database.inTransaction(async () => {
    const status = await lockBatch(database, id);
    if (status === 'cancelled') return;
    if (status !== 'open' && status !== 'held') throw conflict(say('error.batchLeft'));
    await stopWaiting(database, id);
    await setBatchStatus(database, id, 'cancelled');
  });
}

async function stopWaiting(database: Database, id: string): Promise<void> {
  await database.query(
    `UPDATE rows SET state = 'stopped' WHERE batch_id = $1 AND state = 'waiting'
       AND NOT EXISTS (SELECT FROM certifier_rows c JOIN batches b ON b.id = $1 WHERE c.row_id = rows.id AND b.status = 'issuing')`,
    [id],
  );
}

/** A batch as it stands in a list, with its place in the order of batches. */
export interface ListedBatch extends BatchAnswer {
  readonly sequence: string;
}

export interface WantedBatches {
  readonly ids?: readonly string[] | undefined;
  readonly key?: string | undefined;
  /** Part of the label, accents and case aside. */
  readonly label?: string | undefined;
  /** Only batches older than the one with this place in the order. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** Newest first. */
export async function findBatches(database: Database, { ids, key, label, before, limit }: WantedBatches): Promise<ListedBatch[]> {
  const found = await database.query<FoundBatch>(findSql, [ids ?? null, key ?? null, label ?? null, before ?? null, limit]);
  return found.map(({ waiting, issued, stopped, queued, sent, deferred, bounced, inDoubt, createdAt, heldUntil, submittedBy, send, obstacle, through, ...batch }) => ({
    ...batch,
    ...(through !== null && { through }),
    createdAt: createdAt.toISOString(),
    ...(batch.status === 'held' && heldUntil !== null && { heldUntil: heldUntil.toISOString() }),
    ...(submittedBy !== null && { submittedBy }),
    ...(!send && { send }),
    ...(obstacle !== null && (batch.status === 'issuing' || queued + deferred > 0) && { obstacle }),
    counts: {
      rows: waiting + issued + stopped, waiting, issued, stopped,
      queued, sent, deferred, bounced, inDoubt, notSent: issued - queued - sent - deferred - bounced - inDoubt,
    },
  }));
}

/** @throws {ApiError} `not_found` */
export async function readBatch(database: Database, id: string): Promise<BatchAnswer> {
  const [batch] = await findBatches(database, { ids: [id], limit: 1 });
  if (!batch) throw notFound(say('error.batchUnknown'));
  return answerOf(batch);
}

/** A batch as clients see it. */
export function answerOf({ id, key, label, definitionId, definitionVersion, definitionName, through, status, createdAt, heldUntil, submittedBy, send, obstacle, counts }: ListedBatch): BatchAnswer {
  return {
    id, key, label, definitionId, definitionVersion, definitionName, ...(through !== undefined && { through }), status, createdAt,
    ...(heldUntil !== undefined && { heldUntil }), ...(submittedBy !== undefined && { submittedBy }), ...(send !== undefined && { send }), ...(obstacle !== undefined && { obstacle }), counts,
  };
}

type Counts = Omit<BatchAnswer['counts'], 'rows' | 'notSent'>;
type FoundBatch = Omit<ListedBatch, 'createdAt' | 'heldUntil' | 'submittedBy' | 'send' | 'obstacle' | 'through' | 'counts'> & Counts & { readonly through: 'certifier' | null; readonly createdAt: Date; readonly send: boolean; readonly heldUntil: Date | null; readonly submittedBy: string | null; readonly obstacle: CertifierObstacle | null };

const countsSql = ['waiting', 'issued', 'stopped', 'queued', 'sent', 'deferred', 'bounced', 'inDoubt'].map((state) => `coalesce(sum(count) FILTER (WHERE state = '${state}'), 0)::int AS "${state}"`).join(', ');

const findSql = `
  WITH found AS (
    SELECT * FROM batches
    WHERE ($1::uuid[] IS NULL OR id = ANY ($1)) AND ($2::text IS NULL OR key = $2)
      AND ($3::text IS NULL OR strpos(searchable(label), searchable($3)) > 0) AND ($4::bigint IS NULL OR sequence < $4)
    ORDER BY sequence DESC LIMIT $5
  )
  SELECT b.id, b.sequence::text, b.key, b.label, b.definition_id AS "definitionId", b.definition_version AS "definitionVersion",
    d.content->>'name' AS "definitionName", CASE WHEN d.content->'certifier' IS NOT NULL THEN 'certifier' END AS through, b.status, b.created_at AS "createdAt", b.held_until AS "heldUntil", b.submitted_by AS "submittedBy", b.send, b.obstacle, c.*
  FROM found b
  JOIN definitions d ON d.id = b.definition_id AND d.version = b.definition_version
  CROSS JOIN LATERAL (SELECT ${countsSql} FROM batch_counts WHERE batch_id = b.id) c
  ORDER BY b.sequence DESC`;
