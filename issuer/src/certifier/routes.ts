import type { FastifyInstance } from 'fastify';
import { limitRateOfRoutes } from '../http/rate-limit';
import { credentialRoutes } from './credential-routes';
import { groupRoutes } from './group-routes';
import { interactionRoutes } from './interaction-routes';
import type { CertifierServices } from './services';
import { requireVersion } from './version';

/** Certifier's public API, version 2022-10-26: https://developers.certifier.io/docs/api-reference */
export async function certifierRoutes(app: FastifyInstance, services: CertifierServices): Promise<void> {
  const { database, publicUrl, limits: { requestsPerSecond } } = services;
  if (requestsPerSecond !== undefined) await limitRateOfRoutes(app, { max: requestsPerSecond, timeWindow: 1000, keyGenerator: ({ person, ip }) => person?.name ?? ip });
  requireVersion(app);
  credentialRoutes(app, services);
  groupRoutes(app, database, publicUrl);
  interactionRoutes(app, database);
}
