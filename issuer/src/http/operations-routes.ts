import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/database';

/** For whoever runs the service: the process answers; it can work. */
export function operationsRoutes(app: FastifyInstance, database: Database): void {
  app.get('/livez', async () => ({ status: 'ok' }));
  app.get('/readyz', async (request, reply) => {
    try {
      await database.query('SELECT');
      return { status: 'ok' };
    } catch (error) {
      // No fault of this process: it waits for the database, and balancers send requests elsewhere meanwhile.
      request.log.warn({ err: error }, 'the database does not answer');
      return reply.code(503).send({ status: 'database unreachable' });
    }
  });
}
