import type { Database } from '../database/database';

/** What batches are known by. */
export interface BatchesOf {
  readonly ids?: readonly string[];
  readonly credentialIds?: readonly string[];
  readonly messageIds?: readonly string[];
  readonly rowKeys?: readonly string[];
  /** Rows that correct others: the batches of those others. */
  readonly correctingRowIds?: readonly string[];
}

/**
 * Lets nobody else change these batches, or what stands in them, until the running transaction ends. Whoever changes receipts
 * does this first, because clients go on reading behind the last change that they saw: changes have to be seen in the order
 * of their numbers. Everybody locks in one order, so that no two wait for each other.
 */
export async function lockBatches(database: Database, of: BatchesOf): Promise<void> {
  // Only what is asked for: to plan the other ways takes the engine as long as all the rest.
  const known = waysToBatches.flatMap(({ by, sql }) => (of[by]?.length ? [{ sql, values: of[by] }] : []));
  if (known.length === 0) return;
  const batchIds = known.map(({ sql }, index) => sql(`$${index + 1}`)).join(' UNION ');
  await database.query(`SELECT id FROM batches WHERE id IN (${batchIds}) ORDER BY id FOR NO KEY UPDATE`, known.map(({ values }) => values));
}

const waysToBatches: readonly { readonly by: keyof BatchesOf; readonly sql: (list: string) => string }[] = [
  { by: 'ids', sql: (list) => `SELECT unnest(${list}::uuid[])` },
  { by: 'credentialIds', sql: (list) => `SELECT batch_id FROM credentials WHERE id = ANY (${list}::uuid[])` },
  { by: 'messageIds', sql: (list) => `SELECT batch_id FROM messages WHERE id = ANY (${list}::uuid[])` },
  { by: 'correctingRowIds', sql: (list) => `SELECT o.batch_id FROM rows n JOIN rows o ON o.key = n.corrects WHERE n.id = ANY (${list}::bigint[])` },
  { by: 'rowKeys', sql: (list) => `SELECT batch_id FROM rows WHERE key = ANY (${list}::text[])` },
];
