import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as vc from '@digitalbazaar/vc';
import type { Definition } from '@confer/core';
import { sign as signBytes } from 'node:crypto';
import fc from 'fast-check';
import { course, organisation } from '../fixtures/issuer';
import type { TestIdentity } from '../fixtures/signing';
import { makeIdentity } from '../fixtures/signing';
import type { Issuance } from './build-credential';
import { buildCredential } from './build-credential';
import type { Credential, SignedCredential } from './credential';
import { eddsaRdfc2022 } from './cryptosuite';
import { verificationMethodOf } from './issuer-identity';
import { createTemplateSigner } from './template-signer';

const publicUrl = 'https://issue.northmere.example';
let identity: TestIdentity;
let bothWays: (credential: Credential) => Promise<{ readonly library: SignedCredential; readonly template: SignedCredential; readonly usedLibrary: boolean }>;

beforeAll(async () => {
  identity = await makeIdentity(publicUrl);
  const { keys, documentLoader, did } = identity;
  const suite = new DataIntegrityProof({
    cryptosuite: eddsaRdfc2022,
    signer: { algorithm: 'Ed25519', id: verificationMethodOf(did, keys.publicKeyMultibase), sign: ({ data }) => Promise.resolve(signBytes(null, data, keys.privateKey)) },
  });
  const signByLibrary = (credential: Credential): Promise<SignedCredential> => vc.issue({ credential: { ...credential }, suite, documentLoader });
  let asked = 0;
  const sign = createTemplateSigner({ keys, documentLoader, signByLibrary: (credential) => { asked++; return signByLibrary(credential); } });
  bothWays = async (credential) => {
    const library = await signByLibrary(credential);
    const before = asked;
    return { library, template: await sign(credential), usedLibrary: asked > before };
  };
});

/** Time stands still, so that both proofs carry the same second. */
beforeEach(() => { jest.useFakeTimers({ now: new Date('2026-11-20T15:02:11Z'), doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval', 'queueMicrotask', 'performance', 'hrtime'] }); });
afterEach(() => { jest.useRealTimers(); });

const credentialOf = (change: Partial<Issuance> = {}): Credential => buildCredential({
  publicUrl, publicId: '124a8110-1af5-4747-9308-e9d06bd1852a', issuer: identity.did, organisation, definition: course, expiresOn: '2029-11-20',
  issuedAt: new Date('2026-11-20T15:02:11Z'), recipient: { firstName: 'Siobhán', lastName: 'Ní Dhomhnaill', contact: 's@northmere.example' },
  fields: { completedOn: '2026-11-03', result: 'Merit' }, statusNumber: 7, ...change,
});

test('the first credential of a structure is signed by the library as well, the others by the template alone', async () => {
  expect((await bothWays(credentialOf())).usedLibrary).toBe(true);
  expect((await bothWays(credentialOf({ fields: { completedOn: '2026-11-04', result: 'Pass' } }))).usedLibrary).toBe(false);
  expect((await bothWays(credentialOf({ expiresOn: undefined }))).usedLibrary).toBe(true);
});

/** Texts that cells may hold and that have a meaning somewhere on the way to a signature. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }),
  fc.constantFrom('"', '\\', '\n', '\r\n', '\t', '\u0000', '\u2028', '<urn:a>', '_:c14n0', '"@en', '^^<x>', '@id', '@type', 'https://northmere.example', 'did:web:a', 'urn:uuid:x', '12', 'true', 'null', '', ' ', 'مها‮', 'é'),
);
const sometimes = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const definition = fc.record({
  name: nasty, description: nasty, hasImage: fc.boolean(), fieldCount: fc.integer({ min: 0, max: 4 }), headers: fc.array(nasty, { minLength: 4, maxLength: 4 }),
}).map(({ name, description, hasImage, fieldCount, headers }): Definition => ({
  ...course, name, description, achievement: { type: 'Certificate', criteria: description, ...(hasImage && { image: 'data:image/png;base64,AA==' }) },
  fields: headers.slice(0, fieldCount).map((header, index) => ({ key: `field${index}`, header, type: 'text', required: false })),
}));

test('whatever cells hold, the template comes to the signature of the library, or leaves the credential to it', async () => {
  await fc.assert(fc.asyncProperty(
    definition, nasty, sometimes(fc.constantFrom('2026-11-14', '2020-02-29')), sometimes(fc.constantFrom('2029-11-20', '2031-01-01')),
    fc.array(sometimes(nasty), { minLength: 4, maxLength: 4 }), fc.uuid(), fc.nat(400_000), sometimes(fc.constant('a1'.repeat(32))),
    async (definition, fullName, awardedOn, expiresOn, values, publicId, statusNumber, logo) => {
      const fields = Object.fromEntries(values.flatMap((value, index) => (value === undefined ? [] : [[`field${index}`, value]])));
      const { library, template } = await bothWays(credentialOf({ definition, recipient: { fullName, contact: 'x' }, awardedOn, expiresOn, fields, publicId, statusNumber, organisation: { ...organisation, logo } }));
      expect(JSON.stringify(template)).toBe(JSON.stringify(library));
    },
  ), { numRuns: 150 });
});

test('two nodes that look alike from nearby are left to the library', async () => {
  const { resultDescription = [], ...achievement } = credentialOf().credentialSubject.achievement;
  const twice = (value: string): Credential => {
    const credential = credentialOf();
    const result = [{ type: ['Result'], resultDescription: 'https://northmere.example/1', value: 'Merit' }, { type: ['Result'], resultDescription: 'https://northmere.example/1', value }] satisfies Credential['credentialSubject']['result'];
    return { ...credential, credentialSubject: { ...credential.credentialSubject, achievement: { ...achievement, resultDescription }, result } };
  };
  await bothWays(twice('Pass'));
  expect((await bothWays(twice('Fail'))).usedLibrary).toBe(false);
  const { library, template, usedLibrary } = await bothWays(twice('Merit'));
  expect(usedLibrary).toBe(true);
  expect(template).toEqual(library);
});

test('a name that would forge statements is left to the library, which refuses it', async () => {
  await bothWays(credentialOf());
  await expect(bothWays(credentialOf({ publicId: 'x><urn:b><urn:c' }))).rejects.toThrow('holds signs that no identifier may hold');
});

test('nodes of one name are one node, also when another credential of the same members had two', async () => {
  await bothWays(credentialOf());
  const twice = structuredClone(credentialOf());
  Object.assign(twice.credentialSubject.achievement, { id: twice.issuer.id });
  const { library, template } = await bothWays(twice);
  expect(template).toEqual(library);
});
