import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Definition, Organisation } from '@confer/core';
import type { FastifyBaseLogger } from 'fastify';
import { revokeCorrected } from '../corrections/revoke-corrected';
import type { Database } from '../database/database';
import { queueMessages } from '../delivery/messages';
import { readOrganisation } from '../organisation/organisation';
import { buildCredential } from '../signing/build-credential';
import { dayOf } from '../signing/day';
import type { Signer } from '../signing/signer';
import type { oneAtATime } from '../queue/one-at-a-time';
import type { Job, Tasks, WorkQueue } from '../queue/work-queue';
import { definitionOfBatch, finishBatch, sendsMessages } from './batches';
import type { IssuedRow } from './credentials';
import { storeCredentials } from './credentials';
import { daysOfRows } from './days-of-row';
import { lockBatches } from './lock-batches';
import type { StoredRow } from './rows';
import { expireRows, markIssued, waitingRows } from './rows';

export interface IssuingServices {
  readonly database: Database;
  readonly queue: WorkQueue;
  readonly signer: Signer;
  /** Parts are signed one after the other: two that were signed at once would both be ready late, and nothing would be stored meanwhile. */
  readonly signInTurn: ReturnType<typeof oneAtATime>;
  readonly publicUrl: string;
  readonly log: FastifyBaseLogger;
}

/** Rows signed in one turn of the event loop: about a millisecond of computing. */
const rowsPerTurn = 10;

/** Issues the rows of each job. Gives the jobs of which rows are left that could not be signed. */
export async function issueRows(services: IssuingServices, jobs: readonly Job<Tasks['issue-rows']>[]): Promise<ReadonlySet<string>> {
  const again = new Set<string>();
  for (const { id, task } of jobs) {
    if (!(await issuePart(services, task))) again.add(id);
  }
  return again;
}

async function issuePart(services: IssuingServices, { batchId, firstRow, lastRow }: Tasks['issue-rows']): Promise<boolean> {
  const { database, queue, signInTurn, log } = services;
  const rows = await waitingRows(database, batchId, firstRow, lastRow);
  if (rows.length === 0) return true;
  const definition = await definitionOfBatch(database, batchId);
  const organisation = await readOrganisation(database);
  if (!organisation) throw new Error('There is a batch, but no organisation to issue it.');
  const { issued, tooLate } = await signInTurn(() => signRows(services, batchId, organisation, definition, rows));
  if (tooLate.length > 0) log.warn({ batchId, rows: tooLate.length }, 'rows waited until their credentials would have expired, and were stopped');
  await store(database, queue, batchId, issued, tooLate);
  return issued.length + tooLate.length === rows.length;
}

interface SignedRows {
  readonly issued: readonly IssuedRow[];
  /** The ids of rows whose credentials would have expired. */
  readonly tooLate: readonly string[];
}

async function signRows({ signer, publicUrl, log }: IssuingServices, batchId: string, organisation: Organisation, definition: Definition, rows: readonly StoredRow[]): Promise<SignedRows> {
  const issued: IssuedRow[] = [];
  const tooLate: string[] = [];
  const daysOf = daysOfRows(definition);
  for (const [index, row] of rows.entries()) {
    try {
      const issuedRow = await issueRow(signer, publicUrl, organisation, definition, daysOf, row);
      if (issuedRow) issued.push(issuedRow);
      else tooLate.push(row.id);
    } catch (error) {
      // One row that cannot be signed must not hold back the others. What failed is ours to find out, without personal data.
      log.error({ batchId, rowId: row.id, err: error }, 'a row could not be signed');
    }
    // Signing is pure computing: without a pause nobody else is served meanwhile.
    if (index % rowsPerTurn === 0) await nextTurn();
  }
  return { issued, tooLate };
}

/** @returns `undefined` for a row that waited, because the issuer was stopped for days, until its credential would have expired */
async function issueRow(signer: Signer, publicUrl: string, organisation: Organisation, definition: Definition, daysOf: ReturnType<typeof daysOfRows>, { id: rowId, content, statusNumber }: StoredRow): Promise<IssuedRow | undefined> {
  const publicId = randomUUID();
  const issuedAt = new Date();
  const { issuedOn, expiresOn } = daysOf(content, issuedAt);
  if (expiresOn !== undefined && expiresOn < dayOf(issuedAt)) return undefined;
  const document = await signer.sign(buildCredential({
    publicUrl, publicId, issuer: signer.did, organisation, definition, issuedAt,
    awardedOn: content.issueDate,
    recipient: content.recipient, fields: content.fields, expiresOn, statusNumber,
  }));
  return { rowId, credentialId: randomUUID(), publicId, document, issuedOn, expiresOn, contact: content.recipient.contact, statusNumber, corrects: content.corrects };
}

/** Credential, receipt, message and the task of sending it come to be together, and what is corrected is revoked, or none of it. */
function store(database: Database, queue: WorkQueue, batchId: string, signed: readonly IssuedRow[], tooLate: readonly string[]): Promise<void> {
  return database.inTransaction(async () => {
    // Also the last part of a batch, of two that are stored at the same time, has to see all others issued.
    await lockBatches(database, { ids: [batchId], correctingRowIds: signed.flatMap(({ rowId, corrects }) => (corrects === undefined ? [] : [rowId])) });
    await expireRows(database, batchId, tooLate);
    const issuedNow = await markIssued(database, batchId, signed.map(({ rowId }) => rowId));
    const issued = signed.filter(({ rowId }) => issuedNow.has(rowId));
    await storeCredentials(database, batchId, issued);
    await revokeCorrected(database, issued.filter(({ corrects }) => corrects !== undefined).map(({ rowId }) => rowId));
    if (await sendsMessages(database, batchId)) {
      await queueMessages(database, queue, issued.map(({ credentialId, contact }) => ({ credentialId, recipient: contact })));
    }
    await finishBatch(database, batchId);
  });
}
