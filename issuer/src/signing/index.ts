export type { Issuance } from './build-credential';
export { buildCredential } from './build-credential';
export type { Credential, SignedCredential } from './credential';
export { createDocumentLoader, didDocument, didOf } from './issuer-identity';
export type { Signer } from './signer';
export { createSigner } from './signer';
export type { SigningKeys } from './signing-key';
export { createVerifier } from './verifier';
