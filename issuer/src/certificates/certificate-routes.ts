import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../database/database';
import type { Verifier } from '../signing/verifier';
import { judgeStored } from '../verification/judge-stored';
import { storedCredential } from '../verification/stored-credential';
import type { Certificate } from './certificate';
import { nameOf } from './certificate';
import { certificateOfCredential } from './certificate-of-credential';
import { drawCertificate } from './draw-certificate';
import type { Drawing } from './drawing';
import { pdfOf } from './pdf';
import { pngOf } from './png';
import { svgOf } from './svg';

interface Services {
  readonly database: Database;
  readonly verifier: Verifier;
  readonly publicUrl: string;
}

interface Drawn {
  readonly certificate: Certificate;
  readonly drawing: Drawing;
  readonly svg: string;
}

/** Sharp on any screen, and on paper at 130 dots an inch. */
const pictureWidth = 1600;

const kinds = {
  svg: { type: 'image/svg+xml', make: ({ svg }: Drawn) => Promise.resolve(svg) },
  png: { type: 'image/png', make: ({ svg }: Drawn) => pngOf(svg, pictureWidth) },
  pdf: { type: 'application/pdf', make: (drawn: Drawn) => pdfOf(drawn.drawing, wordsOf(drawn.certificate)) },
};

/** The certificate of a credential as picture and as PDF, for everybody who has the address of its page. */
export function certificateRoutes(app: FastifyInstance, { database, verifier, publicUrl }: Services): void {
  for (const [kind, { type, make }] of Object.entries(kinds)) {
    app.get<{ Params: { publicId: string } }>(`/c/:publicId/certificate.${kind}`, async (request, reply) => {
      const { publicId } = request.params;
      const stored = await storedCredential(database, publicId);
      const verdict = stored && await judgeStored({ database, verifier }, publicId, stored, new Date());
      const certificate = verdict && await certificateOfCredential(database, publicUrl, verdict, { publicId, number: stored.number });
      if (!certificate || certificate === 'noFont') return reply.callNotFound();
      const drawing = await drawCertificate(certificate);
      const svg = svgOf(drawing, nameOf(certificate));
      reply
        // An SVG picture opened by itself is a document: it may show the pictures inside it, and nothing else.
        .header('content-security-policy', "default-src 'none'; img-src data:; sandbox")
        .header('content-disposition', `inline; filename="certificate-${certificate.number}.${kind}"`);
      if (isKnown(request, reply, svg)) return reply.code(304).send();
      return reply.type(type).send(await make({ certificate, drawing, svg }));
    });
  }
}

/** The picture decides whether a copy is still good: whoever has the same one is not sent it again. No shared cache may keep it. */
function isKnown({ headers }: FastifyRequest, reply: FastifyReply, svg: string): boolean {
  const tag = `"${createHash('sha256').update(svg).digest('base64url')}"`;
  reply.headers({ etag: tag, 'cache-control': 'private, no-cache' });
  return headers['if-none-match'] === tag;
}

function wordsOf(certificate: Certificate) {
  const { issuer, issuedOn, validUntil, number, host, facts, signatories, stamp, speech: { language, say } } = certificate;
  const sentences = [
    ...(stamp ? [say(`certificate.stamp.${stamp}`)] : []), say('certificate.spoken', { name: nameOf(certificate), issuer }),
    ...facts.map(({ label, value }) => say('certificate.spokenFact', { label, value: value instanceof Date ? say('day', { day: value }) : value })),
    ...signatories.map(({ name, office }) => say('certificate.signedBy', { signatory: name === undefined ? office : `${name}, ${office}` })),
    say('certificate.issuedOn', { day: issuedOn }), ...(validUntil ? [say('certificate.validUntil', { day: validUntil })] : []),
    say('certificate.number', { number }), say('certificate.checkIt', { host }),
  ];
  return { title: nameOf(certificate), author: issuer, language, spoken: sentences.join('. ') };
}
