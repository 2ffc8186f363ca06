import { randomUUID } from 'node:crypto';
import type { CertifierIssuance, Definition } from '@confer/core';
import { finishBatch } from '../batches/batches';
import { daysOfRow } from '../batches/days-of-row';
import { lockBatches } from '../batches/lock-batches';
import { markIssued, refuseRows } from '../batches/rows';
import { revokeCorrected } from '../corrections/revoke-corrected';
import type { Database } from '../database/database';
import { say } from '../texts/say';
import type { RowToIssue } from './begun-rows';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Stores what became of rows: credentials with their receipts and messages, and refusals. All of it, or nothing. */
export function keepNews(database: Database, batchId: string, definition: Definition, rows: ReadonlyMap<string, RowToIssue>, { receipts, refusals }: CertifierIssuance['news']): Promise<void> {
  const issued = receipts.flatMap((receipt) => {
    const row = rows.get(receipt.key);
    if (!row) return [];
    const { publicId, url, issuedOn, delivery } = receipt;
    return [{
      id: randomUUID(), row_id: row.id, url, issued_on: issuedOn, delivery, recipient: row.content.recipient.contact,
      // Certifier's are of this form as far as its documentation shows. It is the address that counts.
      public_id: uuid.test(publicId) ? publicId : randomUUID(),
      expires_on: daysOfRow(definition, { ...row.content, issueDate: issuedOn }, new Date()).expiresOn,
    }];
  });
  const idOf = (key: string): string[] => { const row = rows.get(key); return row ? [row.id] : []; };
  return database.inTransaction(async () => {
    await lockBatches(database, { ids: [batchId], correctingRowIds: issued.map(({ row_id }) => row_id) });
    const issuedNow = await markIssued(database, batchId, issued.map(({ row_id }) => row_id));
    await database.query(storeSql, [batchId, JSON.stringify(issued.filter(({ row_id }) => issuedNow.has(row_id)))]);
    await revokeCorrected(database, [...issuedNow]);
    await refuseRows(database, batchId, refusals.flatMap(({ key, message }) => idOf(key).map((id) => ({ id, refusal: say('row.certifierRefused', { message }) }))));
    // Of these nothing stands at Certifier: they may be sent again, corrected.
    await database.query('DELETE FROM certifier_rows WHERE row_id = ANY ($1::bigint[])', [refusals.flatMap(({ key, keepsKey }) => (keepsKey ? [] : idOf(key)))]);
    await finishBatch(database, batchId);
  });
}

const storeSql = `
  WITH issued AS (
    SELECT * FROM json_to_recordset($2::json) AS i (id uuid, row_id bigint, public_id uuid, url text, issued_on date, expires_on date, delivery text, recipient text)
  ), stored AS (
    INSERT INTO credentials (id, row_id, batch_id, public_id, url, issued_on, expires_on) SELECT id, row_id, $1, public_id, url, issued_on, expires_on FROM issued
  ), told AS (
    INSERT INTO messages (id, batch_id, credential_id, recipient, state) SELECT gen_random_uuid(), $1, id, recipient, delivery FROM issued WHERE delivery <> 'notSent'
  )
  INSERT INTO receipts (credential_id, batch_id) SELECT id, $1 FROM issued`;
