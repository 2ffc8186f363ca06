import type { BatchStatus, LateRefusal, RowResult } from '@confer/core';
import type { Database } from '../database/database';
import { say } from '../texts/say';
import type { CheckedRow } from './check-rows';
import type { RowContent } from './row-content';

/**
 * Takes rows into a batch. A key stands for one issuance in the whole organisation: the same row again is accepted again,
 * wherever it was sent first and even if it could not be accepted today, and is still issued once. Runs inside the
 * transaction that has locked the batch.
 *
 * @returns one result per row, in their order; when a key stands in them twice, the first one counts
 */
export async function acceptRows(database: Database, batchId: string, batchStatus: BatchStatus, checked: readonly CheckedRow[]): Promise<RowResult[]> {
  const acceptable = batchStatus === 'open' ? checked.filter(({ refusal }) => !refusal) : [];
  const inserted = new Set(acceptable.length === 0 ? [] : (await database.query<{ key: string }>(insertSql, [batchId, contentOf(acceptable)])).map(({ key }) => key));
  // Most rows are new, and nothing else has to be asked about them. Of two with one key the first was taken.
  const areNew = checked.map(({ key, refusal }) => !refusal && inserted.delete(key));
  const others = checked.filter((_, position) => !areNew[position]);
  const known = await findKnown(database, batchId, batchStatus, others);
  return checked.map((row, position) => (areNew[position] ? { key: row.key, status: 'accepted' } : resultOf(row, batchStatus, known.get(row))));
}

/** What is known of the keys of rows that were not new, when those of them are taken over that can be. */
async function findKnown(database: Database, batchId: string, batchStatus: BatchStatus, rows: readonly CheckedRow[]): Promise<ReadonlyMap<CheckedRow | undefined, KnownRow>> {
  if (rows.length === 0) return new Map();
  if (batchStatus === 'open') await database.query(takeOverSql, [batchId, contentOf(rows.filter(({ refusal }) => !refusal))]);
  const known = await database.query<KnownRow>(knownSql, [batchId, contentOf(rows)]);
  return new Map(known.map((found) => [rows[found.position], found]));
}

const contentOf = (checked: readonly CheckedRow[]): string =>
  JSON.stringify(checked.map(({ key, content }, position) => ({ position, key, content })));

const sentSql = 'jsonb_to_recordset($2::jsonb) AS sent (position int, key text, content jsonb)';

const insertSql = `
  INSERT INTO rows (key, batch_id, content) SELECT key, $1, content FROM ${sentSql} ORDER BY position
  ON CONFLICT (key) DO NOTHING RETURNING key`;

/**
 * A row that nothing was issued for can come into another batch: a stopped one, which may be corrected on the way, and one
 * that waits, unchanged, in a batch that was never submitted. Without this a client that lost such a batch could never issue the row.
 * Of a stopped one that was begun at Certifier there may be a credential, so it comes unchanged.
 */
const takeOverSql = `
  UPDATE rows r SET batch_id = $1, content = sent.content, state = 'waiting', refusal = NULL
  FROM (SELECT DISTINCT ON (key) * FROM ${sentSql} ORDER BY key, position) sent, batches other, batches here
  WHERE r.key = sent.key AND other.id = r.batch_id AND here.id = $1 AND other.id <> here.id
    AND ((r.state = 'stopped' AND (NOT EXISTS (SELECT FROM certifier_rows WHERE row_id = r.id) OR (r.content = sent.content AND other.definition_id = here.definition_id)))
      OR (r.state = 'waiting' AND other.status = 'open'
      AND r.content = sent.content AND other.definition_id = here.definition_id))`;

const knownSql = `
  SELECT sent.position, holder.id = here.id AS "isHere", r.state = 'stopped' AS "isStopped", holder.status = 'open' AS "isOpen",
    r.content = sent.content AND holder.definition_id = here.definition_id AS "isSame"
  FROM ${sentSql} JOIN rows r ON r.key = sent.key JOIN batches holder ON holder.id = r.batch_id JOIN batches here ON here.id = $1`;

/** What is known of a row key, seen from the batch that it was sent to. */
interface KnownRow {
  readonly position: number;
  readonly isHere: boolean;
  readonly isSame: boolean;
  readonly isStopped: boolean;
  /** The batch that holds it was never submitted. */
  readonly isOpen: boolean;
}

function resultOf({ key, refusal }: CheckedRow, batchStatus: BatchStatus, known: KnownRow | undefined): RowResult {
  const willBeIssued = known && !known.isStopped && (known.isHere || !known.isOpen);
  if (willBeIssued && known.isSame) return { key, status: 'accepted' };
  if (refusal) return { key, status: 'refused', ...refusal };
  if (known && !known.isSame && !known.isStopped) return { key, status: 'refused', code: 'row_key_reused', message: say('row.keyReused') };
  return { key, status: 'refused', code: 'batch_closed', message: say(batchStatus === 'stopped' ? 'row.batchStopped' : batchStatus === 'cancelled' ? 'row.batchCancelled' : 'row.batchSubmitted') };
}

/** A row that is to be signed. */
export interface StoredRow {
  readonly id: string;
  readonly content: RowContent;
  /** Drawn for its credential. When that is not stored, the number stays unused. */
  readonly statusNumber: number;
}

/** The waiting rows of a batch, from one id to another, both included. */
export function waitingRows(database: Database, batchId: string, firstRow: string, lastRow: string): Promise<StoredRow[]> {
  return database.query<StoredRow>(
    `SELECT id::text, content, nextval('status_numbers')::float8 AS "statusNumber"
     FROM rows WHERE batch_id = $1 AND id BETWEEN $2 AND $3 AND state = 'waiting' ORDER BY rows.id`,
    [batchId, firstRow, lastRow],
  );
}

/**
 * Turns those of the rows that still wait in the batch into issued ones and gives their ids. Somebody may have stopped the
 * batch while they were being signed, and may even have sent them again, corrected, in another one.
 */
export async function markIssued(database: Database, batchId: string, rowIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await database.query<{ id: string }>(
    `UPDATE rows SET state = 'issued', issued_at = now() WHERE batch_id = $1 AND id = ANY ($2::bigint[]) AND state = 'waiting' RETURNING id::text`,
    [batchId, rowIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Stops rows that were taken and cannot be issued after all, each with the reason. */
export async function refuseRows(database: Database, batchId: string, refused: readonly { readonly id: string; readonly refusal: string }[]): Promise<void> {
  if (refused.length === 0) return;
  await database.query(
    `UPDATE rows r SET state = 'stopped', refusal = f.refusal FROM json_to_recordset($2::json) AS f (id bigint, refusal text)
     WHERE r.batch_id = $1 AND r.id = f.id AND r.state = 'waiting'`,
    [batchId, JSON.stringify(refused)],
  );
}

/** Stops rows that waited until their credentials would have expired. */
export const expireRows = (database: Database, batchId: string, rowIds: readonly string[]): Promise<void> =>
  refuseRows(database, batchId, rowIds.map((id) => ({ id, refusal: say('row.waitedTooLong') })));

/** The rows of a batch that were taken and could not be issued after all. Of some of them something stands at Certifier. */
export function refusedRows(database: Database, batchId: string): Promise<LateRefusal[]> {
  return database.query<LateRefusal>(
    `SELECT key, refusal AS message, EXISTS (SELECT FROM certifier_rows WHERE row_id = rows.id) AS "keepsKey"
     FROM rows WHERE batch_id = $1 AND state = 'stopped' AND refusal IS NOT NULL ORDER BY id`,
    [batchId],
  );
}

/** Those of the keys under which nothing was issued, nor will be unless they are sent again: their batch was stopped or cancelled. */
export async function cancelledKeys(database: Database, keys: readonly string[]): Promise<string[]> {
  const rows = await database.query<{ key: string }>(`SELECT key FROM rows WHERE key = ANY ($1::text[]) AND state = 'stopped' ORDER BY id`, [keys]);
  return rows.map(({ key }) => key);
}

/** The waiting rows of a batch in parts of at most `size` rows: the first and the last id of each. */
export function waitingParts(database: Database, batchId: string, size: number): Promise<{ firstRow: string; lastRow: string }[]> {
  return database.query(
    `SELECT min(id)::text AS "firstRow", max(id)::text AS "lastRow"
     FROM (SELECT id, (row_number() OVER (ORDER BY id) - 1) / $2::int AS part FROM rows WHERE batch_id = $1 AND state = 'waiting') numbered
     GROUP BY part ORDER BY part`,
    [batchId, size],
  );
}
