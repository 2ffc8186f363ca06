import type { ClientAuth, TokenEndpointResponse } from 'oauth4webapi';
import * as oauth from 'oauth4webapi';
import type { Provider } from './provider';
import type { ReadConfiguration } from './provider-configuration';
import { ProviderUnreachable, requestOptions } from './provider-configuration';

/** What came back from the provider, and what the dialog kept for it. */
export interface Callback {
  readonly parameters: string;
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

export interface Tokens {
  /** The identity token: the bearer token for this issuer. */
  readonly token: string;
  /** Seconds. */
  readonly expiresIn: number;
  readonly refreshToken: string | null;
}

/** The provider refused: the code is used up, the state is another one, the session at the provider has ended. */
export class SignInRefused extends Error {
  constructor(readonly isCancelled: boolean, cause: unknown) {
    super('The provider did not let the person in.', { cause });
    this.name = 'SignInRefused';
  }
}

/** Exchanges what a provider gave to the browser for tokens. Here, and not in the browser, because Google demands a secret for it. */
export interface TokenExchange {
  /** @throws {SignInRefused} @throws {ProviderUnreachable} */
  redeem(callback: Callback): Promise<Tokens>;
  /** @throws {SignInRefused} @throws {ProviderUnreachable} */
  renew(refreshToken: string): Promise<Tokens>;
}

export function tokenExchange(provider: Provider, read: ReadConfiguration, redirectUri: string): TokenExchange {
  const client = { client_id: provider.clientId };
  const proof: ClientAuth = provider.clientSecret === undefined ? oauth.None() : oauth.ClientSecretPost(provider.clientSecret);
  return {
    redeem: ({ parameters, state, nonce, codeVerifier }) => asking(provider, async () => {
      const server = await read();
      const checked = oauth.validateAuthResponse(server, client, new URLSearchParams(parameters), state);
      const answer = await oauth.authorizationCodeGrantRequest(server, client, proof, checked, redirectUri, codeVerifier, requestOptions(provider));
      return tokensOf(await oauth.processAuthorizationCodeResponse(server, client, answer, { expectedNonce: nonce, requireIdToken: true }));
    }),
    renew: (refreshToken) => asking(provider, async () => {
      const server = await read();
      const answer = await oauth.refreshTokenGrantRequest(server, client, proof, refreshToken, requestOptions(provider));
      const tokens = tokensOf(await oauth.processRefreshTokenResponse(server, client, answer));
      // A provider that keeps the same one does not repeat it.
      return { ...tokens, refreshToken: tokens.refreshToken ?? refreshToken };
    }),
  };
}

/** Some providers renew no identity token: then the person signs in again. */
function tokensOf(answer: TokenEndpointResponse): Tokens {
  const claims = oauth.getValidatedIdTokenClaims(answer);
  if (!claims || answer.id_token === undefined) throw new SignInRefused(false, 'no identity token');
  return { token: answer.id_token, expiresIn: claims.exp - claims.iat, refreshToken: answer.refresh_token ?? null };
}

async function asking(provider: Provider, work: () => Promise<Tokens>): Promise<Tokens> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProviderUnreachable || error instanceof SignInRefused) throw error;
    // What fetch throws when there is no answer, or none in time.
    if (error instanceof TypeError || error instanceof DOMException) throw new ProviderUnreachable(provider, error);
    throw new SignInRefused(error instanceof oauth.AuthorizationResponseError && error.error === 'access_denied', error);
  }
}
