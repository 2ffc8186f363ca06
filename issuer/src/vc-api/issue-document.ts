import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { newNumber } from '../batches/credentials';
import { CONTEXT_URL as statusContext } from '@digitalbazaar/vc-bitstring-status-list-context';
import type { Database } from '../database/database';
import { conflict, invalid } from '../http/api-error';
import { readOrganisation } from '../organisation/organisation';
import { dayOf } from '../signing/day';
import type { Signer } from '../signing/signer';
import { statusEntries } from '../status/status-entry';
import { say } from '../texts/say';
import type { UnsignedCredential } from './data-model';
import { idOf, isOfFirstModel } from './data-model';

export interface IssueServices {
  readonly database: Database;
  readonly signer: Signer;
  readonly publicUrl: string;
}

export interface IssuedDocument {
  readonly document: object;
  /** Under which it can be revoked; the end of its public address. */
  readonly publicId: string;
}

/**
 * Signs and stores a credential that somebody else has composed. It gets its places in the status lists, unless it names
 * others, and an id when it has none.
 *
 * @throws {ApiError} `validation_error`, `conflict`
 */
export async function issueDocument({ database, signer, publicUrl }: IssueServices, credential: UnsignedCredential): Promise<IssuedDocument> {
  const organisation = await readOrganisation(database);
  if (!organisation) throw conflict(say('error.organisationMissing'));
  refuseForgery(credential, signer.did, organisation.name);
  const publicId = uuidIn(credential.id) ?? randomUUID();
  const [{ number: statusNumber } = { number: 0 }] = await database.query<{ number: number }>(`SELECT nextval('status_numbers')::float8 AS number`);
  const document = await sign(signer, { ...withStatus(credential, publicUrl, statusNumber), id: credential.id ?? `urn:uuid:${publicId}` });
  const stored = await database.query(
    `INSERT INTO credentials (id, public_id, number, document, issued_on, status_number) VALUES ($1, $1, $2, $3, $4, $5) ON CONFLICT (public_id) DO NOTHING RETURNING id`,
    [publicId, newNumber(), JSON.stringify(document), dayOf(new Date()), statusNumber],
  );
  if (stored.length === 0) throw conflict(say('error.credentialIdTaken'));
  return { document, publicId };
}

function withStatus(credential: UnsignedCredential, publicUrl: string, statusNumber: number): object {
  if (credential.credentialStatus) return credential;
  const contexts = isOfFirstModel(credential) ? [...credential['@context'], statusContext] : credential['@context'];
  return { ...credential, '@context': contexts, credentialStatus: statusEntries(publicUrl, statusNumber) };
}

/** Whoever may issue could otherwise reinstate credentials by a status list of their own, or put on another name on the public page. */
function refuseForgery({ type, issuer, credentialStatus, ...rest }: UnsignedCredential, did: string, organisation: string): void {
  if ('proof' in rest) throw invalid(say('error.signedAlready'));
  if (idOf(issuer) !== did) throw invalid(say('error.otherIssuer', { did }));
  const isShown = [type].flat().includes('OpenBadgeCredential');
  if (isShown && typeof issuer === 'object' && issuer['name'] !== organisation) throw invalid(say('error.otherIssuerName', { name: organisation }));
  if ([type].flat().some((each) => each.includes('StatusList'))) throw invalid(say('error.statusListByHand'));
  if ([credentialStatus ?? []].flat().some((entry) => [entry.type].flat().includes('BitstringStatusListEntry'))) throw invalid(say('error.statusByHand'));
}

/** What the signing library refuses is for whoever composed it to know. */
async function sign(signer: Signer, credential: object): Promise<object> {
  return signer.signDocument(credential).catch((error: unknown) => { throw invalid(say('error.unsignable', { problem: error instanceof Error ? error.message : '' })); });
}

function uuidIn(id: string | undefined): string | undefined {
  const uuid = /^urn:uuid:(?<uuid>.+)$/.exec(id ?? '')?.groups?.['uuid'];
  return z.uuid().safeParse(uuid).success ? uuid : undefined;
}
