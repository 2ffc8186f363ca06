import type { SentRow } from '@confer/core';
import type { Database } from '../database/database';
import type { RowContent } from './row-content';

/** Rows as they were sent, in whichever batch, in the order in which they came. */
export async function sentRows(database: Database, keys: readonly string[]): Promise<SentRow[]> {
  const rows = await database.query<Omit<SentRow, keyof RowContent> & { readonly content: RowContent }>(
    `SELECT r.key, r.content, r.state, b.id AS "batchId", b.definition_id AS "definitionId", b.definition_version AS "definitionVersion"
     FROM rows r JOIN batches b ON b.id = r.batch_id WHERE r.key = ANY ($1::text[]) ORDER BY r.id`,
    [keys],
  );
  return rows.map(({ content, ...row }) => ({ ...row, ...content }));
}
