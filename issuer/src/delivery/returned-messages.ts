import { lockBatches } from '../batches/lock-batches';
import type { Database } from '../database/database';
import type { DeliveryReport } from './delivery-report';

/**
 * Marks a message as bounced that a mail server took and gave back. One that is asked for again has another id by then, so that a report
 * which comes late says nothing about it.
 *
 * @returns whether there is such a message, and it counted as sent until now
 */
export function recordReturned(database: Database, { messageId, reason }: DeliveryReport): Promise<boolean> {
  return database.inTransaction(async () => {
    await lockBatches(database, { messageIds: [messageId] });
    const returned = await database.query(
      `WITH returned AS (
         UPDATE messages SET state = 'bounced', reason = $2 WHERE id = $1 AND state IN ('handedOver', 'sent', 'inDoubt') RETURNING credential_id
       ), told AS (
         UPDATE receipts SET change = nextval('receipt_changes') WHERE credential_id IN (SELECT credential_id FROM returned)
       )
       SELECT FROM returned`,
      [messageId, reason],
    );
    return returned.length > 0;
  });
}
