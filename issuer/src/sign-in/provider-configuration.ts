import type { AuthorizationServer } from 'oauth4webapi';
import * as oauth from 'oauth4webapi';
import type { Provider } from './provider';

/** The provider did not answer, or not as one. Whoever wants to sign in tries again later. */
export class ProviderUnreachable extends Error {
  constructor(provider: Provider, cause: unknown) {
    super(`${provider.name} could not be asked.`, { cause });
    this.name = 'ProviderUnreachable';
  }
}

/** Milliseconds after which a provider counts as not reachable. */
const patience = 10_000;

/** For the requests of oauth4webapi: http is for providers on this machine alone, which the settings see to. */
export const requestOptions = ({ issuer }: Provider): { signal: AbortSignal; [oauth.allowInsecureRequests]?: boolean } =>
  ({ signal: AbortSignal.timeout(patience), ...(issuer.startsWith('http:') && { [oauth.allowInsecureRequests]: true }) });

/**
 * Where a provider's endpoints lie, by its own word, asked once.
 *
 * @throws {ProviderUnreachable}
 */
export type ReadConfiguration = () => Promise<AuthorizationServer>;

export function configurationOf(provider: Provider): ReadConfiguration {
  let read: Promise<AuthorizationServer> | undefined;
  return () => {
    read ??= discover(provider).catch((error: unknown) => {
      read = undefined;
      throw error;
    });
    return read;
  };
}

async function discover(provider: Provider): Promise<AuthorizationServer> {
  const issuer = new URL(provider.issuer);
  try {
    const server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, requestOptions(provider)));
    for (const endpoint of [server.authorization_endpoint, server.token_endpoint, server.jwks_uri]) {
      const host = endpoint !== undefined && URL.canParse(endpoint) ? new URL(endpoint).host : '';
      if (!provider.hosts.includes(host)) throw new Error(`Its configuration names the host “${host}”, which is not among its “hosts” in OIDC_PROVIDERS.`);
    }
    return server;
  } catch (error) {
    throw new ProviderUnreachable(provider, error);
  }
}
