import { exportFormats } from '@confer/core';
import type { FastifyInstance } from 'fastify';
import type { BatchParams } from '../batches/batch-id';
import { batchIdOf } from '../batches/batch-id';
import { readBatch } from '../batches/batches';
import { exportFile } from '../batches/export-file';
import type { Database } from '../database/database';
import { pageOf } from '../http/paging';
import { parse } from '../http/parse';
import { say } from '../texts/say';
import type { AuditEntry } from './audit-log';
import { allEntries, findEntries } from './audit-log';
import { historyQuery, logQuery } from './shapes';

/** Who did what: all of it for administrators, that of one batch for whoever may see it. */
export function historyRoutes(app: FastifyInstance, database: Database): void {
  app.get('/audit-log', async ({ query }) => {
    const { limit, cursor: before, subject, action } = parse(logQuery, query);
    return pageOf(await findEntries(database, { subject, action, before, limit: limit + 1 }), limit, ({ id }) => id);
  });

  app.get<BatchParams>('/batches/:id/history', async ({ params, query }) => {
    const { limit, cursor: before } = parse(historyQuery, query);
    const { id } = await readBatch(database, batchIdOf(params));
    return pageOf(await findEntries(database, { subject: id, before, limit: limit + 1 }), limit, (entry) => entry.id);
  });

  for (const format of exportFormats) {
    app.get(`/audit-log/export.${format}`, async (_request, reply) => {
      const headers = [say('export.when'), say('export.who'), say('export.account'), say('export.action'), say('export.subject'), say('export.details')];
      const { type, content } = exportFile(format, headers, rowsOf(allEntries(database)));
      return reply.header('content-disposition', 'attachment').type(type).send(content);
    });
  }
}

async function* rowsOf(entries: AsyncIterable<AuditEntry>): AsyncGenerator<string[]> {
  for await (const { at, actor, account, action, subject, details } of entries) {
    yield [at.toISOString(), actor ?? '', account ?? '', action, subject ?? '', JSON.stringify(details)];
  }
}
