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
export async function lockBatches(database: Database, { ids = [], credentialIds = [], messageIds = [], rowKeys = [], correctingRowIds = [] }: BatchesOf): Promise<void> {
  await database.query(
    `SELECT id FROM batches WHERE id IN (
       SELECT unnest($1::uuid[])
       UNION SELECT batch_id FROM credentials WHERE id = ANY ($2::uuid[])
       UNION SELECT batch_id FROM messages WHERE id = ANY ($3::uuid[])
       UNION SELECT o.batch_id FROM rows n JOIN rows o ON o.key = n.corrects WHERE n.id = ANY ($4::bigint[])
       UNION SELECT batch_id FROM rows WHERE key = ANY ($5::text[])
     ) ORDER BY id FOR NO KEY UPDATE`,
    [ids, credentialIds, messageIds, correctingRowIds, rowKeys],
  );
}
