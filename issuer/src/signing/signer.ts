import { sign as signBytes } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import type { DocumentLoader } from '@digitalbazaar/vc';
import * as vc from '@digitalbazaar/vc';
import type { Credential, SignedCredential } from './credential';
import { signedCredentialSchema } from './credential';
import { eddsaRdfc2022 } from './cryptosuite';
import { verificationMethodOf } from './issuer-identity';
import type { SigningKeys } from './signing-key';

export interface Signer {
  /** In whose name credentials are signed. */
  readonly did: string;
  sign(credential: Credential): Promise<SignedCredential>;
  /** Signs what is no credential of a person: what it says is for the caller to answer for. */
  signDocument(document: object): Promise<object>;
}

export function createSigner(did: string, { privateKey, publicKeyMultibase }: SigningKeys, documentLoader: DocumentLoader): Signer {
  const suite = new DataIntegrityProof({
    cryptosuite: eddsaRdfc2022,
    signer: {
      algorithm: 'Ed25519',
      id: verificationMethodOf(did, publicKeyMultibase),
      sign: ({ data }) => Promise.resolve(signBytes(null, data, privateKey)),
    },
  });
  const issue = (credential: object): Promise<object> => vc.issue({ credential, suite, documentLoader });
  return {
    did,
    // What leaves has the shape that the verifier lets in: a credential that could not be verified is never stored.
    sign: async (credential) => signedCredentialSchema.parse(await issue(credential)),
    signDocument: issue,
  };
}
