import { batchRequest, hold as holdRequest, holderSearch, receiptSearch, rowSearch, submitRequest } from '@confer/core';
import type { FastifyInstance } from 'fastify';
import { isArchived, readDefinition } from '../catalogue/definitions';
import { checkCorrections } from '../corrections/check-corrections';
import type { Database } from '../database/database';
import { conflict, notFound } from '../http/api-error';
import { pageOf } from '../http/paging';
import { parse } from '../http/parse';
import { nameOf } from '../http/authenticate';
import { readOrganisation } from '../organisation/organisation';
import { say } from '../texts/say';
import type { WorkQueue } from '../queue/work-queue';
import type { BatchParams } from './batch-id';
import { batchIdOf } from './batch-id';
import { answerOf, cancelBatch, createBatch, definitionOfBatch, findBatches, lockBatch, readBatch, stopBatch } from './batches';
import { checkRows } from './check-rows';
import { findHolders } from './holders';
import { lockBatches } from './lock-batches';
import { receiptsOfBatch, receiptsOfKeys } from './receipts';
import { batchListQuery, receiptsQuery } from './queries';
import { acceptRows, cancelledKeys, refusedRows } from './rows';
import { sentRows } from './sent-rows';
import { changeHold, releaseBatch, submitBatch } from './submit-batch';

export function batchRoutes(app: FastifyInstance, database: Database, queue: WorkQueue, publicUrl: string): void {
  app.post('/batches', async (request, reply) => {
    const batch = parse(batchRequest, request.body);
    if (!(await readOrganisation(database))) throw conflict(say('error.organisationMissing'));
    const { definitionId: id, definitionVersion: version } = batch;
    if (!(await readDefinition(database, id, version))) throw notFound(say('error.definitionVersionUnknown', { id, version }));
    if (await isArchived(database, id)) throw conflict(say('error.definitionArchived', { id }));
    const created = await createBatch(database, batch);
    return reply.code(created.isNew ? 201 : 200).send(await readBatch(database, created.id));
  });

  app.get('/batches', async (request) => {
    const { limit, cursor, key, label } = parse(batchListQuery, request.query);
    const found = await findBatches(database, { key, label, before: cursor, limit: limit + 1 });
    const { data, pagination } = pageOf(found, limit, ({ sequence }) => sequence);
    return { data: data.map(answerOf), pagination };
  });

  app.get<BatchParams>('/batches/:id', ({ params }) => readBatch(database, batchIdOf(params)));

  app.post<BatchParams>('/batches/:id/rows', async (request) => {
    const batchId = batchIdOf(request.params);
    const checked = await checkRows(await definitionOfBatch(database, batchId), request.body);
    return {
      data: await database.inTransaction(async () => {
        // Rows may come here from other batches, and of two that correct one row at the same time the second has to see the first.
        await lockBatches(database, { ids: [batchId], rowKeys: checked.flatMap(({ key, corrects }) => (corrects === undefined ? [key] : [key, corrects])) });
        return acceptRows(database, batchId, await lockBatch(database, batchId), await checkCorrections(database, checked));
      }),
    };
  });

  app.post<BatchParams>('/batches/:id/submit', async (request) => {
    const batchId = batchIdOf(request.params);
    const { hold } = parse(submitRequest, request.body ?? {});
    await submitBatch(database, queue, batchId, hold, nameOf(request));
    return readBatch(database, batchId);
  });

  app.put<BatchParams>('/batches/:id/hold', async ({ params, body }) => {
    const batchId = batchIdOf(params);
    await changeHold(database, queue, batchId, parse(holdRequest, body));
    return readBatch(database, batchId);
  });

  app.post<BatchParams>('/batches/:id/release', async ({ params }) => {
    const batchId = batchIdOf(params);
    await releaseBatch(database, queue, batchId);
    return readBatch(database, batchId);
  });

  app.post<BatchParams>('/batches/:id/cancel', async ({ params }) => {
    const batchId = batchIdOf(params);
    await cancelBatch(database, batchId);
    return readBatch(database, batchId);
  });

  app.post<BatchParams>('/batches/:id/stop', async ({ params }) => {
    const batchId = batchIdOf(params);
    await stopBatch(database, batchId);
    return readBatch(database, batchId);
  });

  app.get<BatchParams>('/batches/:id/receipts', async ({ params, query }) => {
    const { after, limit } = parse(receiptsQuery, query);
    const { id } = await readBatch(database, batchIdOf(params));
    const { data, lastChange } = await receiptsOfBatch(database, publicUrl, id, after, limit);
    const refused = await refusedRows(database, id);
    return { data, ...(refused.length > 0 && { refused }), pagination: { next: lastChange ?? after } };
  });

  app.post('/rows/search', async ({ body }) => ({ data: await sentRows(database, parse(rowSearch, body).keys) }));

  app.post('/holders/search', async ({ body }) => {
    const search = parse(holderSearch, body);
    const { definitionId: id } = search;
    if (!(await readDefinition(database, id))) throw notFound(say('error.definitionUnknown', { id }));
    return { data: await findHolders(database, publicUrl, search, new Date()) };
  });

  app.post('/receipts/search', async (request) => {
    const { keys } = parse(receiptSearch, request.body);
    return { data: await receiptsOfKeys(database, publicUrl, keys), cancelled: await cancelledKeys(database, keys) };
  });
}
