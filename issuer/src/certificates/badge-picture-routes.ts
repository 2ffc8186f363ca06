import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/database';
import type { Verifier } from '../signing/verifier';
import { judgeStored } from '../verification/judge-stored';
import { storedCredential } from '../verification/stored-credential';
import { bake } from './bake';
import { definitionOfCredential } from './certificate-of-credential';
import { pngOf } from './png';
import { svgOfPicture } from './svg';

const width = 800;

/** The picture of a definition with the signed credential in it, which backpacks and wallets read: the Open Badge as a file. */
export function badgePictureRoutes(app: FastifyInstance, { database, verifier }: { readonly database: Database; readonly verifier: Verifier }): void {
  app.get<{ Params: { publicId: string } }>('/c/:publicId/badge.png', async (request, reply) => {
    const { publicId } = request.params;
    const stored = await storedCredential(database, publicId);
    const verdict = stored && await judgeStored({ database, verifier }, publicId, stored, new Date());
    if (!stored || (verdict?.kind !== 'genuine' && verdict?.kind !== 'expired')) return reply.callNotFound();
    const address = (await definitionOfCredential(database, publicId))?.achievement.image;
    if (address === undefined) return reply.callNotFound();
    // Drawn anew: whatever was in the file of the definition, this is a picture and nothing else.
    const picture = await pngOf(svgOfPicture({ address, left: 0, top: 0, width: 1, height: 1 }), width);
    return reply.type('image/png')
      .header('content-disposition', `attachment; filename="badge-${stored.number}.png"`)
      .send(bake(picture, stored.document as object));
  });
}
