import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/database';
import { ApiError } from '../http/api-error';
import { secure } from '../http/app';
import type { ProcessRole } from '../settings';
import { say } from '../texts/say';
import { version } from '../version';

interface MetricsSettings {
  /** Who shows it may read the figures. */
  readonly token: string;
  readonly role: ProcessRole;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * Figures of this process at `/metrics`, as Prometheus reads them. No name, address or id of anybody is in them. Those of the whole
 * service come from the processes that work, which no public address leads to.
 */
export async function metricsRoutes(app: FastifyInstance, database: Database, { token, role }: MetricsSettings): Promise<void> {
  // Most issuers tell no figures: their start does not wait for the library.
  const [{ Registry, Gauge, collectDefaultMetrics }, { requestFigures }, { databaseFigures }] = await Promise.all([import('prom-client'), import('./request-figures'), import('./database-figures')]);
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({ name: 'confer_info', help: 'What runs here; always 1.', labelNames: ['version', 'role'], registers: [registry] }).set({ version, role }, 1);
  requestFigures(registry, app);
  const readDatabase = role === 'web' ? undefined : databaseFigures(registry, database);
  const expected = hashOf(`Bearer ${token}`);

  await app.register(async (figures) => {
    secure(figures);
    figures.get('/metrics', async ({ headers, log }, reply) => {
      if (!timingSafeEqual(hashOf(headers.authorization ?? ''), expected)) {
        reply.header('www-authenticate', 'Bearer');
        throw new ApiError(401, 'unauthorized', say('error.unauthorized'));
      }
      // Also without its database a process says how it is.
      await readDatabase?.().catch((error: unknown) => { log.warn({ err: error }, 'the database tells no figures'); });
      return reply.type(registry.contentType).send(await registry.metrics());
    });
  });
}
