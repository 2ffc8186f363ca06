import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import { Histogram } from 'prom-client';

/** Times each answer. Routes are told by their pattern: addresses hold ids that open public pages, and there is no end of them. */
export function requestFigures(registry: Registry, app: FastifyInstance): void {
  const durations = new Histogram({
    name: 'confer_http_request_duration_seconds',
    help: 'How long answers took, by method, route and class of status. Of a stream of events, until its end.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 30],
    registers: [registry],
  });
  app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
    durations.observe({ method, route: routeOptions.url ?? 'none', status: `${Math.floor(statusCode / 100)}xx` }, elapsedTime / 1000);
  });
}
