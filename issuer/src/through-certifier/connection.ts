import type { Database } from '../database/database';
import { decryptText, encryptText } from '../signing/key-encryption';
import type { KeySecretSettings } from '../signing/key-secret';
import { readKeySecret } from '../signing/key-secret';
import type { SendToCertifier } from './client';
import { certifierAt } from './client';

/** Where Certifier is. */
export interface CertifierSettings {
  /** The one address to which requests go. */
  readonly address: string;
  /** Where the public pages of credentials are, in front of their public ids. */
  readonly pages: string;
}

/** What it takes to open the token. */
export interface TokenKeeper {
  readonly database: Database;
  readonly settings: KeySecretSettings;
  readonly dataDirectory: string;
}

/** Keeps the access token, in place of an earlier one. */
export async function saveToken({ database, settings, dataDirectory }: TokenKeeper, token: string, connectedBy: string): Promise<void> {
  const encrypted = await encryptText(token, await readKeySecret(settings, dataDirectory));
  await database.query(
    `INSERT INTO certifier_connection (token, connected_by) VALUES ($1, $2)
     ON CONFLICT (single) DO UPDATE SET token = excluded.token, connected_by = excluded.connected_by, connected_at = now()`,
    [encrypted, connectedBy],
  );
}

export async function forgetToken(database: Database): Promise<void> {
  await database.query('DELETE FROM certifier_connection');
}

/** Who connected it and when; `undefined` when nobody has. */
export async function readConnection(database: Database): Promise<{ readonly connectedBy: string; readonly connectedAt: Date } | undefined> {
  const [connection] = await database.query<{ connectedBy: string; connectedAt: Date }>('SELECT connected_by AS "connectedBy", connected_at AS "connectedAt" FROM certifier_connection');
  return connection;
}

/** @returns `undefined` when nobody has connected Certifier */
export async function openCertifier({ database, settings, dataDirectory }: TokenKeeper, { address }: CertifierSettings): Promise<SendToCertifier | undefined> {
  const [connection] = await database.query<{ token: string }>('SELECT token FROM certifier_connection');
  return connection && certifierAt(address, await decryptText(connection.token, await readKeySecret(settings, dataDirectory)));
}

/** Encrypts the token with another secret, when there is one. */
export async function changeTokenSecret({ database, settings, dataDirectory }: TokenKeeper, next: KeySecretSettings): Promise<void> {
  const [connection] = await database.query<{ token: string }>('SELECT token FROM certifier_connection');
  if (!connection) return;
  const token = await decryptText(connection.token, await readKeySecret(settings, dataDirectory));
  await database.query('UPDATE certifier_connection SET token = $1', [await encryptText(token, await readKeySecret(next, dataDirectory))]);
}
