import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { Database } from '../database/database';
import { notFound } from '../http/api-error';
import { say } from '../texts/say';
import { readDefinition } from './definitions';

const badgeVersion = z.coerce.number().pipe(z.int().min(1));

export function badgeRoutes(app: FastifyInstance, database: Database): void {
  app.get<{ Params: { id: string; version: string } }>('/badges/:id/:version', async ({ params }, reply) => {
    const version = badgeVersion.safeParse(params.version);
    const definition = version.success ? await readDefinition(database, params.id, version.data) : undefined;
    const picture = /^data:(?<type>[^;]+);base64,(?<data>.+)$/.exec(definition?.achievement.image ?? '')?.groups;
    if (!picture?.['type'] || !picture['data']) throw notFound(say('error.badgeUnknown'));
    return reply
      // An SVG picture opened by itself is a document: it must neither run scripts nor fetch anything.
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      .header('cache-control', 'public, max-age=31536000, immutable')
      // Wallets and other verifiers show it on their own pages.
      .header('cross-origin-resource-policy', 'cross-origin')
      .type(picture['type'])
      .send(Buffer.from(picture['data'], 'base64'));
  });
}
