import { sign as signBytes } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import type { DocumentLoader } from '@digitalbazaar/vc';
import * as vc from '@digitalbazaar/vc';
import type { Credential, SignedCredential } from './credential';
import { signedCredentialSchema } from './credential';
import { eddsaRdfc2022 } from './cryptosuite';
import { verificationMethodOf } from './issuer-identity';
import type { SigningKeys } from './signing-key';
import { createTemplateSigner } from './template-signer';

export interface Signer {
  /** In whose name credentials are signed. */
  readonly did: string;
  sign(credential: Credential): Promise<SignedCredential>;
  /** Signs what is no credential of a person: what it says is for the caller to answer for. */
  signDocument(document: object): Promise<object>;
}

export function createSigner(did: string, keys: SigningKeys, documentLoader: DocumentLoader): Signer {
  const suite = new DataIntegrityProof({
    cryptosuite: eddsaRdfc2022,
    signer: {
      algorithm: 'Ed25519',
      id: verificationMethodOf(did, keys.publicKeyMultibase),
      sign: ({ data }) => Promise.resolve(signBytes(null, data, keys.privateKey)),
    },
  });
  // The library writes the proof into what it is given.
  const issue = <Document extends object>(document: Document): Promise<Document & { readonly proof: SignedCredential['proof'] }> => vc.issue({ credential: { ...document }, suite, documentLoader });
  return {
    did,
    // What leaves has the shape that the verifier lets in: a credential that could not be verified is never stored. The library signs the first
    // one of each structure, and the others have its shape.
    sign: createTemplateSigner({ keys, documentLoader, signByLibrary: async (credential) => signedCredentialSchema.parse(await issue(credential)) }),
    signDocument: issue,
  };
}
