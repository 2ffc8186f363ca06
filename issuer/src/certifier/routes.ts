import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { ApiError } from '../http/api-error';
import { say } from '../texts/say';
import { credentialRoutes } from './credential-routes';
import { groupRoutes } from './group-routes';
import { interactionRoutes } from './interaction-routes';
import type { CertifierServices } from './services';
import { requireVersion } from './version';

/** Certifier's public API, version 2022-10-26: https://developers.certifier.io/docs/api-reference */
export async function certifierRoutes(app: FastifyInstance, services: CertifierServices): Promise<void> {
  const { database, publicUrl, limits: { requestsPerSecond } } = services;
  if (requestsPerSecond !== undefined) {
    await app.register(rateLimit, {
      max: requestsPerSecond,
      timeWindow: 1000,
      keyGenerator: ({ person, ip }) => person?.name ?? ip,
      addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
      addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
      errorResponseBuilder: () => new ApiError(429, 'rate_limited', say('error.rateLimited')),
    });
  }
  requireVersion(app);
  credentialRoutes(app, services);
  groupRoutes(app, database, publicUrl);
  interactionRoutes(app, database);
}
