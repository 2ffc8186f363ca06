import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { setArchived } from '../catalogue/definitions';
import type { Database } from '../database/database';
import { sequenceNumber } from '../http/paging';
import { parse } from '../http/parse';
import { pageOf, readCursor } from './cursor';
import { listDesigns } from './designs';
import { changeGroup, createGroup, definitionOfGroup, listGroups, readGroup } from './groups';
import { groupChange, listQuery, newGroup } from './shapes';
import { notFound } from '../http/api-error';
import { say } from '../texts/say';

interface IdParams {
  Params: { id: string };
}

export function groupRoutes(app: FastifyInstance, database: Database, publicUrl: string): void {
  app.get('/groups', async ({ query }) => {
    const { limit, cursor: text } = parse(listQuery, query);
    const cursor = readCursor(text, z.tuple([z.string()]));
    return pageOf(await listGroups(database, cursor, limit), limit, cursor, ({ id }) => [id]);
  });

  app.get<IdParams>('/groups/:id', ({ params: { id } }) => readGroup(database, id));

  app.post('/groups', async ({ body }, reply) => {
    void reply.code(201);
    return createGroup(database, parse(newGroup, body));
  });

  app.patch<IdParams>('/groups/:id', ({ params: { id }, body }) => changeGroup(database, id, parse(groupChange, body)));

  // What was issued by it stays what it is, so the definition is put aside and not destroyed.
  app.delete<IdParams>('/groups/:id', async ({ params }, reply) => {
    const { id } = await definitionOfGroup(database, params.id);
    await setArchived(database, id, true);
    void reply.code(204);
  });

  app.get('/designs', async ({ query }) => {
    const { limit, cursor: text } = parse(listQuery, query);
    const cursor = readCursor(text, z.tuple([sequenceNumber]));
    const designs = (await listDesigns(database, publicUrl)).map((design, index) => ({ design, index }));
    const from = Number(cursor?.place[0] ?? -1);
    const found = cursor?.direction === 'before' ? designs.slice(0, from).reverse() : designs.slice(from + 1);
    const { data, pagination } = pageOf(found.slice(0, limit + 1), limit, cursor, ({ index }) => [String(index)]);
    return { data: data.map(({ design }) => design), pagination };
  });

  app.get<IdParams>('/designs/:id', async ({ params }) => {
    const design = (await listDesigns(database, publicUrl)).find(({ id }) => id === params.id);
    if (!design) throw notFound(say('error.designUnknown', { ids: params.id }));
    return design;
  });
}
