import type { BatchAnswer, BatchPerson, FoundReceipts, Receipt } from '@confer/core';
import type { Problem } from '../fixtures/issuer';
import { course, rowOf } from '../fixtures/issuer';
import { issuerWithBounces, unknownMailbox } from '../fixtures/labelled-batches';
import { until } from '../fixtures/until';

const testIssuer = issuerWithBounces();

const read = async (id: string): Promise<BatchAnswer> => (await testIssuer.call<BatchAnswer>('GET', `/v1/batches/${id}`)).body;
const settled = (id: string): Promise<BatchAnswer> => until(async () => {
  const batch = await read(id);
  return batch.status === 'done' && batch.counts.queued + batch.counts.deferred === 0 && batch;
});
async function batchOf(key: string, send: boolean | undefined, ...numbers: number[]): Promise<string> {
  const request = { key, label: 'Ethics', definitionId: course.id, definitionVersion: course.version, ...(send !== undefined && { send }) };
  const { body: { id } } = await testIssuer.call<BatchAnswer>('POST', '/v1/batches', request);
  const contact = (number: number) => `${number < 100 ? '' : unknownMailbox}${number}@northmere.example`;
  await testIssuer.call('POST', `/v1/batches/${id}/rows`, { rows: numbers.map((number) => rowOf(number, { recipient: { firstName: 'Ana', lastName: 'Muñoz', contact: contact(number) } })) });
  await testIssuer.call('POST', `/v1/batches/${id}/submit`);
  await settled(id);
  return id;
}
const receiptOf = async (number: number): Promise<Receipt> =>
  (await testIssuer.call<FoundReceipts>('POST', '/v1/receipts/search', { keys: [rowOf(number).key] })).body.data[0] as Receipt;
const sendAll = (id: string, ...states: string[]) => testIssuer.call<BatchAnswer & Problem>('POST', `/v1/batches/${id}/send`, { states });

test('a batch is issued without messages, and sent when somebody asks for it', async () => {
  const id = await batchOf('batch-without', false, 1, 2);
  expect(await read(id)).toMatchObject({ send: false, counts: { issued: 2, notSent: 2, queued: 0, sent: 0 } });
  expect(await receiptOf(1)).toMatchObject({ delivery: 'notSent', status: 'valid' });
  const { body } = await testIssuer.call<{ data: BatchPerson[] }>('POST', `/v1/batches/${id}/people/search`, { status: 'notSent' });
  expect(body.data.map(({ contact, status }) => [contact, status])).toEqual([['1@northmere.example', 'notSent'], ['2@northmere.example', 'notSent']]);

  expect((await sendAll(id, 'notSent')).status).toBe(200);
  expect(await settled(id)).toMatchObject({ counts: { notSent: 0, sent: 2 } });
  expect(await receiptOf(1)).toMatchObject({ delivery: 'sent' });
});

test('the same batch key with other wishes about messages is a conflict', async () => {
  const request = { key: 'batch-wishes', label: 'Ethics', definitionId: course.id, definitionVersion: course.version };
  await testIssuer.call('POST', '/v1/batches', request);
  expect((await testIssuer.call('POST', '/v1/batches', { ...request, send: true })).status).toBe(200);
  expect((await testIssuer.call('POST', '/v1/batches', { ...request, send: false })).status).toBe(409);
});

test('what bounced is sent again to another address, and the list of people shows it', async () => {
  const id = await batchOf('batch-bounced', undefined, 3, 103, 104);
  expect(await read(id)).toMatchObject({ counts: { sent: 1, bounced: 2 } });
  const { credentialId } = await receiptOf(103);
  const { body } = await testIssuer.call('POST', '/v1/credentials/send', { messages: [{ credentialId, contact: 'ana@northmere.example' }] });
  expect(body).toEqual({ data: [{ credentialId }] });
  expect(await settled(id)).toMatchObject({ counts: { sent: 2, bounced: 1 } });
  const { body: people } = await testIssuer.call<{ data: BatchPerson[] }>('POST', `/v1/batches/${id}/people/search`, { status: 'sent' });
  expect(people.data.map(({ contact }) => contact)).toEqual(['3@northmere.example', 'ana@northmere.example']);

  await sendAll(id, 'bounced');
  expect(await settled(id)).toMatchObject({ counts: { sent: 2, bounced: 1 } });
});

test('nobody is sent a credential that was revoked', async () => {
  const id = await batchOf('batch-revoked', false, 5, 6);
  const { credentialId } = await receiptOf(5);
  await testIssuer.call('POST', '/v1/credentials/revoke', { credentialIds: [credentialId], reason: 'mistake' });
  expect((await testIssuer.call('POST', '/v1/credentials/send', { messages: [{ credentialId }] })).body).toEqual({ data: [] });
  await sendAll(id, 'notSent');
  expect(await settled(id)).toMatchObject({ counts: { notSent: 1, sent: 1 } });
});

test('a batch is sent as a whole only when it is issued as a whole', async () => {
  const { body: { id } } = await testIssuer.call<BatchAnswer>('POST', '/v1/batches', { key: 'batch-open', label: 'Ethics', definitionId: course.id, definitionVersion: course.version, send: false });
  expect(await sendAll(id, 'notSent')).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } });
});
