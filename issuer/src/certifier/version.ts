import type { FastifyInstance } from 'fastify';
import { ApiError } from '../http/api-error';
import { say } from '../texts/say';

/** The only version that there is. */
export const certifierVersion = '2022-10-26';

/** Every request says for which version of Certifier's API it was written, as Certifier demands it. */
export function requireVersion(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ headers }) => {
    const version = headers['certifier-version'];
    if (version === undefined) throw new ApiError(400, 'missing_version', say('error.versionMissing', { version: certifierVersion }));
    if (version !== certifierVersion) throw new ApiError(400, 'invalid_version', say('error.versionInvalid', { version: certifierVersion }));
  });
}
