import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/database';

/** For whoever runs the service: the process answers; it can work. */
export function operationsRoutes(app: FastifyInstance, database: Database): void {
  app.get('/livez', async () => ({ status: 'ok' }));
  app.get('/readyz', async () => {
    await database.query('SELECT');
    return { status: 'ok' };
  });
}
