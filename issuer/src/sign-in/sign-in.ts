import type { ReadConfiguration } from './provider-configuration';
import type { Provider } from './provider';
import type { TokenExchange } from './exchange';
import type { VerifyToken } from './verify-token';
import { tokenExchange } from './exchange';
import { configurationOf } from './provider-configuration';
import { tokenVerifier } from './verify-token';

/** The page of the add-in that a provider leads back to. It has to be registered there. */
export const returnPage = '/excel/sign-in.html';

/** What the issuer knows of signing in with providers. */
export interface SignIn {
  readonly ways: readonly SignInWay[];
  readonly verify: VerifyToken;
}

export interface SignInWay {
  readonly provider: Provider;
  readonly readConfiguration: ReadConfiguration;
  readonly exchange: TokenExchange;
}

export function signInWith(providers: readonly Provider[], publicUrl: string): SignIn {
  const ways = providers.map((provider): SignInWay => {
    const readConfiguration = configurationOf(provider);
    return { provider, readConfiguration, exchange: tokenExchange(provider, readConfiguration, publicUrl + returnPage) };
  });
  return { ways, verify: tokenVerifier(new Map(ways.map(({ provider, readConfiguration }) => [provider, readConfiguration]))) };
}
