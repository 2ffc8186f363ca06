import type { BegunRow, CertifierCredential, CertifierStep } from '@confer/core';
import { lockBatch } from '../batches/batches';
import type { RowContent } from '../batches/row-content';
import type { Database } from '../database/database';

/** A row that waits to go through Certifier, or is on its way there. */
export interface RowToIssue {
  readonly id: string;
  readonly key: string;
  readonly content: RowContent;
  /** `null` for one that was never begun. */
  readonly asked: CertifierStep | null;
  readonly credential: CertifierCredential | null;
  readonly begunAt: Date | null;
}

/** Takes the next rows of a batch for a run, those that were begun before first. Whoever had them so far has them no longer. */
export function takeRows(database: Database, batchId: string, runId: string, most: number): Promise<RowToIssue[]> {
  return database.inTransaction(async () => {
    const rows = await database.query<RowToIssue>(
      `SELECT r.id::text, r.key, r.content, c.asked, c.credential, c.begun_at AS "begunAt" FROM rows r LEFT JOIN certifier_rows c ON c.row_id = r.id
       WHERE r.batch_id = $1 AND r.state = 'waiting' ORDER BY c.row_id IS NULL, r.id LIMIT $2`,
      [batchId, most],
    );
    await database.query('UPDATE certifier_rows SET run_id = $2 WHERE row_id = ANY ($1::bigint[])', [rows.map(({ id }) => id), runId]);
    return rows;
  });
}

/**
 * Writes down what is about to be asked. The lock makes those who stop the batch wait, or be waited for: a row is stopped, or
 * it is begun and goes to its end.
 *
 * @returns whether the row is still this run's to go on with
 */
export function keepAsked(database: Database, batchId: string, runId: string, rowId: string, { asked, credential }: BegunRow): Promise<boolean> {
  return database.inTransaction(async () => {
    await lockBatch(database, batchId);
    const kept = await database.query(
      `INSERT INTO certifier_rows (row_id, asked, credential, run_id) SELECT id, $2, $3, $4 FROM rows WHERE id = $1 AND batch_id = $5 AND state = 'waiting'
       ON CONFLICT (row_id) DO UPDATE SET asked = excluded.asked, credential = excluded.credential WHERE certifier_rows.run_id = excluded.run_id
       RETURNING row_id`,
      [rowId, asked, credential ? JSON.stringify(credential) : null, runId, batchId],
    );
    return kept.length > 0;
  });
}

/** Ids of the credentials that people with these addresses have for other rows. */
export async function takenCredentials(database: Database, rows: readonly RowToIssue[]): Promise<ReadonlySet<string>> {
  const taken = await database.query<{ id: string }>(
    `SELECT c.credential->>'id' AS id FROM certifier_rows c JOIN rows r ON r.id = c.row_id
     WHERE c.credential IS NOT NULL AND r.content#>>'{recipient,contact}' = ANY ($1::text[]) AND r.id <> ALL ($2::bigint[])`,
    [rows.map(({ content }) => content.recipient.contact), rows.map(({ id }) => id)],
  );
  return new Set(taken.map(({ id }) => id));
}
