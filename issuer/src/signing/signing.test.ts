import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import fc from 'fast-check';
import { course, organisation } from '../fixtures/issuer';
import type { TestIdentity } from '../fixtures/signing';
import { makeIdentity } from '../fixtures/signing';
import { buildCredential } from './build-credential';
import type { SignedCredential } from './credential';
import { describeCredential } from './describe-credential';

const publicUrl = 'https://issue.northmere.example';
const checkStatus = () => Promise.resolve({ verified: true });
let identity: TestIdentity;
beforeAll(async () => { identity = await makeIdentity(publicUrl); });

const sign = (lastName = 'Ní Dhomhnaill', note = 'With a case study', expiresOn = '2029-11-20', awardedOn?: string): Promise<SignedCredential> => identity.signer.sign(buildCredential({
  publicUrl, publicId: '124a8110-1af5-4747-9308-e9d06bd1852a', issuer: identity.did, organisation, definition: course, expiresOn, awardedOn, statusNumber: 7,
  issuedAt: new Date('2026-11-20T15:02:11Z'), recipient: { firstName: 'Siobhán', lastName, contact: 's@northmere.example' }, fields: { completedOn: '2026-11-03', result: 'Merit', note },
}));

/** A copy in which one thing was changed. */
function changed(credential: SignedCredential, change: (copy: Record<string, never>) => void): unknown {
  const copy = structuredClone(credential) as unknown as Record<string, never>;
  change(copy);
  return copy;
}

test('the reference library finds every credential genuine that we sign', async () => {
  const suite = new DataIntegrityProof({ cryptosuite });
  expect(await vc.verifyCredential({ credential: await sign(), suite, documentLoader: identity.documentLoader, now: '2026-12-01T00:00:00Z', checkStatus })).toMatchObject({ verified: true });
});

test('a day of issue is signed, and is the one that is shown', async () => {
  const credential = await sign('Awarded', 'x', '2029-11-14', '2026-11-14');
  const suite = new DataIntegrityProof({ cryptosuite });
  expect(await vc.verifyCredential({ credential, suite, documentLoader: identity.documentLoader, now: '2026-12-01T00:00:00Z', checkStatus })).toMatchObject({ verified: true });
  const verification = await identity.verifier(JSON.parse(JSON.stringify(credential)));
  expect(verification).toMatchObject({ outcome: 'signed', credential: { awardedDate: '2026-11-14T00:00:00Z' } });
  expect(describeCredential(credential).issuedOn).toEqual(new Date('2026-11-14T00:00:00Z'));
});

test('hostile text is signed as it is, and read as it was', async () => {
  const texts = ['"quoted" \\ and ended .', '<urn:a> <urn:b> <urn:c> .', '{"name":"|^`"}', 'مها بنت‮علي', 'line\nbreak\ttab', 'é', ' ', '@id', '_:b0', ''];
  for (const text of texts) {
    const credential = await sign(`x${text}`, `y${text}`);
    const verification = await identity.verifier(JSON.parse(JSON.stringify(credential)));
    expect(verification.outcome).toBe('signed');
    if (verification.outcome !== 'signed') return;
    const { recipient, facts } = describeCredential(verification.credential);
    expect(recipient).toBe(`Siobhán x${text}`);
    expect(facts.find(({ label }) => label === 'Note')?.value).toBe(`y${text}`);
  }
});

test('an expired credential is still as it was signed: dates are another check', async () => {
  const credential = await sign('Expired', 'x', '2026-11-21');
  expect((await identity.verifier(credential)).outcome).toBe('signed');
});

describe('a changed credential is not genuine', () => {
  const tamperings: Readonly<Record<string, (copy: Record<string, never>) => void>> = {
    'another name': (copy) => { Object.assign(copy['credentialSubject'] ?? {}, { name: 'Somebody Else' }); },
    'another day of expiry': (copy) => { Object.assign(copy, { validUntil: '2099-11-20T23:59:59Z' }); },
    'another day of issue': (copy) => { Object.assign(copy, { awardedDate: '2020-01-01T00:00:00Z' }); },
    'no day of issue': (copy) => { delete copy['awardedDate']; },
    'another place in the status list': (copy) => { Object.assign(copy['credentialStatus']?.[0] ?? {}, { statusListIndex: '8' }); },
    'no place in the status lists': (copy) => { delete copy['credentialStatus']; },
    'no expiry': (copy) => { delete copy['validUntil']; },
    'a member more': (copy) => { Object.assign(copy, { description: 'First class' }); },
    'a member that stands for nothing': (copy) => { Object.assign(copy['credentialSubject'] ?? {}, { title: 'Doctor' }); },
    'a context of its own within': (copy) => { Object.assign(copy['credentialSubject'] ?? {}, { '@context': { name: null } }); },
    'another proof value': (copy) => { Object.assign(copy['proof'] ?? {}, { proofValue: 'z3FXQjecWufY46yg5abdVZsXqLhxhueuSoZgNSARiKBk9czhSePTFehP8c3PGfb6a22gkfUKods5D2UAUL5n2Brbx' }); },
    'another key': (copy) => { Object.assign(copy['proof'] ?? {}, { verificationMethod: 'did:key:z6Mkother#z6Mkother' }); },
    'an identifier that would forge statements': (copy) => { Object.assign(copy, { id: 'urn:a><urn:b><urn:c>.<urn:uuid:124a8110-1af5-4747-9308-e9d06bd1852a' }); },
  };

  test.each(Object.keys(tamperings))('%s', async (name) => {
    const tamper = tamperings[name];
    const credential = await sign('Ní Dhomhnaill', 'With a case study', '2029-11-14', '2026-11-14');
    expect((await identity.verifier(changed(credential, tamper ?? (() => undefined)))).outcome).toBe('changed');
    expect((await identity.verifier(credential)).outcome).toBe('signed');
  });

  test.each<[string, (credential: SignedCredential) => object]>([
    ['a context more', (credential) => ({ ...credential, '@context': [...credential['@context'], { title: 'https://schema.org/title' }] })],
    ['two proofs', (credential) => ({ ...credential, proof: [credential.proof, credential.proof] })],
  ])('%s leaves the statements as they were signed, but nobody here knows any more what its members say', async (_, change) => {
    expect(await identity.verifier(change(await sign()))).toEqual({ outcome: 'otherKind' });
  });

  test('any other character in any text of it', async () => {
    const credential = await sign();
    const text = JSON.stringify(credential);
    await fc.assert(fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom('a', 'Z', '7', '<', 'é', ' '), async (position, sign_) => {
      const forged = text.slice(0, position) + sign_ + text.slice(position + 1);
      let document: unknown;
      try {
        document = JSON.parse(forged);
      } catch {
        return;
      }
      const { outcome, ...rest } = await identity.verifier(document);
      // The same character, or blanks around a proof's date: what is signed is still what is read.
      if (outcome === 'signed') expect(rest).toEqual({ credential });
    }), { numRuns: 150 });
  }, 60_000);
});

test('a credential in the name of another issuer is foreign, also when it carries our proof', async () => {
  const other = await makeIdentity('http://localhost:3000');
  const credential = await sign();
  expect((await other.verifier(credential)).outcome).toBe('foreign');
  expect((await identity.verifier(changed(credential, (copy) => { Object.assign(copy['issuer'] ?? {}, { id: 'did:web:elsewhere.example' }); }))).outcome).toBe('foreign');
});

test.each([undefined, null, 7, 'text', [], {}, { issuer: 'did:web:issue.northmere.example' }, { issuer: {}, proof: {} }, { proof: null }])('%j is no signed credential', async (document) => {
  expect((await identity.verifier(document)).outcome).toBe('unreadable');
});

test('an identifier that would forge statements is never signed', async () => {
  const forged = buildCredential({
    publicUrl, publicId: 'x><urn:b><urn:c', issuer: identity.did, organisation, definition: course, expiresOn: undefined,
    issuedAt: new Date(), recipient: { fullName: 'x', contact: 'x@example.org' }, fields: {}, statusNumber: 7,
  });
  await expect(identity.signer.sign(forged)).rejects.toThrow('An identifier of the credential holds signs that no identifier may hold.');
});

test('a day that is none is never signed, also when everything else was signed before', async () => {
  await sign();
  await expect(sign(undefined, undefined, '2029-02-30')).rejects.toThrow();
  await expect(sign(undefined, undefined, undefined, 'soon')).rejects.toThrow();
});

test('nothing is ever fetched', async () => {
  await expect(identity.documentLoader('https://example.org/context')).rejects.toThrow('Nothing is known of https://example.org/context.');
});

test('the DID follows the address: did:web where others can fetch it, did:key where they cannot', async () => {
  expect(identity.did).toBe('did:web:issue.northmere.example');
  expect((await makeIdentity('https://localhost:8443')).did).toBe('did:web:localhost%3A8443');
  expect((await makeIdentity('http://issue.northmere.example')).did).toMatch(/^did:key:z6Mk/);
});
