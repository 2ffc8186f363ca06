import formBody from '@fastify/formbody';
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import * as z from 'zod';
import { certificateOfCredential } from '../certificates/certificate-of-credential';
import type { Database } from '../database/database';
import type { Html } from '../http/html';
import { readOrganisation } from '../organisation/organisation';
import type { Verifier } from '../signing/verifier';
import { say } from '../texts/say';
import type { Surroundings } from './pages';
import { copyPage, credentialPage, nothingHerePage, verifyPage } from './pages';
import { storedCredential } from './stored-credential';
import { judge } from './verdict';

export interface VerificationServices {
  readonly database: Database;
  readonly verifier: Verifier;
  readonly publicUrl: string;
}

interface CredentialParams {
  Params: { publicId: string };
}

const longestCopy = 1024 * 1024;
const verifyForm = z.object({ credential: z.string() });

/** Pages for everybody. Each view checks the credential anew. */
export async function verificationRoutes(app: FastifyInstance, { database, verifier, publicUrl }: VerificationServices): Promise<void> {
  await app.register(formBody, { bodyLimit: longestCopy });

  const surroundings = async (): Promise<Surroundings> =>
    ({ organisation: (await readOrganisation(database))?.name ?? say('page.thisIssuer'), publicUrl, now: new Date() });

  app.get<CredentialParams>('/c/:publicId', async ({ params: { publicId } }, reply) => {
    const stored = await storedCredential(database, publicId);
    const around = await surroundings();
    if (!stored) return page(reply.code(404), credentialPage({ kind: 'unknown' }, around));
    // What an issuer stored as a credential and cannot read as one any more was changed.
    const verdict = judge(await verifier(stored.document), around.now) ?? { kind: 'changed' };
    const place = { publicId, number: stored.number };
    const hasCertificate = (await certificateOfCredential(database, publicUrl, verdict, place)) !== undefined;
    return page(reply, credentialPage(verdict, around, { ...place, hasCertificate }));
  });

  app.get<CredentialParams>('/c/:publicId/credential.json', async ({ params: { publicId } }, reply) => {
    const stored = await storedCredential(database, publicId);
    if (!stored) return page(reply.code(404), credentialPage({ kind: 'unknown' }, await surroundings()));
    return reply
      .type('application/ld+json')
      .header('content-disposition', `attachment; filename="credential-${stored.number}.json"`)
      .send(JSON.stringify(stored.document, undefined, 2));
  });

  app.get('/verify', async (_request, reply) => page(reply, verifyPage(await surroundings())));

  app.post('/verify', async ({ body }, reply) => {
    const form = verifyForm.safeParse(body);
    const pasted = form.success ? form.data.credential : '';
    const around = await surroundings();
    const verdict = judge(await verifier(jsonIn(pasted)), around.now);
    return page(reply, verdict ? copyPage(verdict, around) : verifyPage(around, pasted));
  });

  app.setNotFoundHandler(async (_request, reply) => page(reply.code(404), nothingHerePage(await surroundings())));

  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    if (error.statusCode !== undefined && error.statusCode < 500) {
      // What was sent is too long for a credential or no form; what was asked for is no address of one.
      const answer = request.method === 'POST' ? verifyPage(await surroundings(), '') : credentialPage({ kind: 'unknown' }, await surroundings());
      return page(reply.code(error.statusCode), answer);
    }
    request.log.error({ err: error }, 'a public page failed');
    return page(reply.code(503), credentialPage({ kind: 'unchecked' }, { organisation: say('page.thisIssuer'), publicUrl, now: new Date() }));
  });
}

/** `undefined` for what is no JSON. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const page = (reply: FastifyReply, content: Html): FastifyReply => reply.type('text/html; charset=utf-8').send(content.markup);
