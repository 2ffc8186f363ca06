import type { Me } from '@confer/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Database } from '../database/database';
import { memberOf } from '../members/members';
import { ProviderUnreachable } from '../sign-in/provider-configuration';
import type { VerifyToken } from '../sign-in/verify-token';
import { say } from '../texts/say';
import { ownerOf } from './access-tokens';
import { ApiError } from './api-error';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; `null` where nobody is asked who they are. */
    person: Me | null;
  }
}

/** Lets nobody in who is not known here, before anything else of a request is looked at. */
export function authenticate(app: FastifyInstance, database: Database, verify: VerifyToken): void {
  app.decorateRequest('person', null);
  app.addHook('onRequest', async (request, reply) => {
    const token = /^Bearer (?<token>.+)$/i.exec(request.headers.authorization ?? '')?.groups?.['token'];
    const person = token === undefined ? undefined : await personWith(token, database, verify, request);
    if (!person) {
      reply.header('www-authenticate', 'Bearer');
      throw new ApiError(401, 'unauthorized', say('error.unauthorized'));
    }
    request.person = person;
  });
}

/** The name of who asks, where nobody gets in unknown. */
export function nameOf({ person }: FastifyRequest): string {
  if (!person) throw new Error('Something was to be done by nobody.');
  return person.name;
}

async function personWith(token: string, database: Database, verify: VerifyToken, { log }: FastifyRequest): Promise<Me | undefined> {
  const owner = await ownerOf(database, token);
  if (owner) return { ...owner, email: null, provider: null };
  const verdict = await verify(token).catch((error: unknown) => {
    if (!(error instanceof ProviderUnreachable)) throw error;
    log.warn({ cause: String(error.cause) }, error.message);
    throw new ApiError(503, 'provider_unreachable', say('error.tokenUnchecked'));
  });
  if (verdict.kind === 'worthless') return undefined;
  const { provider } = verdict;
  if (verdict.kind === 'foreign') throw new ApiError(403, 'wrong_account', say('error.wrongAccount', { account: verdict.account }));
  const { identity } = verdict;
  const member = await memberOf(database, identity, provider.newcomers);
  if (!member) throw new ApiError(403, 'not_a_member', say('error.notMember', { email: identity.email }));
  return { name: identity.name || identity.email, email: member.email, role: member.role, provider: provider.name };
}
