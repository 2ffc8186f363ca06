import { setMaxListeners } from 'node:events';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/database';
import { sequenceNumber } from '../http/paging';
import { parse } from '../http/parse';
import { batchEvents, isSettled } from './batch-events';
import type { BatchParams } from './batch-id';
import { batchIdOf } from './batch-id';
import { readBatch } from './batches';
import { receiptsOfBatch } from './receipts';

/** Progress without asking again and again. Ends with the service, whoever listens. */
export function eventRoutes(app: FastifyInstance, database: Database, publicUrl: string): void {
  const closing = new AbortController();
  // Everybody who follows a batch listens to it: more than ten are no leak, which Node would warn of.
  setMaxListeners(0, closing.signal);
  app.addHook('preClose', async () => { closing.abort(); });

  app.get<BatchParams>('/batches/:id/events', async ({ params, headers }, reply) => {
    const id = batchIdOf(params);
    const lastEvent = headers['last-event-id'];
    const after = parse(sequenceNumber, lastEvent ?? '0');
    const batch = await readBatch(database, id);
    // Browsers connect again after the end, too, unless they are told that there is nothing more.
    if (lastEvent !== undefined && isSettled(batch) && (await receiptsOfBatch(database, publicUrl, id, after, 1)).data.length === 0) return reply.code(204).send();
    return reply
      .type('text/event-stream')
      // Tells nginx to hand on each event as it comes.
      .header('x-accel-buffering', 'no')
      .send(Readable.from(batchEvents(database, publicUrl, id, after, closing.signal)));
  });
}
