import type { Hold } from '@confer/core';
import { longestHoldMinutes } from '@confer/core';
import type { Database } from '../database/database';
import { record } from '../history/audit-log';
import { conflict, invalid } from '../http/api-error';
import type { Job, Tasks, WorkQueue } from '../queue/work-queue';
import { say } from '../texts/say';
import { definitionOfBatch, finishBatch, holdBatch, isDue, lockBatch, setBatchStatus, setSubmitter } from './batches';
import { waitingParts } from './rows';

/** Rows signed before anything is stored: what a crash can cost to do again, and what is issued yet when somebody stops. Fewer cost more to store. */
const rowsPerTask = 400;

/**
 * Closes the batch to further rows and queues the issuing of those it has, now or when its hold is over. Submitting it again
 * changes nothing. A hold until a moment that has passed is over.
 *
 * @param submittedBy the name of who does it
 * @throws {ApiError} `not_found`; `conflict` when the batch was stopped or cancelled; `validation_error` when the hold is too long
 */
export function submitBatch(database: Database, queue: WorkQueue, batchId: string, hold: Hold | undefined, submittedBy: string): Promise<void> {
  if (hold) refuseTooLong(hold);
  return database.inTransaction(async () => {
    const status = await lockBatch(database, batchId);
    if (status === 'stopped' || status === 'cancelled') throw conflict(say(`error.batch.${status}`));
    if (status !== 'open') return;
    await setSubmitter(database, batchId, submittedBy);
    const heldUntil = hold && await holdBatch(database, batchId, hold);
    if (heldUntil) await queue.add('release-batch', [{ batchId }], heldUntil);
    else await startIssuing(database, queue, batchId);
  });
}

/**
 * Gives a held batch another time. A moment that has passed ends the hold.
 *
 * @throws {ApiError} `not_found`; `conflict` when the batch is not held; `validation_error` when the hold is too long
 */
export function changeHold(database: Database, queue: WorkQueue, batchId: string, hold: Hold): Promise<void> {
  refuseTooLong(hold);
  return database.inTransaction(async () => {
    if (await lockBatch(database, batchId) !== 'held') throw conflict(say('error.batchNotHeld'));
    await queue.add('release-batch', [{ batchId }], await holdBatch(database, batchId, hold));
  });
}

function refuseTooLong(hold: Hold): void {
  if ('until' in hold && Date.parse(hold.until) > Date.now() + longestHoldMinutes * 60_000) throw invalid(say('error.holdTooLong', { days: longestHoldMinutes / 1440 }));
}

/**
 * Ends the hold of a batch. One that is being issued, or done, is left as it is.
 *
 * @throws {ApiError} `not_found`; `conflict` when the batch is not held and never will be issued as it is
 */
export function releaseBatch(database: Database, queue: WorkQueue, batchId: string): Promise<void> {
  return database.inTransaction(async () => {
    const status = await lockBatch(database, batchId);
    if (status === 'held') await startIssuing(database, queue, batchId);
    else if (status !== 'issuing' && status !== 'done') throw conflict(say(`error.batch.${status}`));
  });
}

/** Releases the batches whose time has come and that are still held. A person may have been faster, or may have given it another time. */
export async function releaseDueBatches(database: Database, queue: WorkQueue, jobs: readonly Job<Tasks['release-batch']>[]): Promise<ReadonlySet<string>> {
  for (const { task: { batchId } } of jobs) {
    await database.inTransaction(async () => {
      if (await lockBatch(database, batchId) !== 'held' || !(await isDue(database, batchId))) return;
      await startIssuing(database, queue, batchId);
      await record(database, undefined, { action: 'batch.released', subject: batchId });
    });
  }
  return new Set();
}

/** Runs inside the transaction that has locked the batch. */
async function startIssuing(database: Database, queue: WorkQueue, batchId: string): Promise<void> {
  await setBatchStatus(database, batchId, 'issuing');
  if ((await definitionOfBatch(database, batchId)).certifier) await queue.add('through-certifier', [{ batchId }]);
  else await queueParts(database, queue, batchId);
  await finishBatch(database, batchId);
}

async function queueParts(database: Database, queue: WorkQueue, batchId: string): Promise<void> {
  const parts = await waitingParts(database, batchId, rowsPerTask);
  await queue.add('issue-rows', parts.map((part) => ({ batchId, ...part })));
}
