import type { KeyObject } from 'node:crypto';
import { createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { fromJwk } from '@digitalbazaar/ed25519-multikey';
import type { Database } from '../database/database';
import { decryptKey, encryptKey } from './key-encryption';
import type { KeySecret, KeySecretSettings } from './key-secret';
import { readKeySecret, readOrMakeKeySecret } from './key-secret';
import { SigningKeyError } from './signing-key-error';

export interface SigningKeys {
  readonly privateKey: KeyObject;
  readonly publicKeyMultibase: string;
  /** Of this key and of all earlier ones, so that what they signed stays verifiable. */
  readonly publicKeys: readonly string[];
}

interface StoredKey {
  readonly publicKeyMultibase: string;
  /** Encrypted; `null` of a key that signs no more. */
  readonly privateKey: string | null;
}

/**
 * Opens the key that signs, or makes the first one.
 *
 * @throws {SigningKeyError} with one sentence that says what to do
 */
export async function openSigningKeys(database: Database, dataDirectory: string, settings: KeySecretSettings): Promise<SigningKeys> {
  const stored = await storedKeys(database);
  if (stored.length > 0) return open(stored, await readKeySecret(settings, dataDirectory));
  const secret = await readOrMakeKeySecret(settings, dataDirectory);
  await addKey(database, secret);
  // Another process may have been quicker: then its key is there, and this one is not.
  return open(await storedKeys(database), secret);
}

/**
 * Lets a new key sign from the next start on. Of the earlier one only the public half stays, for what it signed.
 *
 * @param dataDirectory where the secret is when no setting names it
 * @throws {SigningKeyError} when the present key does not open: whoever rotates has to be able to go back
 */
export async function rotateSigningKey(database: Database, dataDirectory: string, settings: KeySecretSettings): Promise<SigningKeys> {
  await openSigningKeys(database, dataDirectory, settings);
  const secret = await readKeySecret(settings, dataDirectory);
  await database.inTransaction(async () => {
    await database.query('UPDATE signing_keys SET private_key = NULL');
    await addKey(database, secret);
  });
  return open(await storedKeys(database), secret);
}

/** Encrypts the key that signs with another secret. */
export async function changeKeySecret(database: Database, dataDirectory: string, settings: KeySecretSettings, next: KeySecretSettings): Promise<void> {
  const { privateKey } = await openSigningKeys(database, dataDirectory, settings);
  const encrypted = await encryptKey(privateKey, await readKeySecret(next, dataDirectory));
  await database.query('UPDATE signing_keys SET private_key = $1 WHERE private_key IS NOT NULL', [encrypted]);
}

const storedKeys = (database: Database): Promise<StoredKey[]> => database.query<StoredKey>(
  'SELECT public_key_multibase AS "publicKeyMultibase", private_key AS "privateKey" FROM signing_keys ORDER BY created_at DESC',
);

async function addKey(database: Database, secret: KeySecret): Promise<void> {
  const { privateKey } = generateKeyPairSync('ed25519');
  await database.query('INSERT INTO signing_keys (id, public_key_multibase, private_key) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [randomUUID(), await multibaseOf(privateKey), await encryptKey(privateKey, secret)]);
}

async function open(stored: readonly StoredKey[], secret: KeySecret): Promise<SigningKeys> {
  const current = stored.find(({ privateKey }) => privateKey !== null);
  if (!current?.privateKey) throw new SigningKeyError('The database holds no key to sign with, only earlier ones. Restore it from a backup.');
  const privateKey = await decryptKey(current.privateKey, secret).catch((cause: unknown) => {
    throw new SigningKeyError('The signing key does not open with this passphrase. Set CONFER_KEY_PASSPHRASE, or CONFER_KEY_FILE, to the one that it was encrypted with.', { cause });
  });
  if (await multibaseOf(privateKey) !== current.publicKeyMultibase) {
    throw new SigningKeyError('The signing key is not the one that the issuer has published, so nothing that it signs could be verified. Restore the database from a backup.');
  }
  return { privateKey, publicKeyMultibase: current.publicKeyMultibase, publicKeys: stored.map(({ publicKeyMultibase }) => publicKeyMultibase) };
}

const multibaseOf = async (privateKey: KeyObject): Promise<string> =>
  (await fromJwk({ jwk: createPublicKey(privateKey).export({ format: 'jwk' }) })).publicKeyMultibase;
