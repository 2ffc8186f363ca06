import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/database';
import { record } from './audit-log';
import type { AuditedRoute } from './audited-routes';
import { auditedRoutes } from './audited-routes';

/**
 * Keeps the log: what a request changes and what the log tells of it are stored together, or neither is. The routes come after it.
 *
 * @throws when such a route answers by itself: its answer would leave before anything is stored
 */
export function audit(app: FastifyInstance, database: Database): void {
  app.addHook('onRoute', (route) => {
    const audited = auditedRoutes[`${String(route.method)} ${route.url}`];
    if (!audited) return;
    const { handler } = route;
    route.handler = function handleAudited(request, reply) {
      return database.inTransaction(async () => {
        const answer: unknown = await handler.call(this, request, reply);
        if (reply.sent) throw new Error(`${route.url} has to give its answer, not to send it.`);
        const { person, params, body } = request;
        await record(database, person ?? undefined, deedOf(audited, { params, body, answer }));
        return answer;
      });
    };
  });
}

function deedOf({ action, subject, details = {} }: AuditedRoute, told: unknown): { action: string; subject?: string; details: object } {
  const name = subject === undefined ? undefined : at(told, subject);
  return {
    action,
    ...(typeof name === 'string' && { subject: name }),
    details: Object.fromEntries(Object.entries(details).map(([key, path]) => [key, at(told, path)])),
  };
}

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((part, key) => (typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[key] : undefined), value);
