import type { Definition } from '@confer/core';
import type { Database } from '../database/database';
import { conflict } from '../http/api-error';
import { readOrganisation } from '../organisation/organisation';
import { buildCredential } from '../signing/build-credential';
import type { SignedCredential } from '../signing/credential';
import { say } from '../texts/say';
import type { SettledContent } from './content';
import type { CertifierServices } from './services';

/** A signed document with its place in the status lists. */
export interface Signature {
  readonly document: SignedCredential;
  readonly statusNumber: number;
}

/**
 * Signs content in the name of the organisation. Nothing is stored: when that fails, the place in the lists stays unused.
 *
 * @throws {ApiError} `conflict` as long as there is no organisation
 */
export async function sign({ database, signer, publicUrl }: CertifierServices, definition: Definition, content: SettledContent, publicId: string): Promise<Signature> {
  const organisation = await readOrganisation(database);
  if (!organisation) throw conflict(say('error.organisationMissing'));
  const statusNumber = await nextStatusNumber(database);
  const document = await signer.sign(buildCredential({
    publicUrl, publicId, issuer: signer.did, organisation, definition, issuedAt: new Date(),
    awardedOn: content.issueDate, recipient: content.recipient, fields: content.fields, expiresOn: content.expiry, statusNumber,
  }));
  return { document, statusNumber };
}

async function nextStatusNumber(database: Database): Promise<number> {
  const [{ number } = { number: 0 }] = await database.query<{ number: number }>(`SELECT nextval('status_numbers')::float8 AS number`);
  return number;
}
