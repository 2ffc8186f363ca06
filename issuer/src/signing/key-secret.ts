import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SigningKeyError } from './signing-key-error';

/** What the signing key is encrypted with. */
export interface KeySecret {
  readonly text: string;
  /** Somebody thought of it, so it may be guessed; otherwise it is random, and as long as the key itself. */
  readonly isGuessable: boolean;
}

/** Where an administrator keeps it. With neither, it is in the file `key-passphrase` of the data directory. */
export interface KeySecretSettings {
  readonly keyPassphrase?: string | undefined;
  /** A file that holds it, such as a mounted secret. */
  readonly keyFile?: string | undefined;
}

/** @throws {SigningKeyError} when there is none to read */
export async function readKeySecret({ keyPassphrase, keyFile }: KeySecretSettings, dataDirectory: string): Promise<KeySecret> {
  if (keyPassphrase !== undefined) return { text: keyPassphrase, isGuessable: true };
  if (keyFile !== undefined) return { text: await contentOf(keyFile, 'Correct CONFER_KEY_FILE, or put the file there.'), isGuessable: true };
  return { text: await contentOf(fileIn(dataDirectory), 'Put the file back, or set CONFER_KEY_PASSPHRASE.'), isGuessable: false };
}

/** The secret for the first key: the administrator's, or one made now, in a file that its owner alone reads. */
export async function readOrMakeKeySecret(settings: KeySecretSettings, dataDirectory: string): Promise<KeySecret> {
  if (settings.keyPassphrase !== undefined || settings.keyFile !== undefined) return readKeySecret(settings, dataDirectory);
  await writeFile(fileIn(dataDirectory), randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return readKeySecret(settings, dataDirectory);
}

const fileIn = (dataDirectory: string): string => join(dataDirectory, 'key-passphrase');

async function contentOf(file: string, whatToDo: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new SigningKeyError(`The signing key needs its passphrase, and ${file} cannot be read. ${whatToDo}`, { cause });
  });
  // Editors and shells end a file with a line break, which nobody means.
  const secret = text.trim();
  if (secret.length < 12) throw new SigningKeyError(`${file} has to hold a passphrase of at least 12 characters.`);
  return secret;
}
