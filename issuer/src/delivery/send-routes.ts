import { batchSendRequest, sendRequest } from '@confer/core';
import type { FastifyInstance } from 'fastify';
import type { BatchParams } from '../batches/batch-id';
import { batchIdOf } from '../batches/batch-id';
import { readBatch } from '../batches/batches';
import type { Database } from '../database/database';
import { conflict } from '../http/api-error';
import { parse } from '../http/parse';
import type { WorkQueue } from '../queue/work-queue';
import { say } from '../texts/say';
import { askForMessages, askForMessagesOfBatch } from './ask-for-messages';

/** Sends what was issued without messages, and sends again what did not arrive. */
export function sendRoutes(app: FastifyInstance, database: Database, queue: WorkQueue): void {
  app.post('/credentials/send', async ({ body }) => {
    const asked = await askForMessages(database, queue, parse(sendRequest, body).messages);
    return { data: asked.map((credentialId) => ({ credentialId })) };
  });

  app.post<BatchParams>('/batches/:id/send', async ({ params, body }) => {
    const batchId = batchIdOf(params);
    const { states } = parse(batchSendRequest, body);
    const { status } = await readBatch(database, batchId);
    // What is issued afterwards would be left out, and nobody would notice.
    if (status === 'open' || status === 'held' || status === 'issuing') throw conflict(say('error.batchNotIssued'));
    await askForMessagesOfBatch(database, queue, batchId, states);
    return readBatch(database, batchId);
  });
}
