import type { BatchAnswer, BatchPerson, Receipt } from '@confer/core';
import { correctionOf } from '@confer/core';
import { issue, openBatch, prepare, rowOf, startTestIssuer } from '../fixtures/issuer';
import type { TestIssuer } from '../fixtures/issuer';
import type { MailServer, MailServerBehaviour, Refusal } from '../fixtures/mail-server';
import { startMailServer } from '../fixtures/mail-server';
import { temporaryDirectory } from '../fixtures/temporary-directory';
import { until } from '../fixtures/until';

let remove: () => Promise<void>;
let testIssuer: TestIssuer;
let mailServer: MailServer;
let behaviour: MailServerBehaviour = {};

beforeAll(async () => {
  mailServer = await startMailServer({ onRecipient: (address) => behaviour.onRecipient?.(address), onMessage: (message) => behaviour.onMessage?.(message) });
  const directory = await temporaryDirectory();
  remove = directory.remove;
  testIssuer = await startTestIssuer(directory.path, { smtpUrl: mailServer.url });
  await prepare(testIssuer);
});
afterAll(async () => {
  await testIssuer.issuer.close();
  await mailServer.close();
  await remove();
});

const receiptOf = async (key: string): Promise<Receipt> =>
  until(async () => (await testIssuer.call<{ data: Receipt[] }>('POST', '/v1/receipts/search', { keys: [key] })).body.data[0]);
const revoke = (receipts: readonly Receipt[], tell: boolean) =>
  testIssuer.call('POST', '/v1/credentials/revoke', { credentialIds: receipts.map(({ credentialId }) => credentialId), reason: 'mistake', tell });
const batchOf = async (id: string): Promise<BatchAnswer> => (await testIssuer.call<BatchAnswer>('GET', `/v1/batches/${id}`)).body;
const personOf = async (id: string, key: string): Promise<BatchPerson | undefined> =>
  (await testIssuer.call<{ data: BatchPerson[] }>('POST', `/v1/batches/${id}/people/search`, {})).body.data.find((person) => person.key === key);
const recipients = (): string[] => mailServer.messages.map(({ recipient }) => recipient);
/** Issues rows, and does not wait for their messages. */
async function submit(key: string, numbers: readonly number[]): Promise<string> {
  const { id } = await openBatch(testIssuer, key);
  await testIssuer.call('POST', `/v1/batches/${id}/rows`, { rows: numbers.map((number) => rowOf(number)) });
  await testIssuer.call('POST', `/v1/batches/${id}/submit`);
  return id;
}

test('a message that waits behind others at the mail server goes out no more when its credential is revoked', async () => {
  let answer = (): void => undefined;
  const answered = new Promise<undefined>((resolve) => { answer = () => { resolve(undefined); }; });
  let asked = 0;
  behaviour = { onRecipient: () => { asked++; return answered; } };
  const numbers = [1, 2, 3, 4, 5, 6, 7];
  const id = await submit('batch-waiting', numbers);
  // As many as there are connections: these have been begun, and nothing of them was handed over.
  await until(() => asked === 5);
  const receipts = await Promise.all(numbers.map((number) => receiptOf(rowOf(number).key)));
  // Nor are they told of a change of what they were never told of.
  await revoke([receipts[0] as Receipt, receipts[6] as Receipt], true);
  for (const { key } of [receipts[0] as Receipt, receipts[6] as Receipt]) {
    expect(await receiptOf(key)).toMatchObject({ status: 'revoked', delivery: 'notSent', deliveryReason: 'The credential was revoked before the message was sent.' });
    expect(await personOf(id, key)).toMatchObject({ status: 'notSent', receipt: { delivery: 'notSent', deliveryReason: 'The credential was revoked before the message was sent.' } });
  }
  expect((await batchOf(id)).counts).toMatchObject({ issued: 7, queued: 5, notSent: 2 });

  answer();
  await until(async () => (await batchOf(id)).counts.sent === 5);
  // A message of a later batch has gone through the same queue.
  await issue(testIssuer, 'batch-afterwards', [rowOf(8)]);
  expect(recipients().sort()).toEqual([2, 3, 4, 5, 6, 8].map((number) => `student-${number}@northmere.example`));
  expect((await batchOf(id)).counts).toMatchObject({ sent: 5, notSent: 2, bounced: 0, inDoubt: 0 });
});

test('a message that was put off goes out no more when its credential is corrected, and that of the correction does', async () => {
  behaviour = { onRecipient: (address) => (address === 'student-11@northmere.example' ? { responseCode: 451, message: 'come back later' } : undefined) };
  const id = await submit('batch-put-off', [11]);
  const { key } = rowOf(11);
  await until(async () => (await receiptOf(key)).delivery === 'deferred');
  const wrong = await receiptOf(key);
  const correction = correctionOf({ ...rowOf(11), recipient: { ...rowOf(11).recipient, contact: 'corrected@northmere.example' } });
  const [corrected] = await issue(testIssuer, 'batch-put-right', [correction]);
  expect(corrected).toMatchObject({ delivery: 'sent' });
  const old = await receiptOf(key);
  expect(old).toMatchObject({ credentialId: wrong.credentialId, status: 'revoked', delivery: 'notSent', deliveryReason: 'The credential was corrected before the message was sent.' });
  expect((await batchOf(id)).counts).toMatchObject({ deferred: 0, notSent: 1 });
  expect(recipients()).toContain('corrected@northmere.example');
});

test('a message that the mail server had already when its credential was revoked, and did not take, is not offered again', async () => {
  let answer = (): void => undefined;
  const answered = new Promise<Refusal>((resolve) => { answer = () => { resolve({ responseCode: 451, message: 'come back later' }); }; });
  behaviour = { onMessage: () => answered };
  const id = await submit('batch-handed-over', [21]);
  const { key } = rowOf(21);
  await until(() => recipients().includes('student-21@northmere.example'));
  await revoke([await receiptOf(key)], false);
  expect(await receiptOf(key)).toMatchObject({ status: 'revoked', delivery: 'queued' });
  answer();
  await until(async () => (await receiptOf(key)).delivery === 'notSent');
  expect((await batchOf(id)).counts).toMatchObject({ queued: 0, deferred: 0, notSent: 1 });
  expect(recipients().filter((recipient) => recipient === 'student-21@northmere.example')).toHaveLength(1);
});

test('when a credential is valid again its message can be sent, with those of a batch that nobody was told of', async () => {
  behaviour = {};
  const { key } = rowOf(1);
  const id = (await testIssuer.call<{ data: BatchAnswer[] }>('GET', '/v1/batches?key=batch-waiting')).body.data[0]?.id ?? '';
  await testIssuer.call('POST', '/v1/credentials/reinstate', { credentialIds: [(await receiptOf(key)).credentialId], tell: true });
  expect(await receiptOf(key)).toMatchObject({ status: 'valid', delivery: 'notSent' });
  await testIssuer.call('POST', `/v1/batches/${id}/send`, { states: ['notSent'] });
  await until(async () => (await receiptOf(key)).delivery === 'sent');
  expect(await receiptOf(key)).not.toHaveProperty('deliveryReason');
  expect(recipients().filter((recipient) => recipient === 'student-1@northmere.example')).toHaveLength(1);
  expect(recipients()).not.toContain('student-7@northmere.example');
});

test('a message that was put off goes out no more while its credential is suspended, and goes when it is asked for afterwards', async () => {
  let isThere = false;
  behaviour = { onRecipient: () => (isThere ? undefined : { responseCode: 451, message: 'come back later' }) };
  const id = await submit('batch-suspended', [31]);
  const { key } = rowOf(31);
  await until(async () => (await receiptOf(key)).delivery === 'deferred');
  const { credentialId } = await receiptOf(key);
  await testIssuer.call('POST', '/v1/credentials/suspend', { credentialIds: [credentialId], reason: 'mistake', tell: true });
  expect(await receiptOf(key)).toMatchObject({ status: 'suspended', delivery: 'notSent', deliveryReason: 'The credential was suspended before the message was sent.' });
  isThere = true;
  // A message of a later batch has gone through the same queue.
  await issue(testIssuer, 'batch-after-suspension', [rowOf(32)]);
  expect(recipients()).not.toContain('student-31@northmere.example');

  await testIssuer.call('POST', '/v1/credentials/reinstate', { credentialIds: [credentialId] });
  await testIssuer.call('POST', `/v1/batches/${id}/send`, { states: ['notSent'] });
  await until(async () => (await receiptOf(key)).delivery === 'sent');
  expect(recipients().filter((recipient) => recipient === 'student-31@northmere.example')).toHaveLength(1);
});
