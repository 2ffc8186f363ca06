import formBody from '@fastify/formbody';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { imageUrl, testPublicId } from '../addresses';
import { certificateOfCredential, definitionOfCredential } from '../certificates/certificate-of-credential';
import type { Database } from '../database/database';
import type { Html } from '../http/html';
import { policyWithScript, readByAllPages } from '../http/app';
import { speechFor } from '../http/reader-language';
import { readOrganisation } from '../organisation/organisation';
import { signedCredentialSchema } from '../signing/credential';
import type { Verification, Verifier } from '../signing/verifier';
import { standingOf, standingOfReplaced } from '../status/status-changes';
import { statusNumberAt } from '../status/status-entry';
import { anotherToolPage } from './another-tool-page';
import { judgeStored } from './judge-stored';
import { homePage } from './home-page';
import { languageMenu } from './language-menu';
import type { Surroundings } from './pages';
import { copyPage, credentialPage, nothingHerePage, testPage, verifyPage } from './pages';
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

  const withoutName = (request: FastifyRequest): Surroundings => {
    const speech = speechFor(request);
    return { organisation: speech.say('page.thisIssuer'), crest: undefined, publicUrl, now: new Date(), speech, languages: request.method === 'POST' ? undefined : languageMenu(speech) };
  };
  const surroundings = async (request: FastifyRequest): Promise<Surroundings> => {
    const around = withoutName(request);
    const { name = around.organisation, logo } = await readOrganisation(database) ?? {};
    return { ...around, organisation: name, crest: logo === undefined ? undefined : imageUrl('', logo) };
  };

  app.get('/', async (request, reply) => {
    const around = await surroundings(request);
    return page(reply, around, homePage(around, await readOrganisation(database)));
  });

  app.get(`/c/${testPublicId}`, async (request, reply) => {
    const around = await surroundings(request);
    return page(reply, around, testPage(around));
  });

  app.get<CredentialParams>('/c/:publicId', async (request, reply) => {
    const { publicId } = request.params;
    const stored = await storedCredential(database, publicId);
    const around = await surroundings(request);
    if (!stored) return page(reply.code(404), around, credentialPage({ kind: 'unknown' }, around));
    const verdict = await judgeStored({ database, verifier }, publicId, stored, around.now);
    const place = { publicId, number: stored.number };
    const certificate = await certificateOfCredential(database, publicUrl, verdict, place);
    const hasBadge = (await definitionOfCredential(database, publicId))?.achievement.image !== undefined;
    reply.header('content-security-policy', policyWithScript);
    return page(reply, around, credentialPage(verdict, around, { ...place, hasCertificate: certificate !== undefined && certificate !== 'noFont', lacksFont: certificate === 'noFont', hasBadge }));
  });

  app.get<CredentialParams>('/c/:publicId/another-tool', async (request, reply) => {
    const { publicId } = request.params;
    const stored = await storedCredential(database, publicId);
    const around = await surroundings(request);
    const verdict = stored && await judgeStored({ database, verifier }, publicId, stored, around.now);
    // What was changed is shown nowhere, and of another kind is another tool’s own business.
    if (!verdict || !('credential' in verdict)) return reply.callNotFound();
    return page(reply, around, anotherToolPage(around, publicId, signedCredentialSchema.parse(stored.document)));
  });

  app.get<CredentialParams>('/c/:publicId/credential.json', async (request, reply) => {
    const stored = await storedCredential(database, request.params.publicId);
    if (!stored) {
      const around = await surroundings(request);
      return page(reply.code(404), around, credentialPage({ kind: 'unknown' }, around));
    }
    return reply
      .headers(readByAllPages)
      .type('application/ld+json')
      .header('content-disposition', `attachment; filename="credential-${stored.number}.json"`)
      .send(JSON.stringify(stored.document, undefined, 2));
  });

  app.get('/verify', async (request, reply) => {
    const around = await surroundings(request);
    return page(reply, around, verifyPage(around));
  });

  app.post('/verify', async (request, reply) => {
    const form = verifyForm.safeParse(request.body);
    const pasted = form.success ? form.data.credential : '';
    const around = await surroundings(request);
    const verification = await verifier(jsonIn(pasted));
    const verdict = judge(verification, await standingOfCopy(database, verification), around.now);
    return page(reply, around, verdict ? copyPage(verdict, around) : verifyPage(around, pasted));
  });

  app.setNotFoundHandler(async (request, reply) => {
    const without = withoutSlashAtEnd(request.url);
    if (without !== undefined && (request.method === 'GET' || request.method === 'HEAD')) return reply.redirect(without, 301);
    const around = await surroundings(request);
    return page(reply.code(404), around, nothingHerePage(around));
  });

  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    if (error.statusCode !== undefined && error.statusCode < 500) {
      // What was sent is too long for a credential or no form; what was asked for is no address of one.
      const around = await surroundings(request);
      return page(reply.code(error.statusCode), around, request.method === 'POST' ? verifyPage(around, '') : credentialPage({ kind: 'unknown' }, around));
    }
    request.log.error({ err: error }, 'a public page failed');
    // Whose page it is may still be known.
    const around = await surroundings(request).catch(() => withoutName(request));
    return page(reply.code(503), around, credentialPage({ kind: 'unchecked' }, around));
  });
}

/**
 * A copy names the credential that it is one of, and its place in the status lists. Both were signed with it, so they can be
 * trusted here. One that was replaced since, because something in it was wrong, is judged apart from what replaced it.
 */
async function standingOfCopy(database: Database, verification: Verification): ReturnType<typeof standingOf> {
  if (verification.outcome !== 'signed') return undefined;
  const { id, credentialStatus } = verification.credential;
  const publicId = /^urn:uuid:(.+)$/.exec(id)?.[1];
  if (publicId === undefined || !z.uuid().safeParse(publicId).success) return undefined;
  const list = /-(\d{1,10})$/.exec(credentialStatus?.[0].statusListCredential ?? '')?.[1];
  const replaced = credentialStatus && list !== undefined
    ? await standingOfReplaced(database, statusNumberAt({ list: Number(list), bit: Number(credentialStatus[0].statusListIndex) })) : undefined;
  return replaced ?? standingOf(database, publicId);
}

/**
 * The address that is meant by one to which a person, or a mail program, has added a slash. `undefined` for others, and for one that
 * browsers would read as the name of another host (`//example.org/`).
 */
function withoutSlashAtEnd(url: string): string | undefined {
  const pathLength = (url.split('?', 1)[0] ?? '').length;
  let end = pathLength;
  while (url[end - 1] === '/') end--;
  return end === pathLength || end === 0 || /^.[/\\]/.test(url) ? undefined : url.slice(0, end) + url.slice(pathLength);
}

/** `undefined` for what is no JSON. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const page = (reply: FastifyReply, { speech: { language } }: Surroundings, content: Html): FastifyReply =>
  reply.headers({ 'content-language': language, vary: 'Accept-Language' }).type('text/html; charset=utf-8').send(content.markup);
