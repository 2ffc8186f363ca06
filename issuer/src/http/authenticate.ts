import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/database';
import { say } from '../texts/say';
import { isKnownToken } from './access-tokens';
import { ApiError } from './api-error';

/** Lets nobody in without a known access token, before anything else of a request is looked at. */
export function authenticate(app: FastifyInstance, database: Database): void {
  app.addHook('onRequest', async (request, reply) => {
    const token = /^Bearer (?<token>.+)$/i.exec(request.headers.authorization ?? '')?.groups?.['token'];
    if (token !== undefined && await isKnownToken(database, token)) return;
    reply.header('www-authenticate', 'Bearer');
    throw new ApiError(401, 'unauthorized', say('error.unauthorized'));
  });
}
