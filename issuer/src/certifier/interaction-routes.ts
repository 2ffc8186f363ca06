import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { Database } from '../database/database';
import { sequenceNumber } from '../http/paging';
import { parse } from '../http/parse';
import { pageOf, readCursor } from './cursor';
import { listInteractions, recordInteraction } from './interactions';
import { interactionQuery, newInteraction } from './shapes';
import { readStored } from './stored-credentials';

export function interactionRoutes(app: FastifyInstance, database: Database): void {
  app.get('/credential-interactions', async ({ query }) => {
    const { limit, cursor: text, credentialId } = parse(interactionQuery, query);
    const cursor = readCursor(text, z.tuple([sequenceNumber]));
    const credential = credentialId === undefined ? undefined : await readStored(database, credentialId);
    const { data, pagination } = pageOf(await listInteractions(database, credential, cursor, limit), limit, cursor, ({ place }) => [place]);
    return { data: data.map(({ interaction }) => interaction), pagination };
  });

  app.post('/credential-interactions', async ({ body }, reply) => {
    const told = parse(newInteraction, body);
    return reply.code(201).send(await recordInteraction(database, await readStored(database, told.credentialId), told));
  });
}
