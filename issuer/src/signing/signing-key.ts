import type { KeyObject } from 'node:crypto';
import { createPrivateKey, generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromJwk } from '@digitalbazaar/ed25519-multikey';
import type { Database } from '../database/database';

/** The issuer cannot sign: its key is there, and cannot be opened. */
export class SigningKeyError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SigningKeyError';
  }
}

export interface SigningKeys {
  readonly privateKey: KeyObject;
  readonly publicKeyMultibase: string;
  /** Of this key and of all earlier ones, so that what they signed stays verifiable. */
  readonly publicKeys: readonly string[];
}

interface StoredKey {
  readonly publicKeyMultibase: string;
  readonly pem: string;
}

/**
 * Opens the newest signing key, or makes the first one.
 *
 * @param passphrase what the key is encrypted with; left out, it is in the file `key-passphrase` of the data directory
 * @throws {SigningKeyError} with one sentence that says what to do
 */
export async function openSigningKeys(database: Database, dataDirectory: string, passphrase: string | undefined): Promise<SigningKeys> {
  const stored = await database.query<StoredKey>(
    'SELECT public_key_multibase AS "publicKeyMultibase", private_key_pem AS pem FROM signing_keys ORDER BY created_at DESC',
  );
  const [newest] = stored;
  if (!newest) return makeKey(database, passphrase ?? await makePassphrase(passphraseFile(dataDirectory)));
  return {
    privateKey: decrypt(newest.pem, passphrase ?? await readPassphrase(passphraseFile(dataDirectory))),
    publicKeyMultibase: newest.publicKeyMultibase,
    publicKeys: stored.map(({ publicKeyMultibase }) => publicKeyMultibase),
  };
}

const passphraseFile = (dataDirectory: string): string => join(dataDirectory, 'key-passphrase');

async function makeKey(database: Database, passphrase: string): Promise<SigningKeys> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { publicKeyMultibase } = await fromJwk({ jwk: publicKey.export({ format: 'jwk' }) });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase });
  await database.query('INSERT INTO signing_keys (id, public_key_multibase, private_key_pem) VALUES ($1, $2, $3)', [randomUUID(), publicKeyMultibase, pem]);
  return { privateKey, publicKeyMultibase, publicKeys: [publicKeyMultibase] };
}

function decrypt(pem: string, passphrase: string): KeyObject {
  try {
    return createPrivateKey({ key: pem, passphrase });
  } catch {
    throw new SigningKeyError('The signing key does not open with this passphrase. Set CONFER_KEY_PASSPHRASE to the one that was set when the issuer was first started.');
  }
}

async function makePassphrase(file: string): Promise<string> {
  const passphrase = randomBytes(32).toString('base64url');
  await writeFile(file, passphrase, { mode: 0o600 });
  return passphrase;
}

async function readPassphrase(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new SigningKeyError(`The signing key needs its passphrase, and ${file} cannot be read. Put the file back, or set CONFER_KEY_PASSPHRASE.`, { cause: error });
  }
}
