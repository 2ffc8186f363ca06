import { buildCredential, createDocumentLoader, createSigner, createVerifier, didDocument, didOf } from '@confer/issuer/signing';
import type { Credential, SignedCredential } from '@confer/issuer/signing';
import type { Definition } from '@confer/core';
import { generateKeyPairSync, randomUUID, sign as signBytes } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { fromJwk } from '@digitalbazaar/ed25519-multikey';
import * as vc from '@digitalbazaar/vc';
import { personName } from '../list/person-names';
import { seededRandom } from '../list/random';

/** What is signed: a course with three facts, for people who have names of their own. */
export const course: Definition = {
  id: 'ethics',
  version: 1,
  name: 'Research Ethics Training',
  description: 'Consent, data protection, authorship and the care of people who take part in research.',
  recipient: 'firstAndLastName',
  contact: 'email',
  issueDate: 'today',
  expiry: { rule: 'optional' },
  fields: [
    { key: 'completedOn', header: 'Completed on', type: 'date', required: true },
    { key: 'hours', header: 'Hours', type: 'integer', required: true },
    { key: 'result', header: 'Result', type: 'choice', required: true, options: ['Pass', 'Merit', 'Distinction'] },
  ],
  achievement: { type: 'Certificate', criteria: 'Attended all sessions.' },
  certificateTemplate: 'course',
};

export interface TwoSigners {
  readonly credentials: readonly Credential[];
  readonly confer: (credential: Credential) => Promise<SignedCredential>;
  readonly library: (credential: Credential) => Promise<object>;
  /** @throws when a credential is not as one of the two has signed it */
  readonly verify: (signed: object) => Promise<void>;
}

/** One key, two ways to sign with it. */
export async function createTwoSigners(count: number): Promise<TwoSigners> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { publicKeyMultibase } = await fromJwk({ jwk: publicKey.export({ format: 'jwk' }) });
  const publicUrl = 'https://issue.northmere.example';
  const did = didOf(publicUrl, publicKeyMultibase);
  const documentLoader = createDocumentLoader([didDocument(did, [publicKeyMultibase])]);
  const suite = new DataIntegrityProof({
    cryptosuite,
    signer: { algorithm: 'Ed25519', id: `${did}#${publicKeyMultibase}`, sign: ({ data }) => Promise.resolve(signBytes(null, data, privateKey)) },
  });
  const verifier = createVerifier([did], documentLoader);
  const random = seededRandom(20261120);
  const credentials = Array.from({ length: count }, (_, index) => {
    const { first, last } = personName(random);
    return buildCredential({
      publicUrl, publicId: randomUUID(), issuer: did, definition: course, issuedAt: new Date(), expiresOn: '2029-11-20', statusNumber: index,
      organisation: { name: 'Northmere University', email: 'registry@northmere.example', url: 'https://northmere.example' },
      recipient: { firstName: first, lastName: last, contact: 'person@northmere.example' },
      fields: { completedOn: '2026-11-03', hours: 4 + random.below(40), result: random.pick(['Pass', 'Merit', 'Distinction']) },
    });
  });
  return {
    credentials,
    confer: createSigner(did, { privateKey, publicKeyMultibase, publicKeys: [publicKeyMultibase] }, documentLoader).sign,
    library: (credential) => vc.issue({ credential: { ...credential }, suite, documentLoader }),
    async verify(signed) {
      const { outcome } = await verifier(signed);
      if (outcome !== 'signed') throw new Error(`A credential of the benchmark is ${outcome}.`);
    },
  };
}
