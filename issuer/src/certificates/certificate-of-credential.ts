import type { Definition } from '@confer/core';
import type { Database } from '../database/database';
import type { Verdict } from '../verification/verdict';
import { signaturePictures } from '../catalogue/signatures';
import { readLogo } from '../organisation/logo';
import { readOrganisation } from '../organisation/organisation';
import { speechIn } from '../texts/public-texts';
import type { Certificate, CertificateSource } from './certificate';
import { certificateOf } from './certificate';
import { missingLetters } from './draw-certificate';

/**
 * The certificate that may be shown for a credential. What is not known to have been genuine has none, and what no longer
 * holds says so: its picture would be passed on without the verdict. `noFont`: it has letters that no font here has, and is left to the page, which has the reader's fonts.
 */
export async function certificateOfCredential(database: Database, publicUrl: string, verdict: Verdict, { publicId, number }: { readonly publicId: string; readonly number: string }): Promise<Certificate | 'noFont' | undefined> {
  if (!('credential' in verdict)) return undefined;
  const definition = await definitionOfCredential(database, publicId);
  if (!definition) return undefined;
  const stamp = verdict.kind === 'genuine' ? undefined : verdict.kind;
  const certificate = { ...certificateOf(verdict.credential, await certificateSource(database, publicUrl, definition), publicId, number), stamp };
  return (await missingLetters(certificate)).length === 0 ? certificate : 'noFont';
}

/** What certificates of a definition are made of now. */
export async function certificateSource(database: Database, publicUrl: string, definition: Definition): Promise<CertificateSource> {
  const signatures = await signaturePictures(database, (definition.signatories ?? []).flatMap(({ signature }) => signature ?? []));
  const { language, logo } = await readOrganisation(database) ?? {};
  return { definition, signatures, speech: speechIn(language), logo: logo === undefined ? undefined : await readLogo(database, logo), publicUrl };
}

/** The definition in the version with which it was issued; `undefined` for a credential that somebody composed without one. */
export async function definitionOfCredential(database: Database, publicId: string): Promise<Definition | undefined> {
  const [row] = await database.query<{ content: Definition }>(
    `SELECT d.content FROM credentials c JOIN batches b ON b.id = c.batch_id
     JOIN definitions d ON d.id = b.definition_id AND d.version = b.definition_version WHERE c.public_id = $1`,
    [publicId],
  );
  return row?.content;
}
