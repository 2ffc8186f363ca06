import type { BatchAnswer, Holder, HolderSearch, Receipt, RowRequest } from '@confer/core';
import { correctionOf, maxPeoplePerQuestion } from '@confer/core';
import { course, issue, openBatch, prepare, rowOf } from '../fixtures/issuer';
import { issuerOfFile } from '../fixtures/issuer-of-file';

const testIssuer = issuerOfFile(prepare);

type Recipient = RowRequest['recipient'];
const named = (number: number, change: Partial<Recipient> = {}): Recipient => ({ firstName: 'Þórdís', lastName: 'Guðmundsdóttir', contact: `holder-${number}@northmere.example`, ...change });
const rowFor = (number: number, change: Partial<RowRequest> = {}): RowRequest => rowOf(number, { recipient: named(number), ...change });

const search = (body: HolderSearch | object) => testIssuer.call<{ data: Holder[] }>('POST', '/v1/holders/search', body);
const holders = async (recipients: readonly Recipient[], definitionId = course.id): Promise<Holder[]> => (await search({ definitionId, recipients })).body.data;
/** Rows in a batch that is not issued. */
async function send(key: string, rows: readonly RowRequest[]): Promise<BatchAnswer> {
  const batch = await openBatch(testIssuer, key);
  await testIssuer.call('POST', `/v1/batches/${batch.id}/rows`, { rows });
  return batch;
}

test('people who hold a credential are found with its page, its day and its batch; the others are not in the answer', async () => {
  const [receipt] = await issue(testIssuer, 'batch-holders', [rowFor(1)]) as [Receipt];
  expect(await holders([named(99), named(1)])).toEqual([{ index: 1, label: 'Ethics, autumn', credential: { url: receipt.url, issuedOn: receipt.issuedOn } }]);
});

test.each([
  ['in capitals', { firstName: 'ÞÓRDÍS', lastName: 'GUÐMUNDSDÓTTIR', contact: 'Holder-2@Northmere.EXAMPLE' }],
  ['with wide and repeated blanks', { firstName: 'Þórdís ', lastName: '  Guðmundsdóttir' }],
  ['with letters in two parts', { firstName: 'Þórdís'.normalize('NFD') }],
])('a name and an address are the same %s', async (_, change) => {
  await issue(testIssuer, 'batch-same', [rowFor(2)]);
  expect(await holders([named(2, change)])).toHaveLength(1);
});

test('a list that has one column for the name knows people of a list that had two', async () => {
  await issue(testIssuer, 'batch-one-name', [rowFor(3)]);
  expect(await holders([{ fullName: 'Þórdís Guðmundsdóttir', contact: named(3).contact }])).toHaveLength(1);
});

test('another person at the same address, and the same name at another one, are other people', async () => {
  await issue(testIssuer, 'batch-others', [rowFor(4)]);
  expect(await holders([named(4, { firstName: 'Thordis' }), named(5, { contact: 'holder-4@northmere.example.org' })])).toEqual([]);
});

test('every version of a definition counts, and no other definition does', async () => {
  await issue(testIssuer, 'batch-versions', [rowFor(6)]);
  await testIssuer.call('POST', '/v1/definitions', { ...course, description: 'Another text.' });
  await testIssuer.call('POST', '/v1/definitions', { ...course, id: 'statistics' });
  expect(await holders([named(6)])).toHaveLength(1);
  expect(await holders([named(6)], 'statistics')).toEqual([]);
});

test('a suspended credential is held, a revoked one is not, and of a corrected one the new one is', async () => {
  const [suspended] = await issue(testIssuer, 'batch-suspended', [rowFor(10)]) as [Receipt];
  const [revoked] = await issue(testIssuer, 'batch-revoked', [rowFor(11)]) as [Receipt];
  await issue(testIssuer, 'batch-to-correct', [rowFor(12)]);
  await testIssuer.call('POST', '/v1/credentials/suspend', { credentialIds: [suspended.credentialId], reason: 'wrongDetails' });
  await testIssuer.call('POST', '/v1/credentials/revoke', { credentialIds: [revoked.credentialId], reason: 'wrongDetails' });
  const [corrected] = await issue(testIssuer, 'batch-corrected', [correctionOf(rowFor(12, { fields: { completedOn: '2026-11-03', result: 'Pass' } }))]) as [Receipt];
  const found = await holders([named(10), named(11), named(12)]);
  expect(found.map(({ index }) => index)).toEqual([0, 2]);
  expect(found[1]?.credential?.url).toBe(corrected.url);
});

test('an expired credential is not held any more', async () => {
  await issue(testIssuer, 'batch-renewal', [rowFor(13, { expiry: '1 year' })]);
  expect(await holders([named(13)])).toHaveLength(1);
  jest.useFakeTimers({ now: Date.now() + 400 * 86_400_000, doNotFake: ['nextTick', 'setImmediate', 'clearImmediate', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask', 'performance', 'hrtime'] });
  expect(await holders([named(13)])).toEqual([]);
  jest.useRealTimers();
});

test('people of a batch that is held or being sent are about to get one, until it is cancelled or stopped', async () => {
  const isFound = async () => (await holders([named(20)])).map(({ credential }) => credential ?? 'under way');
  const { id } = await send('batch-under-way', [rowFor(20)]);
  expect(await isFound()).toEqual(['under way']);
  await testIssuer.call('POST', `/v1/batches/${id}/submit`, { hold: { minutes: 60 } });
  expect(await isFound()).toEqual(['under way']);
  await testIssuer.call('POST', `/v1/batches/${id}/cancel`);
  expect(await isFound()).toEqual([]);
});

test('of two credentials that one person holds the newer one is told', async () => {
  await issue(testIssuer, 'batch-first-one', [rowFor(30)]);
  const [second] = await issue(testIssuer, 'batch-second-one', [rowFor(30, { key: 'row-again-30' })]) as [Receipt];
  expect(await holders([named(30)])).toEqual([expect.objectContaining({ credential: { url: second.url, issuedOn: second.issuedOn } })]);
});

test('a definition that is not there is said, and so is a question without people or with too many', async () => {
  const { contact } = named(1);
  expect((await search({ definitionId: 'unknown', recipients: [{ contact }] })).status).toBe(404);
  for (const recipients of [[], Array.from({ length: maxPeoplePerQuestion + 1 }, () => ({ contact })), [{ fullName: 'No address' }]]) {
    expect((await search({ definitionId: course.id, recipients })).status).toBe(400);
  }
});

test('the question is open to those who may issue', async () => {
  const { body: { token: observer } } = await testIssuer.call<{ token: string }>('POST', '/v1/access-tokens', { name: 'looks on', role: 'observer' });
  const { status } = await testIssuer.call('POST', '/v1/holders/search', { definitionId: course.id, recipients: [named(1)] }, { authorization: `Bearer ${observer}` });
  expect(status).toBe(403);
});
