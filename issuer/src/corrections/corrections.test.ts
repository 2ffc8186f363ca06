import type { BatchAnswer, FoundReceipts, Receipt, RowRequest, RowResult, SentRow } from '@confer/core';
import { correctionOf } from '@confer/core';
import type { TestIssuer } from '../fixtures/issuer';
import { issue, openBatch, prepare, rowOf, startTestIssuer } from '../fixtures/issuer';
import { temporaryDirectory } from '../fixtures/temporary-directory';

let remove: () => Promise<void>;
let testIssuer: TestIssuer;

beforeAll(async () => {
  const { path, remove: removeDirectory } = await temporaryDirectory();
  remove = removeDirectory;
  testIssuer = await startTestIssuer(path);
  await prepare(testIssuer);
  await issue(testIssuer, 'batch-issued', [1, 2, 3, 4].map((number) => rowOf(number)));
});
afterAll(async () => {
  await testIssuer.issuer.close();
  await remove();
});

const corrected = (number: number, result = 'Distinction'): RowRequest => correctionOf(rowOf(number, { fields: { completedOn: '2026-11-03', result } }));
const receiptOf = async (key: string): Promise<Receipt | undefined> =>
  (await testIssuer.call<FoundReceipts>('POST', '/v1/receipts/search', { keys: [key] })).body.data[0];
async function send(batchKey: string, rows: readonly RowRequest[]): Promise<readonly RowResult[]> {
  const { id } = await openBatch(testIssuer, batchKey);
  return (await testIssuer.call<{ data: RowResult[] }>('POST', `/v1/batches/${id}/rows`, { rows })).body.data;
}
const codesOf = (results: readonly RowResult[]): string[] => results.map((result) => (result.status === 'refused' ? result.code : result.status));
const publicPage = async ({ publicId }: Receipt): Promise<string> => (await testIssuer.call('GET', `/c/${publicId}`, undefined, { authorization: '' })).text;

test('a corrected row is issued anew, what it corrects is revoked, and each leads to the other', async () => {
  const row = corrected(1);
  const issued = await receiptOf(rowOf(1).key);
  const [correction] = await issue(testIssuer, 'batch-correction', [row]);
  const old = await receiptOf(rowOf(1).key);
  expect(correction).toMatchObject({ key: row.key, status: 'valid', corrects: { key: old?.key, credentialId: old?.credentialId, url: old?.url } });
  expect(old).toMatchObject({ credentialId: issued?.credentialId, status: 'revoked', correctedBy: { key: row.key, credentialId: correction?.credentialId, url: correction?.url } });

  const page = (await publicPage(old as Receipt)).replace(/\s*\n\s*/g, '');
  expect(page).toContain('This credential has been revoked');
  expect(page).toContain('Details were corrected');
  expect(page).toContain(`<dt>Replaced by</dt><dd><a href="/c/${correction?.publicId}">a corrected credential</a></dd>`);
  expect(await publicPage(correction as Receipt)).toContain('This credential is genuine');
  const { body: mails } = await testIssuer.call<{ data: readonly { readonly id: string }[] }>('GET', '/mailbox/messages?limit=1');
  expect((await testIssuer.call('GET', `/mailbox/messages/${mails.data[0]?.id}`)).text).toContain('It replaces the certificate that you were sent before');
});

test('of several who correct one credential at the same time one does, and the others are told', async () => {
  const numbers = [21, 22, 23, 24, 25, 26];
  await issue(testIssuer, 'batch-for-several', numbers.map((number) => rowOf(number)));
  const batches = await Promise.all([1, 2, 3].map((who) => openBatch(testIssuer, `batch-at-once-${who}`)));
  for (const number of numbers) {
    const results = await Promise.all(batches.map(async ({ id }, who) => {
      const rows = [{ ...corrected(number), key: `correction-${number}-${who}` }, rowOf(10 * number + who)];
      return codesOf((await testIssuer.call<{ data: RowResult[] }>('POST', `/v1/batches/${id}/rows`, { rows })).body.data);
    }));
    expect(results.map(([code]) => code).sort()).toEqual(['accepted', 'corrected_already', 'corrected_already']);
    expect(results.map(([, code]) => code)).toEqual(['accepted', 'accepted', 'accepted']);
  }
});

test('nothing is revoked before its correction is issued, and a correction that is sent again is issued once', async () => {
  const row = corrected(2);
  expect(codesOf(await send('batch-lost-one', [row]))).toEqual(['accepted']);
  expect(await receiptOf(rowOf(2).key)).toMatchObject({ status: 'valid' });

  await issue(testIssuer, 'batch-lost-two', [row]);
  const again = await issue(testIssuer, 'batch-lost-three', [row]);
  expect(again).toEqual([]);
  expect(await receiptOf(row.key)).toMatchObject({ status: 'valid', corrects: { key: rowOf(2).key } });
});

test('one credential is corrected once; what is wrong with the correction is corrected in its turn', async () => {
  const first = corrected(3, 'Pass');
  await issue(testIssuer, 'batch-chain-one', [first]);
  expect(codesOf(await send('batch-chain-two', [{ ...corrected(3), key: 'another-key' }]))).toEqual(['corrected_already']);

  const second = correctionOf({ ...corrected(3), key: first.key });
  await issue(testIssuer, 'batch-chain-three', [second]);
  expect(await receiptOf(first.key)).toMatchObject({ status: 'revoked', corrects: { key: rowOf(3).key }, correctedBy: { key: second.key } });
});

test('a correction of nothing, and a second one in the same request, are refused by themselves', async () => {
  const results = await send('batch-refusals', [{ ...corrected(4), corrects: 'row-unknown' }, corrected(4), { ...corrected(4), key: 'another-key-4' }, rowOf(5)]);
  expect(codesOf(results)).toEqual(['nothing_to_correct', 'accepted', 'corrected_already', 'accepted']);
});

test('the batch says who submitted it, and so does the list', async () => {
  const { id } = await openBatch(testIssuer, 'batch-correction');
  expect((await testIssuer.call<BatchAnswer>('GET', `/v1/batches/${id}`)).body.submittedBy).toBe('administrator');
});

test('rows are found again as they were sent, to be compared with what the sheet says now', async () => {
  const { body } = await testIssuer.call<{ data: SentRow[] }>('POST', '/v1/rows/search', { keys: [corrected(1).key, rowOf(1).key, 'row-unknown'] });
  expect(body.data).toEqual([
    { ...rowOf(1), state: 'issued', batchId: expect.any(String) as string, definitionId: 'ethics', definitionVersion: 1 },
    { ...corrected(1), state: 'issued', batchId: expect.any(String) as string, definitionId: 'ethics', definitionVersion: 1 },
  ]);
});

test('what leaves the issuer as a file says which rows were corrected', async () => {
  const { id } = await openBatch(testIssuer, 'batch-issued');
  const { text } = await testIssuer.call('GET', `/v1/batches/${id}/export.csv`);
  expect(text).toContain('"corrected"');
});
