import { generateKeyPairSync, sign } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { fromJwk } from '@digitalbazaar/ed25519-multikey';
import * as vc from '@digitalbazaar/vc';
import type { Problem } from '../fixtures/issuer';
import { organisation, prepare, startTestIssuer } from '../fixtures/issuer';
import { issuerOfFile } from '../fixtures/issuer-of-file';
import { temporaryDirectory } from '../fixtures/temporary-directory';
import { eddsaRdfc2022 } from '../signing/cryptosuite';
import { createDocumentLoader } from '../signing/issuer-identity';
import { resolvingKeys } from './key-resolver';
import type { DocumentVerdict } from './verify-document';

type Composed = Readonly<Record<string, unknown>>;

const testIssuer = issuerOfFile(prepare);
let did: string;
let composed: Composed;
beforeAll(async () => {
  did = (JSON.parse((await testIssuer.call('GET', '/.well-known/did.json')).text) as { id: string }).id;
  composed = { '@context': ['https://www.w3.org/ns/credentials/v2'], type: ['VerifiableCredential'], issuer: did, credentialSubject: { id: 'did:example:alice', name: 'Alice' } };
});

const issue = (credential: object) => testIssuer.call<Composed>('POST', '/vc/credentials/issue', { credential });
const verify = (verifiableCredential: unknown, options = {}) => testIssuer.call<DocumentVerdict>('POST', '/vc/credentials/verify', { verifiableCredential, options });
const idIn = (location: string | null): string => location?.split('/').at(-1) ?? '';

test('a credential that somebody composed is signed, stored, and can be revoked', async () => {
  const { status, headers, body: issued } = await issue(composed);
  expect([status, issued]).toMatchObject([201, { ...composed, id: expect.stringMatching(/^urn:uuid:/) as string, proof: { cryptosuite: 'eddsa-rdfc-2022' } }]);
  expect(await verify(issued)).toMatchObject({ status: 200, body: { verified: true, problemDetails: [] } });

  const id = idIn(headers.get('location'));
  await testIssuer.call('POST', '/v1/credentials/revoke', { credentialIds: [id], reason: 'mistake' });
  expect((await verify(issued)).body).toMatchObject({ verified: false, problemDetails: [{ type: 'https://www.w3.org/ns/credentials/status-list#STATUS_VERIFICATION_ERROR', detail: 'revoked' }] });
});

test('one that was revoked stays so when the issuer moves to another address', async () => {
  const { path, remove } = await temporaryDirectory();
  const before = await startTestIssuer(path, { publicUrl: 'https://old.northmere.example', smtpUrl: 'smtp://127.0.0.1:9' });
  await prepare(before);
  const { headers, body: issued } = await before.call<Composed>('POST', '/vc/credentials/issue', { credential: { ...composed, issuer: 'did:web:old.northmere.example' } });
  await before.call('POST', '/v1/credentials/revoke', { credentialIds: [idIn(headers.get('location'))], reason: 'mistake' });
  await before.issuer.close();
  const after = await startTestIssuer(path, { publicUrl: 'https://new.northmere.example', smtpUrl: 'smtp://127.0.0.1:9' });
  expect((await after.call<DocumentVerdict>('POST', '/vc/credentials/verify', { verifiableCredential: issued })).body).toMatchObject({ verified: false, problemDetails: [{ detail: 'revoked' }] });
  await after.issuer.close();
  await remove();
});

test('its public page says that it was signed here, and shows nothing of it', async () => {
  const { headers, body: issued } = await issue(composed);
  const { text } = await testIssuer.call('GET', `/c/${idIn(headers.get('location'))}`, undefined, { authorization: '' });
  expect(text).toContain('This page cannot show this credential');
  expect(text).not.toContain('Alice');
  const changed = JSON.stringify({ ...issued, credentialSubject: { name: 'Mallory' } });
  const { text: copy } = await testIssuer.call('POST', '/verify', new URLSearchParams({ credential: changed }).toString(), { authorization: '', 'content-type': 'application/x-www-form-urlencoded' });
  expect(copy).toContain('This credential is not genuine');
});

test('an id is used once, so a request that is sent again is noticed', async () => {
  const credential = { ...composed, id: 'urn:uuid:7d9bbd7b-6b27-4f0e-8f5a-2f6f1a2b3c4d' };
  expect((await issue(credential)).status).toBe(201);
  expect(await issue(credential)).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } });
});

test.each<[string, Composed, string]>([
  ['names another issuer', { issuer: 'did:example:other' }, 'The credential names another issuer.'],
  ['is shown on a page, and gives the issuer another name', { type: ['VerifiableCredential', 'OpenBadgeCredential'], issuer: { id: 'own', name: 'Other University' } }, `Set it to “${organisation.name}”`],
  ['is a status list', { type: ['VerifiableCredential', 'BitstringStatusListCredential'] }, 'Status lists are kept by this issuer itself.'],
  ['has a place in a status list already', { credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: '1', statusListCredential: 'http://localhost:3000/status/revocation-0' } }, 'Leave credentialStatus out.'],
  ['has a proof already', { proof: { type: 'DataIntegrityProof' } }, 'Leave the proof out.'],
  ['says something without meaning', { whatever: 1 }, 'The credential cannot be signed'],
  ['needs a context that is not known', { '@context': ['https://www.w3.org/ns/credentials/v2', 'https://elsewhere.example/context'] }, 'The credential cannot be signed'],
  ['ends before it begins', { validFrom: '2026-11-20T00:00:00Z', validUntil: '2026-11-19T00:00:00Z' }, 'lies before validFrom'],
  ['says nothing', { credentialSubject: {} }, 'credential.credentialSubject'],
])('a credential that %s is refused', async (_, change, message) => {
  const issuer = (change['issuer'] as { id?: string } | undefined)?.id === 'own' ? { issuer: { ...change['issuer'] as object, id: did } } : {};
  const { status, body } = await issue({ ...composed, ...change, ...issuer });
  expect(status).toBe(400);
  expect((body as unknown as Problem).error.message).toContain(message);
});

test('only those who may issue have something signed, and nobody asks without a token', async () => {
  const { body: { token } } = await testIssuer.call<{ token: string }>('POST', '/v1/access-tokens', { name: 'Checker', role: 'verifier' });
  const asVerifier = { authorization: `Bearer ${token}` };
  expect((await testIssuer.call('POST', '/vc/credentials/issue', { credential: composed }, asVerifier)).status).toBe(403);
  expect((await testIssuer.call('POST', '/vc/credentials/verify', { verifiableCredential: (await issue(composed)).body }, asVerifier)).status).toBe(200);
  expect((await testIssuer.call('POST', '/vc/credentials/verify', {}, { authorization: '' })).status).toBe(401);
});

describe('what others signed', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const documentLoader = resolvingKeys(createDocumentLoader([]));
  let holder: string;
  let suite: DataIntegrityProof;
  beforeAll(async () => {
    const { publicKeyMultibase } = await fromJwk({ jwk: publicKey.export({ format: 'jwk' }) });
    holder = `did:key:${publicKeyMultibase}`;
    suite = new DataIntegrityProof({ cryptosuite: eddsaRdfc2022, signer: { algorithm: 'Ed25519', id: `${holder}#${publicKeyMultibase}`, sign: ({ data }) => Promise.resolve(sign(null, data, privateKey)) } });
  });
  const issueAsOther = (change: object = {}) => vc.issue({ credential: { ...composed, issuer: holder, ...change }, suite, documentLoader });
  const present = async (change: object, challenge: string) => vc.signPresentation({ presentation: { '@context': ['https://www.w3.org/ns/credentials/v2'], type: ['VerifiablePresentation'], ...change }, suite, documentLoader, challenge, domain: 'northmere.example' });
  const verifyPresentation = (body: object) => testIssuer.call<DocumentVerdict>('POST', '/vc/presentations/verify', body);

  test('is checked with the key in their did:key', async () => {
    const credential = await issueAsOther();
    expect(await verify(credential, { returnCredential: true })).toMatchObject({ status: 200, body: { verified: true, credential } });
    expect(await verify({ ...credential, credentialSubject: { name: 'Mallory' } })).toMatchObject({ status: 400, body: { verified: false, problemDetails: [{ type: 'https://www.w3.org/TR/vc-data-model#CRYPTOGRAPHIC_SECURITY_ERROR' }] } });
    expect((await verify(await issueAsOther({ validUntil: '2020-01-01T00:00:00Z' }))).status).toBe(400);
  });

  test('counts although its status list is not fetched, and that is said', async () => {
    const credential = await issueAsOther({ credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: '1', statusListCredential: 'https://elsewhere.example/status/1' } });
    expect((await verify(credential)).body).toMatchObject({ verified: true, problemDetails: [{ type: 'https://www.w3.org/ns/credentials/status-list#STATUS_RETRIEVAL_ERROR' }] });
  });

  test('a presentation is checked with its credentials, its holder and its challenge', async () => {
    const verifiablePresentation = await present({ holder, verifiableCredential: [await issueAsOther(), (await issue(composed)).body] }, 'abc');
    const options = { challenge: 'abc', domain: 'northmere.example', returnPresentation: true };
    expect(await verifyPresentation({ verifiablePresentation, options })).toMatchObject({ status: 200, body: { verified: true, verifiablePresentation } });
    for (const wrong of [{ ...options, challenge: 'other' }, { ...options, domain: 'elsewhere.example' }, {}]) {
      expect(await verifyPresentation({ verifiablePresentation, options: wrong })).toMatchObject({ status: 400, body: { verified: false } });
    }
    const byAnother = await present({ holder: 'did:example:other' }, 'abc');
    expect((await verifyPresentation({ verifiablePresentation: byAnother, options })).body.problemDetails[0]?.detail).toBe('Somebody else than its holder signed it.');
  });

  test('a presentation without a proof is as good as its credentials', async () => {
    const presentation = { '@context': ['https://www.w3.org/ns/credentials/v2'], type: ['VerifiablePresentation'], verifiableCredential: [await issueAsOther()] };
    expect((await verifyPresentation({ presentation })).status).toBe(200);
    expect((await verifyPresentation({ presentation: { ...presentation, verifiableCredential: [composed] } })).status).toBe(400);
    expect((await verifyPresentation({})).status).toBe(400);
  });
});
