import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { Database } from '../database/database';
import { conflict } from '../http/api-error';
import { nameOf } from '../http/authenticate';
import { parse } from '../http/parse';
import { say } from '../texts/say';
import { certifierAt } from './client';
import type { CertifierSettings, TokenKeeper } from './connection';
import { forgetToken, openCertifier, readConnection, saveToken } from './connection';
import { listGroups } from './workspace';

/** One word of signs that may stand in a header. */
export const connectionRequest = z.strictObject({ token: z.string().trim().regex(/^[\x21-\x7e]{8,2000}$/, 'has to be an access token of Certifier') });
export const connectionAnswer = z.object({ isConnected: z.boolean(), address: z.string(), pages: z.string(), connectedBy: z.string().optional(), connectedAt: z.string().optional() });
export const groupsAnswer = z.object({ data: z.array(z.object({ id: z.string(), name: z.string() })) });

/** Connects the organisation's workspace at Certifier. Its token goes in and never comes out. */
export function connectionRoutes(app: FastifyInstance, keeper: TokenKeeper, certifier: CertifierSettings): void {
  const { database } = keeper;

  app.get('/certifier', () => connectionOf(database, certifier));

  app.put('/certifier', {
    // Asked before anything is stored, and outside of the transaction in which it is: a network is waited for here.
    preHandler: async ({ body }) => { await listGroups(certifierAt(certifier.address, parse(connectionRequest, body).token)); },
  }, async (request) => {
    await saveToken(keeper, parse(connectionRequest, request.body).token, nameOf(request));
    return connectionOf(database, certifier);
  });

  app.delete('/certifier', async (_request, reply) => {
    await forgetToken(database);
    void reply.code(204);
  });

  app.get('/certifier/groups', async () => {
    const send = await openCertifier(keeper, certifier);
    if (!send) throw conflict(say('error.certifierNotConnected'));
    return { data: await listGroups(send) };
  });
}

async function connectionOf(database: Database, { address, pages }: CertifierSettings): Promise<z.infer<typeof connectionAnswer>> {
  const connection = await readConnection(database);
  return { isConnected: connection !== undefined, address, pages, ...(connection && { connectedBy: connection.connectedBy, connectedAt: connection.connectedAt.toISOString() }) };
}
