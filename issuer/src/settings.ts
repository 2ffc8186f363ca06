import * as z from 'zod';
import { isLoopbackHost } from './http/loopback';
import type { Provider } from './sign-in/provider';
import { providersSetting } from './sign-in/provider';
import type { KeySecretSettings } from './signing/key-secret';

/** What the administrator allows programs that use Certifier's API; left out, as much as they want. */
export interface Limits {
  readonly credentialsPerYear?: number | undefined;
  readonly requestsPerSecond?: number | undefined;
}

/** `web` answers requests, `worker` issues and sends. */
export type ProcessRole = z.infer<typeof processRole>;
const processRole = z.enum(['all', 'web', 'worker']);

export interface Settings extends KeySecretSettings {
  /** Where the service listens; 0 is any free port. */
  readonly port: number;
  /** The address of this machine at which it listens; left out, loopback for a public address on it, else all. */
  readonly host?: string | undefined;
  /** Embedded database and keys. */
  readonly dataDirectory: string;
  /** A PostgreSQL server; left out, the database is embedded in the data directory. */
  readonly databaseUrl?: string | undefined;
  /** What this process does; left out, everything. */
  readonly role?: ProcessRole | undefined;
  /** The origin in links, DIDs and messages, without a slash at its end. */
  readonly publicUrl: string;
  /** Access token of the first administrator; left out, one is made at the first start. */
  readonly adminToken?: string | undefined;
  /** Outgoing mail; left out, messages stay in the development mailbox. */
  readonly smtpUrl?: string | undefined;
  /** Where mail servers send messages back to that they cannot deliver; left out, to the organisation's address. */
  readonly returnAddress?: string | undefined;
  readonly limits: Limits;
  /** Who shows it may read the figures of this process; left out, nobody may. */
  readonly metricsToken?: string | undefined;
  /** Certifier, where an administrator has connected it; left out, certifier.io. */
  readonly certifierUrl?: string | undefined;
  /** Where Certifier has the public pages of this organisation's credentials, in front of their public ids. */
  readonly certifierPages?: string | undefined;
  /** Where people sign in; none: with access tokens alone. */
  readonly providers: readonly Provider[];
}

/** A setting that cannot be used. The message names it and says what it has to be. */
export class SettingsError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SettingsError';
  }
}

/** A variable that is set to nothing is not set. */
const unlessEmpty = <Schema extends z.ZodType>(schema: Schema) => z.preprocess((value) => (value === '' ? undefined : value), schema);

/** `https://issue.example.org`, with or without a slash at its end: DIDs and links hang below it. */
const isOrigin = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).href === `${new URL(text).origin}/`;

/** Tokens and names of people go there: over plain http within this machine alone. */
const isSafeOrigin = (text: string): boolean => isOrigin(text) && (text.startsWith('https:') || isLoopbackHost(new URL(text).hostname));

/** The public address of an issuer as Excel needs it. */
export const secureOrigin = z.string().refine((text) => isOrigin(text) && text.startsWith('https:')).transform((text) => new URL(text).origin);
/** Settings of several parts are JSON. */
const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'It has to be JSON, such as [{"kind": "google", "clientId": "…"}]' });
    return z.NEVER;
  }
});

const ownToken = unlessEmpty(z.string().min(20, 'It has to be at least 20 characters long').optional());
const passphrase = unlessEmpty(z.string().min(12, 'It has to be at least 12 characters long').optional());
const wholeNumber = z.coerce.number('It has to be a number').pipe(z.int('It has to be a whole number').min(1, 'It has to be 1 or more'));

const environment = z.object({
  PORT: unlessEmpty(z.coerce.number('It has to be a number').pipe(z.int().min(0).max(65_535)).default(3000)),
  HOST: unlessEmpty(z.string().optional()),
  CONFER_DATA_DIR: unlessEmpty(z.string().default('./data')),
  DATABASE_URL: unlessEmpty(z.url({ protocol: /^postgres(?:ql)?$/, error: 'It has to be an address such as postgresql://user:password@database.example.org/confer' }).optional()),
  ROLE: unlessEmpty(processRole.default('all')),
  CONFER_PUBLIC_URL: unlessEmpty(z.string().refine(isOrigin, 'It has to be an address without a path, such as https://issue.example.org')
    .transform((text) => new URL(text).origin).optional()),
  CONFER_ADMIN_TOKEN: ownToken,
  METRICS_TOKEN: ownToken,
  CONFER_KEY_PASSPHRASE: passphrase,
  CONFER_KEY_FILE: unlessEmpty(z.string().optional()),
  OIDC_PROVIDERS: unlessEmpty(json.pipe(providersSetting).default([])),
  CREDENTIALS_PER_YEAR: unlessEmpty(wholeNumber.optional()),
  REQUESTS_PER_SECOND: unlessEmpty(wholeNumber.optional()),
  CERTIFIER_URL: unlessEmpty(z.string().refine(isSafeOrigin, 'It has to be an https address without a path, such as https://api.certifier.io').transform((text) => new URL(text).origin).optional()),
  CERTIFIER_PAGES: unlessEmpty(z.string().refine((text) => /^https?:\/\/[^?#]+\/$/.test(text) && URL.canParse(text), 'It has to be an address with a slash at its end, such as https://credentials.example.org/').optional()),
  SMTP_URL: unlessEmpty(z.url({ protocol: /^smtps?$/, error: 'It has to be an address such as smtp://user:password@mail.example.org:587' }).optional()),
  SMTP_RETURN_ADDRESS: unlessEmpty(z.email('It has to be an e-mail address, such as returned@mail.example.org').optional()),
});

/** @throws {SettingsError} */
export function readSettings(variables: Readonly<Record<string, string | undefined>>): Settings {
  const { PORT: port, CONFER_DATA_DIR: dataDirectory, CONFER_PUBLIC_URL: publicUrl = `http://localhost:${port}`, ...rest } = read(environment, variables);
  return checkSettings({
    port, host: rest.HOST, dataDirectory, publicUrl, databaseUrl: rest.DATABASE_URL, role: rest.ROLE,
    adminToken: rest.CONFER_ADMIN_TOKEN, metricsToken: rest.METRICS_TOKEN, smtpUrl: rest.SMTP_URL, returnAddress: rest.SMTP_RETURN_ADDRESS, ...oneSecret(rest.CONFER_KEY_PASSPHRASE, rest.CONFER_KEY_FILE, ''),
    providers: rest.OIDC_PROVIDERS, limits: { credentialsPerYear: rest.CREDENTIALS_PER_YEAR, requestsPerSecond: rest.REQUESTS_PER_SECOND },
    certifierUrl: rest.CERTIFIER_URL, certifierPages: rest.CERTIFIER_PAGES,
  });
}

const newSecret = z.object({ CONFER_NEW_KEY_PASSPHRASE: passphrase, CONFER_NEW_KEY_FILE: unlessEmpty(z.string().optional()) });

/**
 * What the signing key is to be encrypted with from now on.
 *
 * @throws {SettingsError}
 */
export function readNewKeySecret(variables: Readonly<Record<string, string | undefined>>): KeySecretSettings {
  const { CONFER_NEW_KEY_PASSPHRASE: keyPassphrase, CONFER_NEW_KEY_FILE: keyFile } = read(newSecret, variables);
  if (keyPassphrase === undefined && keyFile === undefined) throw new SettingsError('CONFER_NEW_KEY_PASSPHRASE: It has to be set, or CONFER_NEW_KEY_FILE.');
  return oneSecret(keyPassphrase, keyFile, 'NEW_');
}

function oneSecret(keyPassphrase: string | undefined, keyFile: string | undefined, prefix: '' | 'NEW_'): KeySecretSettings {
  if (keyPassphrase !== undefined && keyFile !== undefined) throw new SettingsError(`CONFER_${prefix}KEY_FILE: It cannot be set beside CONFER_${prefix}KEY_PASSPHRASE. Set one of them.`);
  return { keyPassphrase, keyFile };
}

function read<Schema extends z.ZodType>(schema: Schema, variables: Readonly<Record<string, string | undefined>>): z.output<Schema> {
  const result = schema.safeParse(variables);
  if (result.success) return result.data;
  throw new SettingsError(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}.`).join('\n'));
}

/** What settings ask of each other. */
export function checkSettings(settings: Settings): Settings {
  const { databaseUrl, role = 'all' } = settings;
  if (databaseUrl === undefined && role !== 'all') {
    throw new SettingsError(`DATABASE_URL: It has to be set, because ROLE is ${role} and the embedded database is for one process alone.`);
  }
  // The file of the data directory would be on one machine alone, and be lost with its container.
  if (databaseUrl !== undefined && settings.keyPassphrase === undefined && settings.keyFile === undefined) {
    throw new SettingsError('CONFER_KEY_PASSPHRASE: It has to be set, or CONFER_KEY_FILE, because DATABASE_URL is set and every process has to open the same signing key.');
  }
  // The development mailbox shows everybody's messages to whoever can reach it.
  if (settings.smtpUrl === undefined && !isLocal(settings)) {
    throw new SettingsError('SMTP_URL: It has to be set, because the development mailbox is for localhost alone and CONFER_PUBLIC_URL is another address.');
  }
  if (settings.smtpUrl === undefined && settings.host !== undefined && !isLoopbackHost(settings.host)) {
    throw new SettingsError(`SMTP_URL: It has to be set, because the development mailbox is for localhost alone and HOST is ${settings.host}.`);
  }
  return settings;
}

/** The issuer serves this machine alone. */
export const isLocal = ({ publicUrl }: Settings): boolean => isLoopbackHost(new URL(publicUrl).hostname);
