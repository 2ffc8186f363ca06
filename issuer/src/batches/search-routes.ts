import * as z from 'zod/mini';
import { batchSearch, exportFormats, peopleSearch } from '@confer/core';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/database';
import { record } from '../history/audit-log';
import { pageOf, placeInParts } from '../http/paging';
import { parse } from '../http/parse';
import type { BatchParams } from './batch-id';
import { batchIdOf } from './batch-id';
import { definitionOfBatch, readBatch } from './batches';
import { exportFile } from './export-file';
import { exportedRows, exportHeaders } from './exported-rows';
import { searchPeople } from './people';
import { countBatches, searchBatches } from './search-batches';

const batchesQuery = z.extend(batchSearch, { cursor: z.optional(placeInParts) });
const peopleQuery = z.extend(peopleSearch, { cursor: z.optional(placeInParts) });

/** Batches that were issued before, and what can be taken out of them. */
export function batchSearchRoutes(app: FastifyInstance, database: Database, publicUrl: string): void {
  app.post('/batches/search', async ({ body }) => {
    const { text, filter, cursor: after, limit } = parse(batchesQuery, body ?? {});
    const found = await searchBatches(database, { text, filter, after, limit: limit + 1 });
    const { data, pagination } = pageOf(found, limit, ({ place }) => place);
    return { data: data.map(({ batch }) => batch), counts: await countBatches(database, text), pagination };
  });

  app.post<BatchParams>('/batches/:id/people/search', async ({ params, body }) => {
    const { text, status, cursor: after, limit } = parse(peopleQuery, body ?? {});
    const { id } = await readBatch(database, batchIdOf(params));
    const found = await searchPeople(database, publicUrl, id, { text, status, after, limit: limit + 1 });
    const { data, pagination } = pageOf(found, limit, ({ place }) => place);
    return { data: data.map(({ person }) => person), pagination };
  });

  for (const format of exportFormats) {
    app.get<BatchParams>(`/batches/:id/export.${format}`, async ({ params, person }, reply) => {
      const { id, label } = await readBatch(database, batchIdOf(params));
      await record(database, person ?? undefined, { action: 'batch.exported', subject: id, details: { format } });
      const definition = await definitionOfBatch(database, id);
      const { type, content } = exportFile(format, exportHeaders(definition), exportedRows(database, publicUrl, definition, id, label));
      return reply.header('content-disposition', 'attachment').type(type).send(content);
    });
  }
}
