import type { FastifyInstance } from 'fastify';
import type { Certificate } from '../certificates/certificate';
import { nameOf } from '../certificates/certificate';
import { drawCertificate } from '../certificates/draw-certificate';
import { pngOf } from '../certificates/png';
import { svgOf } from '../certificates/svg';
import { notFound } from '../http/api-error';
import { inEnglish, say } from '../texts/say';
import { certificateTemplates } from './designs';

/** Enough to tell the designs apart. */
const width = 800;

/** What the designs of certificates look like, with somebody's name who does not exist. */
export function designPictureRoutes(app: FastifyInstance, publicUrl: string): void {
  app.get<{ Params: { file: string } }>('/designs/:file', async ({ params: { file } }, reply) => {
    const design = certificateTemplates.find((template) => file === `${template}.png`);
    if (!design) throw notFound(say('error.notFound'));
    const sample: Certificate = {
      speech: inEnglish, signatories: [], design, recipient: say('design.recipient'), title: say('design.title'), issuer: say('design.issuer'), issuedOn: new Date('2026-11-20T00:00:00Z'), validUntil: undefined,
      facts: [], description: '', criteria: '', achievementType: 'Certificate', logo: undefined, number: '0000-0000', address: publicUrl, host: new URL(publicUrl).host,
    };
    const picture = await pngOf(svgOf(await drawCertificate(sample), nameOf(sample)), width);
    return reply.header('cache-control', 'public, max-age=86400').type('image/png').send(picture);
  });
}
