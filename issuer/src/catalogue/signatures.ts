import type { Definition } from '@confer/core';
import type { Database } from '../database/database';
import { invalid } from '../http/api-error';
import { isPicture, pictureFileOf, pictureName } from '../pictures/picture-file';
import { say } from '../texts/say';

type Signatories = NonNullable<Definition['signatories']>;

/**
 * Puts pictures of signatures away by their content, and names them by it in the definition. Definitions are read often and kept in workbooks,
 * where such a picture has no business. Nobody can fetch one: it is seen on certificates alone.
 *
 * @throws {ApiError} `validation_error` for a file that is no picture, and for a name that no picture has
 */
export async function keepSignatures(database: Database, definition: Definition): Promise<Definition> {
  if (!definition.signatories) return definition;
  const signatories: Signatories = [];
  for (const { signature, ...signatory } of definition.signatories) signatories.push({ ...signatory, ...(signature !== undefined && { signature: await keep(database, signature) }) });
  return { ...definition, signatories };
}

async function keep(database: Database, signature: string): Promise<string> {
  if (!signature.startsWith('data:')) {
    if ((await signaturePictures(database, [signature])).has(signature)) return signature;
    throw invalid(say('error.signatureUnknown'));
  }
  const file = pictureFileOf(signature);
  if (!file || !isPicture(file)) throw invalid(say('error.notASignature'));
  const hash = pictureName(signature);
  await database.query('INSERT INTO signature_pictures (hash, address) VALUES ($1, $2) ON CONFLICT DO NOTHING', [hash, signature]);
  return hash;
}

/** Pictures by their names, as `data:` addresses. */
export async function signaturePictures(database: Database, hashes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (hashes.length === 0) return new Map();
  const found = await database.query<{ hash: string; address: string }>('SELECT hash, address FROM signature_pictures WHERE hash = ANY ($1::text[])', [hashes]);
  return new Map(found.map(({ hash, address }) => [hash, address]));
}
