import type { Definition } from '@confer/core';
import type { Database } from '../database/database';
import type { Verdict } from '../verification/verdict';
import type { Certificate } from './certificate';
import { certificateOf } from './certificate';
import { missingLetters } from './draw-certificate';

/**
 * The certificate that may be shown for a credential. What is not known to be genuine has none: its picture would be passed
 * on without the verdict. A name in letters that no font here has is left to the page, which has the reader's fonts.
 */
export async function certificateOfCredential(database: Database, publicUrl: string, verdict: Verdict, { publicId, number }: { readonly publicId: string; readonly number: string }): Promise<Certificate | undefined> {
  if (verdict.kind !== 'genuine' && verdict.kind !== 'expired') return undefined;
  const definition = await definitionOfCredential(database, publicId);
  if (!definition) return undefined;
  const certificate = certificateOf(verdict.credential, definition, publicUrl, publicId, number);
  return (await missingLetters(certificate)).length === 0 ? certificate : undefined;
}

/** In the version with which it was issued. */
async function definitionOfCredential(database: Database, publicId: string): Promise<Definition | undefined> {
  const [row] = await database.query<{ content: Definition }>(
    `SELECT d.content FROM credentials c JOIN batches b ON b.id = c.batch_id
     JOIN definitions d ON d.id = b.definition_id AND d.version = b.definition_version WHERE c.public_id = $1`,
    [publicId],
  );
  return row?.content;
}
