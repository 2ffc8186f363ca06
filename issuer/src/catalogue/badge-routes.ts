import type { Definition } from '@confer/core';
import type { FastifyInstance, FastifyReply } from 'fastify';
import * as z from 'zod';
import type { Database } from '../database/database';
import { notFound } from '../http/api-error';
import { pictureFileOf } from '../pictures/picture-file';
import { say } from '../texts/say';
import { definitionWithImage, readDefinition } from './definitions';

const badgeVersion = z.coerce.number().pipe(z.int().min(1));

/** Pictures of definitions, which never change: a version keeps its own, and another picture has another hash. */
export function badgeRoutes(app: FastifyInstance, database: Database): void {
  app.get<{ Params: { id: string; version: string } }>('/badges/:id/:version', async ({ params }, reply) => {
    const version = badgeVersion.safeParse(params.version);
    return send(reply, version.success ? await readDefinition(database, params.id, version.data) : undefined);
  });

  app.get<{ Params: { hash: string } }>('/images/:hash(^[0-9a-f]{64}$)', async ({ params: { hash } }, reply) => send(reply, await definitionWithImage(database, hash)));
}

function send(reply: FastifyReply, definition: Definition | undefined): FastifyReply {
  const picture = pictureFileOf(definition?.achievement.image ?? '');
  if (!picture) throw notFound(say('error.badgeUnknown'));
  return reply
    // An SVG picture opened by itself is a document: it must neither run scripts nor fetch anything.
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    .header('cache-control', 'public, max-age=31536000, immutable')
    // Wallets and other verifiers show it on their own pages.
    .header('cross-origin-resource-policy', 'cross-origin')
    .type(picture.type)
    .send(picture.bytes);
}
