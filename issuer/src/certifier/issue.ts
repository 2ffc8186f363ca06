import { randomUUID } from 'node:crypto';
import type { Definition } from '@confer/core';
import { storeCredentials } from '../batches/credentials';
import { lockBatches } from '../batches/lock-batches';
import type { Database } from '../database/database';
import { askForMessages } from '../delivery/ask-for-messages';
import { conflict, invalid } from '../http/api-error';
import { say } from '../texts/say';
import type { Stored } from './certifier-credential';
import type { SettledContent } from './content';
import { checkContent } from './content';
import type { Names } from './drafts';
import { rowKeyOf } from './drafts';
import { keepToPlan } from './plan-limit';
import type { CertifierServices } from './services';
import type { Signature } from './signature';
import { sign } from './signature';
import { definitionOfStored } from './stored-credentials';

/**
 * Issues a new credential and, where its recipient has an address, sends it. All of it is stored at once, or nothing.
 *
 * @throws {ApiError} `validation_error`, `payment_required`, `conflict`
 */
export async function createIssueSend(services: CertifierServices, names: Names, definition: Definition, content: SettledContent): Promise<void> {
  const { database, queue, limits } = services;
  checkContent(definition, content, 'issue');
  const signature = await sign(services, definition, content, names.publicId);
  await database.inTransaction(async () => {
    await keepToPlan(database, limits);
    const batchId = await batchOfSingles(database, definition);
    await lockBatches(database, { ids: [batchId] });
    const [row] = await database.query<{ id: string }>(
      `INSERT INTO rows (key, batch_id, content, state, issued_at) VALUES ($1, $2, $3, 'issued', now()) RETURNING id::text`,
      [rowKeyOf(names), batchId, JSON.stringify(content)],
    );
    if (!row) throw new Error('A row was inserted and has no id.');
    await store(database, batchId, row.id, names, content, signature);
    const { contact } = content.recipient;
    if (contact !== '') await askForMessages(database, queue, [{ credentialId: names.credentialId, contact }]);
  });
}

/**
 * Issues a draft. Nobody is told.
 *
 * @throws {ApiError} `conflict` for what is no draft any more; `validation_error` when it lacks something; `payment_required`
 */
export async function issueDraft(services: CertifierServices, { rowId, id: credentialId, publicId, ...draft }: Stored): Promise<void> {
  const { database, limits } = services;
  if (draft.status !== 'draft') throw conflict(say('error.notADraft'));
  const definition = await definitionOfStored(database, draft);
  const content: SettledContent = { ...draft.content, issueDate: draft.issueDate };
  checkContent(definition, content, 'issue');
  const signature = await sign(services, definition, content, publicId);
  await database.inTransaction(async () => {
    await keepToPlan(database, limits);
    const batchId = await batchOfSingles(database, definition);
    await lockBatches(database, { ids: [batchId] });
    const issued = await database.query(
      `UPDATE rows SET state = 'issued', batch_id = $2, issued_at = now() WHERE id = $1 AND state = 'draft' AND content = $3::jsonb RETURNING id`,
      [rowId, batchId, JSON.stringify(draft.content)],
    );
    // Somebody issued, changed or deleted it while it was being signed.
    if (issued.length === 0) throw conflict(say('error.notADraft'));
    await database.query('DELETE FROM drafts WHERE row_id = $1', [rowId]);
    await store(database, batchId, rowId, { credentialId, publicId }, content, signature);
  });
}

const store = (database: Database, batchId: string, rowId: string, names: Names, { issueDate, expiry, recipient }: SettledContent, signature: Signature): Promise<void> =>
  storeCredentials(database, batchId, [{ ...names, ...signature, rowId, issuedOn: issueDate, expiresOn: expiry, contact: recipient.contact, corrects: undefined }]);

/**
 * The batch of a definition that credentials belong to which are issued one by one. It is done from the beginning: nothing ever
 * waits in it. No client can open one with such a key.
 */
async function batchOfSingles(database: Database, { id, version }: Definition): Promise<string> {
  const key = `certifier:${id}:${version}`;
  await database.query(
    `INSERT INTO batches (id, key, label, definition_id, definition_version, status) VALUES ($1, $2, $3, $4, $5, 'done') ON CONFLICT (key) DO NOTHING`,
    [randomUUID(), key, say('batch.singles'), id, version],
  );
  const [batch] = await database.query<{ id: string }>('SELECT id FROM batches WHERE key = $1', [key]);
  if (!batch) throw new Error('A batch was inserted and is not there.');
  return batch.id;
}

/**
 * Sends an issued credential, also again. One that is on its way already is left to arrive.
 *
 * @throws {ApiError} `conflict` for what is not issued or no longer valid; `validation_error` where nobody gave an address
 */
export async function sendIssued({ database, queue }: CertifierServices, { id, status, email }: Stored): Promise<void> {
  if (status !== 'issued') throw conflict(say('error.notIssued'));
  if (email === '') throw invalid(say('error.noAddress'));
  await askForMessages(database, queue, [{ credentialId: id, contact: email }]);
}
