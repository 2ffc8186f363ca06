import type { DocumentLoader } from '@digitalbazaar/vc';
import { createDocumentLoader, didDocument } from '../signing/issuer-identity';

/** Ed25519, the one kind of key that `eddsa-rdfc-2022` knows: https://w3c-ccg.github.io/did-method-key/#ed25519-x25519 */
const keyDid = /^did:key:(?<key>z6Mk[1-9A-HJ-NP-Za-km-z]{44})(?:#|$)/;

/** Finds keys that are written out in a `did:key`, beside what the issuer knows itself. Nothing is fetched. */
export const resolvingKeys = (documentLoader: DocumentLoader): DocumentLoader => (url) => {
  const key = keyDid.exec(url)?.groups?.['key'];
  if (key === undefined) return documentLoader(url);
  const document = didDocument(`did:key:${key}`, [key]);
  return createDocumentLoader([{ ...document, authentication: document.assertionMethod }])(url);
};
