import type { FastifyInstance, FastifyReply } from 'fastify';
import * as z from 'zod';
import { definitionWithImage, readDefinition } from '../catalogue/definitions';
import { pngOf } from '../certificates/png';
import { svgOfPicture } from '../certificates/svg';
import type { Database } from '../database/database';
import { notFound } from '../http/api-error';
import type { Logo } from '../organisation/logo';
import { readLogo } from '../organisation/logo';
import { say } from '../texts/say';
import type { PictureFile } from './picture-file';
import { pictureFileOf } from './picture-file';

const badgeVersion = z.coerce.number().pipe(z.int().min(1));

/** Dots of a crest in a message, where it is a quarter as high. */
const heightInMail = 144;

interface HashParams {
  Params: { hash: string };
}

/** Pictures of definitions and of the organisation, which never change: a version keeps its own, and another picture has another hash. */
export function pictureRoutes(app: FastifyInstance, database: Database): void {
  app.get<{ Params: { id: string; version: string } }>('/badges/:id/:version', async ({ params }, reply) => {
    const version = badgeVersion.safeParse(params.version);
    return send(reply, fileAt(version.success ? (await readDefinition(database, params.id, version.data))?.achievement.image : undefined));
  });

  app.get<HashParams>('/images/:hash(^[0-9a-f]{64}$)', async ({ params: { hash } }, reply) =>
    send(reply, fileAt((await definitionWithImage(database, hash))?.achievement.image ?? (await readLogo(database, hash))?.address)));

  // Mail programs show no SVG pictures.
  app.get<HashParams>('/images/:hash(^[0-9a-f]{64}).png', async ({ params: { hash } }, reply) => {
    const logo = await readLogo(database, hash);
    return send(reply, logo && { type: 'image/png', bytes: await drawn(logo) });
  });
}

const fileAt = (address: string | undefined): PictureFile | undefined => pictureFileOf(address ?? '');

const drawn = ({ address, proportion }: Logo): Promise<Buffer> => pngOf(svgOfPicture({ address, left: 0, top: 0, width: proportion, height: 1 }), Math.round(heightInMail * proportion));

function send(reply: FastifyReply, picture: PictureFile | undefined): FastifyReply {
  if (!picture) throw notFound(say('error.pictureUnknown'));
  return reply
    // An SVG picture opened by itself is a document: it must neither run scripts nor fetch anything.
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    .header('cache-control', 'public, max-age=31536000, immutable')
    // Wallets, mail programs and other verifiers show it on their own pages.
    .header('cross-origin-resource-policy', 'cross-origin')
    .type(picture.type)
    .send(picture.bytes);
}
