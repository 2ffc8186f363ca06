import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { createRemoteJWKSet, decodeJwt, errors, jwtVerify } from 'jose';
import * as z from 'zod';
import type { Identity } from '../members/members';
import type { Provider } from './provider';
import type { ReadConfiguration } from './provider-configuration';
import { ProviderUnreachable } from './provider-configuration';

/** What a token says. `foreign`: it is genuine, and its account is none of those that may sign in here. */
export type Verdict =
  | { readonly kind: 'genuine'; readonly provider: Provider; readonly identity: Identity }
  | { readonly kind: 'foreign'; readonly provider: Provider; readonly account: string }
  | { readonly kind: 'worthless' };

/** @throws {ProviderUnreachable} when its keys cannot be read */
export type VerifyToken = (token: string) => Promise<Verdict>;

/** Signatures by which a provider proves itself to everybody. A shared secret, `HS256`, proves nothing; `none` even less. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];

/** Seconds by which clocks may differ. */
const clockTolerance = 30;

const claims = z.object({
  sub: z.string().min(1),
  oid: z.string().optional(),
  tid: z.string().optional(),
  hd: z.string().optional(),
  name: z.string().default(''),
  email: z.string().optional(),
  email_verified: z.boolean().optional(),
  preferred_username: z.string().optional(),
});
type Claims = z.infer<typeof claims>;

/** @param configurations where each provider has its keys. They are kept, and read anew when a token names one that is not among them. */
export function tokenVerifier(configurations: ReadonlyMap<Provider, ReadConfiguration>): VerifyToken {
  const keys = new Map([...configurations].map(([provider, read]) => [provider, keysOf(provider, read)]));
  return async (token) => {
    const issuer = issuerIn(token);
    const [provider, keysOfProvider] = [...keys].find(([each]) => issuer !== undefined && issuersOf(each).includes(issuer)) ?? [];
    if (!provider || !keysOfProvider) return { kind: 'worthless' };
    try {
      const { payload } = await jwtVerify(token, keysOfProvider, { issuer: issuersOf(provider), audience: [...provider.audiences], algorithms, clockTolerance, requiredClaims: ['exp', 'iat', 'sub'] });
      return verdictOf(provider, payload);
    } catch (error) {
      if (error instanceof errors.JOSEError) return { kind: 'worthless' };
      throw error;
    }
  };
}

/** Google leaves the scheme out at times: https://developers.google.com/identity/openid-connect/openid-connect#an-id-tokens-payload */
const issuersOf = ({ kind, issuer }: Provider): string[] => (kind === 'google' ? [issuer, issuer.replace('https://', '')] : [issuer]);

/** Who says it has made the token: not to be believed, but good enough to choose the keys that tell. */
function issuerIn(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch (error) {
    if (error instanceof errors.JWTInvalid) return undefined;
    throw error;
  }
}

function keysOf(provider: Provider, read: ReadConfiguration): JWTVerifyGetKey {
  let keys: JWTVerifyGetKey | undefined;
  return async (...token) => {
    keys ??= createRemoteJWKSet(new URL((await read()).jwks_uri ?? provider.issuer));
    try {
      return await keys(...token);
    } catch (error) {
      // No key fits the token. Everything else is that the keys could not be read, for which jose has no error of its own.
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys || error instanceof errors.JOSENotSupported) throw error;
      throw new ProviderUnreachable(provider, error);
    }
  };
}

function verdictOf(provider: Provider, payload: JWTPayload): Verdict {
  const said = claims.safeParse(payload);
  if (!said.success) return { kind: 'worthless' };
  const email = addressOf(provider, said.data);
  const isOfTenant = provider.kind !== 'microsoft' || provider.issuer.endsWith(`/${said.data.tid ?? ''}/v2.0`);
  if (email === undefined || !isOfTenant || !isOfDomain(provider, said.data, email)) {
    return { kind: 'foreign', provider, account: said.data.preferred_username ?? said.data.email ?? said.data.sub };
  }
  const subject = (provider.kind === 'microsoft' ? said.data.oid : undefined) ?? said.data.sub;
  return { kind: 'genuine', provider, identity: { provider: provider.issuer, subject, email, name: said.data.name } };
}

/**
 * The address that an invitation is looked for by. Anybody may write any address into a Microsoft account of their own, so there it is
 * the sign-in name, whose domain the tenant has proved to own
 * (https://learn.microsoft.com/entra/identity-platform/migrate-off-email-claim-authorization); elsewhere it has to be a verified one.
 */
const addressOf = ({ kind }: Provider, { preferred_username: signInName, email, email_verified: isVerified }: Claims): string | undefined =>
  kind === 'microsoft' ? signInName : isVerified === true ? email : undefined;

/** Google says with `hd` to which organisation an account belongs; an address alone does not tell (https://developers.google.com/identity/openid-connect/openid-connect#an-id-tokens-payload). */
function isOfDomain({ kind, domains }: Provider, { hd }: Claims, email: string): boolean {
  const domain = kind === 'google' ? hd : email.slice(email.lastIndexOf('@') + 1);
  return domains.length === 0 || domains.includes((domain ?? '').toLowerCase());
}
