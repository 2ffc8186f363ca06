import type { Receipt, StatusAnswer } from '@confer/core';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import type { DocumentLoader } from '@digitalbazaar/vc';
import { openTestDatabase } from '../fixtures/database';
import type { Problem, TestIssuer } from '../fixtures/issuer';
import { issue, prepare, rowOf, startTestIssuer } from '../fixtures/issuer';
import { temporaryDirectory } from '../fixtures/temporary-directory';
import type { SignedCredential } from '../signing/credential';
import { createDocumentLoader, didDocument } from '../signing/issuer-identity';

let directory: string;
let remove: () => Promise<void>;
let testIssuer: TestIssuer;
let receipts: Receipt[];

beforeAll(async () => {
  ({ path: directory, remove } = await temporaryDirectory());
  testIssuer = await startTestIssuer(directory);
  await prepare(testIssuer);
  receipts = await issue(testIssuer, 'batch-status-1', Array.from({ length: 8 }, (_, index) => rowOf(index + 1)));
});
afterAll(async () => {
  await testIssuer.issuer.close();
  await remove();
});

const receiptAt = (index: number): Receipt => receipts[index] as Receipt;
const change = (action: 'revoke' | 'suspend' | 'reinstate', body: object) => testIssuer.call<StatusAnswer & Problem>('POST', `/v1/credentials/${action}`, body);
const documentOf = async ({ publicId }: Receipt): Promise<SignedCredential> =>
  JSON.parse((await testIssuer.call('GET', `/c/${publicId}/credential.json`)).text) as SignedCredential;
const wordsOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const pageOf = async ({ publicId }: Receipt): Promise<string> => wordsOf((await testIssuer.call('GET', `/c/${publicId}`, undefined, { authorization: '' })).text);
const today = `${new Date().getUTCDate()} ${new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(new Date())} ${new Date().getUTCFullYear()}`;

/** What another program finds, which knows the standard and nothing of this issuer but its public addresses. */
async function statusesSeenBy(credential: SignedCredential): Promise<Record<string, boolean>> {
  const { issuer: { id: did }, proof: { verificationMethod } } = credential;
  const local = createDocumentLoader([didDocument(did, [verificationMethod.slice(did.length + 1)])]);
  const documentLoader: DocumentLoader = async (url) => {
    if (!url.startsWith('http://localhost:3000/status/')) return local(url);
    const { text } = await testIssuer.call('GET', new URL(url).pathname, undefined, { authorization: '' });
    return { documentUrl: url, document: JSON.parse(text) as object, contextUrl: null };
  };
  const { results, error } = await checkStatus({ credential, documentLoader, suite: new DataIntegrityProof({ cryptosuite }) });
  if (error) throw error;
  return Object.fromEntries(results.map(({ credentialStatus: { statusPurpose }, status }) => [statusPurpose, status]));
}

test('a credential that nothing happened to is neither revoked nor suspended', async () => {
  expect(await statusesSeenBy(await documentOf(receiptAt(0)))).toEqual({ revocation: false, suspension: false });
});

test('each credential has a place of its own in the lists', async () => {
  const places = await Promise.all(receipts.map(async (receipt) => (await documentOf(receipt)).credentialStatus?.[0].id));
  expect(new Set(places).size).toBe(receipts.length);
});

test('a revoked credential is seen as revoked: on its page, in a copy, and by others in the published list', async () => {
  const receipt = receiptAt(1);
  const { status, body } = await change('revoke', { credentialIds: [receipt.credentialId], reason: 'wrongDetails', explanation: 'Hours were recorded as 12 <b>instead</b> of 8.' });
  expect({ status, body }).toEqual({ status: 200, body: { data: [{ credentialId: receipt.credentialId, status: 'revoked' }] } });

  const words = await pageOf(receipt);
  for (const piece of [
    `This credential has been revoked Northmere University revoked it on ${today}. Do not rely on it.`,
    'Questions about this credential? Ask Northmere University , and give the number ',
    `Revoked on ${today} Reason Details were wrong Explanation Hours were recorded as 12 &lt;b&gt;instead&lt;/b&gt; of 8.`,
    'Signature : passed.', `Revocation : failed. Revoked on ${today}.`,
  ]) expect(words).toContain(piece);

  const document = await documentOf(receipt);
  const copy = await testIssuer.call('POST', '/verify', new URLSearchParams({ credential: JSON.stringify(document) }).toString(), { authorization: '', 'content-type': 'application/x-www-form-urlencoded' });
  expect(wordsOf(copy.text)).toContain('This credential has been revoked');
  expect(await statusesSeenBy(document)).toEqual({ revocation: true, suspension: false });
  expect(await statusesSeenBy(await documentOf(receiptAt(0)))).toEqual({ revocation: false, suspension: false });
});

test('a suspended credential is reinstated, and everything says so again', async () => {
  const receipt = receiptAt(2);
  await change('suspend', { credentialIds: [receipt.credentialId], reason: 'other' });
  expect(await pageOf(receipt)).toContain(`This credential is suspended for now Northmere University suspended it on ${today}. Ask there before you rely on it.`);
  expect(await statusesSeenBy(await documentOf(receipt))).toEqual({ revocation: false, suspension: true });
  await change('reinstate', { credentialIds: [receipt.credentialId] });
  expect(await pageOf(receipt)).toContain('This credential is genuine');
  expect(await statusesSeenBy(await documentOf(receipt))).toEqual({ revocation: false, suspension: false });
});

test('the same request again changes nothing, and a revoked credential is not suspended as well', async () => {
  const credentialIds = [receiptAt(3).credentialId];
  await change('revoke', { credentialIds, reason: 'mistake' });
  await change('revoke', { credentialIds, reason: 'other' });
  expect((await change('suspend', { credentialIds, reason: 'other' })).body.data).toEqual([{ credentialId: credentialIds[0], status: 'revoked' }]);
  expect(await pageOf(receiptAt(3))).toContain('Reason Issued by mistake');
});

test('credentials that are not known are left out, and hold back none of the others', async () => {
  const known = receiptAt(4).credentialId;
  const { body } = await change('revoke', { credentialIds: ['0b0b3c3e-3f0e-4f6e-9d53-8f2f6f1a2b3c', known], reason: 'mistake' });
  expect(body.data).toEqual([{ credentialId: known, status: 'revoked' }]);
});

test('a change is news for whoever follows the receipts of the batch', async () => {
  const [{ id = '' } = {}] = (await testIssuer.call<{ data: { id: string }[] }>('GET', '/v1/batches?key=batch-status-1')).body.data;
  const news = async (after: string) => (await testIssuer.call<{ data: Receipt[]; pagination: { next: string } }>('GET', `/v1/batches/${id}/receipts?limit=500&after=${after}`)).body;
  const { pagination: { next } } = await news('0');
  await change('revoke', { credentialIds: [receiptAt(5).credentialId], reason: 'mistake' });
  expect((await news(next)).data).toMatchObject([{ key: receiptAt(5).key, status: 'revoked' }]);
});

test('a credential from before there were lists is revoked on its page', async () => {
  await testIssuer.issuer.close();
  const database = await openTestDatabase(directory);
  await database.query('UPDATE credentials SET status_number = NULL WHERE id = $1', [receiptAt(6).credentialId]);
  await database.close();
  testIssuer = await startTestIssuer(directory);
  await change('revoke', { credentialIds: [receiptAt(6).credentialId], reason: 'mistake' });
  expect(await pageOf(receiptAt(6))).toContain('This credential has been revoked');
  expect((await testIssuer.call('GET', '/status/revocation-0')).status).toBe(200);
});

test.each([
  ['no reason', 'revoke', { credentialIds: ['0b0b3c3e-3f0e-4f6e-9d53-8f2f6f1a2b3c'] }],
  ['a reason that is none of the four', 'suspend', { credentialIds: ['0b0b3c3e-3f0e-4f6e-9d53-8f2f6f1a2b3c'], reason: 'spite' }],
  ['no credential', 'reinstate', { credentialIds: [] }],
  ['an id that is none', 'reinstate', { credentialIds: ['1'] }],
] as const)('a request with %s is refused', async (_what, action, body) => {
  expect(await change(action, body)).toMatchObject({ status: 400, body: { error: { code: 'validation_error' } } });
});

test('only who has a token changes anything; everybody may read the lists', async () => {
  const answer = await testIssuer.call('POST', '/v1/credentials/revoke', { credentialIds: [receiptAt(0).credentialId], reason: 'mistake' }, { authorization: '' });
  expect(answer.status).toBe(401);
  const { status, headers } = await testIssuer.call('GET', '/status/suspension-0', undefined, { authorization: '' });
  expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=60']);
});

test.each(['/status/revocation-1', '/status/other-0', '/status/revocation-x', '/status/revocation-00', '/status/revocation-99999999999'])('there is no list at %s', async (path) => {
  expect((await testIssuer.call('GET', path, undefined, { authorization: '' })).status).toBe(404);
});
