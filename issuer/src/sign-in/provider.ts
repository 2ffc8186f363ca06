import * as z from 'zod';
import { isLoopbackHost } from '../http/loopback';
import { role } from '../members/role';
import type { Role } from '../members/role';

/** Where members sign in, and whom of those it knows the issuer lets in. */
export interface Provider {
  /** In addresses of the API: `microsoft`, or the name in small letters. */
  readonly id: string;
  readonly kind: 'microsoft' | 'google' | 'oidc';
  /** On the button: “Sign in with Northmere Login”. */
  readonly name: string;
  /** `iss` of its tokens; below it lies its configuration (https://openid.net/specs/openid-connect-discovery-1_0.html). */
  readonly issuer: string;
  readonly clientId: string;
  /** People are known to it inside Google Sheets, and sign in nowhere else. */
  readonly sheetsOnly: boolean;
  /** For whom its tokens are made: for `clientId`, and for other programs of the organisation that ask as the person. */
  readonly audiences: readonly string[];
  /** Left out for a public client. */
  readonly clientSecret: string | undefined;
  /** Hosts that its configuration may name. Nothing else is ever asked. */
  readonly hosts: readonly string[];
  /** Of the addresses that may sign in; empty: all that the provider knows. */
  readonly domains: readonly string[];
  /** The role of people whom nobody invited; left out, they have to be invited. */
  readonly newcomers: Role | undefined;
}

const guid = z.guid('has to be an id such as 11111111-2222-3333-4444-555555555555');
const domain = z.string().regex(/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u, 'has to be a domain such as northmere.example').toLowerCase();
const isSafe = (text: string): boolean => URL.canParse(text) && (new URL(text).protocol === 'https:' || isLoopbackHost(new URL(text).hostname));
const address = z.string().refine(isSafe, 'has to be an address that begins with https://').transform((text) => text.replace(/\/$/, ''));
const client = {
  clientId: z.string().min(1),
  clientSecret: z.string().min(1).optional(),
  domains: z.array(domain).default([]),
  newcomers: role.exclude(['admin'], 'has to be issuer, verifier or observer').optional(),
};

const microsoft = z.strictObject({ kind: z.literal('microsoft'), tenant: guid, cloud: address.default('https://login.microsoftonline.com'), ...client })
  .transform(({ tenant, cloud, ...rest }): Provider => ({ id: 'microsoft', name: 'Microsoft', issuer: `${cloud}/${tenant}/v2.0`, hosts: [new URL(cloud).host], audiences: [rest.clientId], sheetsOnly: false, ...optional(rest) }));

/**
 * `sheetsClientId`: the client of the Google Cloud project to which the add-on for Google Sheets belongs. Where nobody signs in with
 * Google outside of it, it is the only client.
 */
const google = z.strictObject({ kind: z.literal('google'), accounts: address.default('https://accounts.google.com'), sheetsClientId: z.string().min(1).optional(), ...client, clientId: client.clientId.optional() })
  .transform(({ accounts, sheetsClientId, ...settings }, context): Provider => {
    const audiences = [settings.clientId, sheetsClientId].filter((id) => id !== undefined);
    const [clientId] = audiences;
    if (clientId === undefined) {
      context.addIssue({ code: 'custom', path: ['clientId'], message: 'has to be there, or “sheetsClientId”, or both' });
      return z.NEVER;
    }
    return {
      id: 'google', name: 'Google', issuer: accounts, hosts: [new URL(accounts).host, 'oauth2.googleapis.com', 'www.googleapis.com'],
      ...optional(settings), clientId, audiences, sheetsOnly: settings.clientId === undefined,
    };
  });

const other = z.strictObject({ kind: z.literal('oidc'), name: z.string().trim().min(1).max(40), issuer: address, hosts: z.array(z.string().min(1)).default([]), ...client })
  .transform(({ hosts, ...rest }): Provider => ({ id: rest.name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-'), hosts: [new URL(rest.issuer).host, ...hosts], audiences: [rest.clientId], sheetsOnly: false, ...optional(rest) }));

/** What may be left out is there all the same, as `undefined`. */
const optional = <Settings extends { clientSecret?: string | undefined; newcomers?: Role | undefined }>(settings: Settings) =>
  ({ ...settings, clientSecret: settings.clientSecret, newcomers: settings.newcomers });

/** The setting `OIDC_PROVIDERS`, after its JSON was read. */
export const providersSetting = z.array(z.discriminatedUnion('kind', [microsoft, google, other])).superRefine((providers, context) => {
  for (const [index, { id, kind, name, domains, newcomers }] of providers.entries()) {
    if (newcomers !== undefined && kind !== 'microsoft' && domains.length === 0) {
      context.addIssue({ code: 'custom', path: [index, 'newcomers'], message: 'needs “domains” beside it, or everybody with an account there could come in' });
    }
    if (providers.findIndex((other) => other.id === id) !== index) context.addIssue({ code: 'custom', path: [index], message: `“${name}” is there twice` });
  }
});
