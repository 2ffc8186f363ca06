import type { SignInWays } from '@confer/core';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { ApiError, notFound } from '../http/api-error';
import { parse } from '../http/parse';
import { say } from '../texts/say';
import type { Tokens } from './exchange';
import { SignInRefused } from './exchange';
import type { Provider } from './provider';
import { ProviderUnreachable } from './provider-configuration';
import type { SignInWay } from './sign-in';

const text = z.string().min(1).max(4096);
const tokenRequest = z.union([
  z.strictObject({ parameters: text, state: text, nonce: text, codeVerifier: text }),
  z.strictObject({ refreshToken: z.string().min(1).max(16_384) }),
]);

interface WayParams {
  Params: { id: string };
}

/** For whoever is not signed in yet: the ways to sign in, and the one step of them that a browser cannot take alone. Nothing here is secret. */
export function signInRoutes(app: FastifyInstance, ways: readonly SignInWay[]): void {
  app.get('/sign-in', async (): Promise<SignInWays> => ({ providers: ways.map(({ provider }) => wayOf(provider)) }));

  app.get<WayParams>('/sign-in/:id', async ({ params, log }) => {
    const { provider, readConfiguration } = wayIn(ways, params.id);
    const { authorization_endpoint: authorizationEndpoint } = await plainly(log, provider, readConfiguration());
    return { authorizationEndpoint, clientId: provider.clientId, parameters: parametersFor(provider) };
  });

  app.post<WayParams>('/sign-in/:id/token', async ({ params, body, log }): Promise<Tokens> => {
    const { provider, exchange } = wayIn(ways, params.id);
    const request = parse(tokenRequest, body);
    return plainly(log, provider, 'refreshToken' in request ? exchange.renew(request.refreshToken) : exchange.redeem(request));
  });
}

const wayOf = ({ id, kind, name, issuer, clientId, sheetsOnly }: Provider): SignInWays['providers'][number] => ({
  id, kind, name, authority: issuer.replace(/\/v2\.0$/, ''), clientId, scopes: kind === 'microsoft' ? [`api://${clientId}/access_as_user`] : ['openid', 'profile', 'email'],
  ...(sheetsOnly && { sheetsOnly }),
});

/** What to ask the provider for. Google gives a refresh token only to those who ask in its own words (https://developers.google.com/identity/protocols/oauth2/web-server). */
const parametersFor = ({ kind, domains: [domain, ...more] }: Provider): Record<string, string> => kind === 'google'
  ? { scope: 'openid profile email', access_type: 'offline', ...(domain !== undefined && more.length === 0 && { hd: domain }) }
  : { scope: 'openid profile email offline_access' };

function wayIn(ways: readonly SignInWay[], id: string): SignInWay {
  const way = ways.find(({ provider }) => provider.id === id);
  if (!way) throw notFound(say('error.providerUnknown', { id }));
  return way;
}

/** Gives the outcome, or says in one sentence why there is none. */
async function plainly<Result>(log: FastifyInstance['log'], provider: Provider, outcome: Promise<Result>): Promise<Result> {
  try {
    return await outcome;
  } catch (error) {
    if (!(error instanceof ProviderUnreachable || error instanceof SignInRefused)) throw error;
    throw signInError(log, provider, error);
  }
}

/** Tells the operator the cause: it is a matter of the settings, or of the provider, and holds nothing of a person. */
function signInError(log: FastifyInstance['log'], { name }: Provider, error: ProviderUnreachable | SignInRefused): ApiError {
  const { cause } = error;
  log.warn({ provider: name, cause: cause instanceof Error ? cause.message : String(cause) }, error.message);
  if (error instanceof ProviderUnreachable) return new ApiError(503, 'provider_unreachable', say('error.providerUnreachable', { name }));
  return error.isCancelled ? new ApiError(403, 'sign_in_cancelled', say('error.signInCancelled')) : new ApiError(403, 'sign_in_refused', say('error.signInRefused', { name }));
}
