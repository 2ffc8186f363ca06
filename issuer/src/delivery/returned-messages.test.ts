import type { BatchAnswer, Receipt } from '@confer/core';
import { deliveryReport, diagnosis } from '../fixtures/delivery-report';
import type { TestIssuer } from '../fixtures/issuer';
import { issue, prepare, rowOf, startTestIssuer } from '../fixtures/issuer';
import type { MailServer, ReceivedMessage } from '../fixtures/mail-server';
import { readMessage, startMailServer } from '../fixtures/mail-server';
import { temporaryDirectory } from '../fixtures/temporary-directory';
import { until } from '../fixtures/until';

let remove: () => Promise<void>;
let testIssuer: TestIssuer;
let mailServer: MailServer;

beforeAll(async () => {
  mailServer = await startMailServer();
  const directory = await temporaryDirectory();
  remove = directory.remove;
  testIssuer = await startTestIssuer(directory.path, { smtpUrl: mailServer.url, returnAddress: 'returned@mail.northmere.example' });
  await prepare(testIssuer);
});
afterAll(async () => {
  await testIssuer.issuer.close();
  await mailServer.close();
  await remove();
});

/** As a mail server does it: without a token. */
async function post(report: string): Promise<unknown> {
  const response = await fetch(`${testIssuer.address}/v1/delivery-reports`, { method: 'POST', headers: { 'content-type': 'message/rfc822' }, body: report });
  expect(response.status).toBe(200);
  return response.json();
}

const receiptOf = async (key: string): Promise<Receipt | undefined> => (await testIssuer.call<{ data: Receipt[] }>('POST', '/v1/receipts/search', { keys: [key] })).body.data[0];
const countsOf = async (key: string): Promise<BatchAnswer['counts'] | undefined> => (await testIssuer.call<{ data: BatchAnswer[] }>('GET', `/v1/batches?key=${key}`)).body.data[0]?.counts;
const messagesTo = (number: number): readonly ReceivedMessage[] => mailServer.messages.filter(({ recipient }) => recipient === `student-${number}@northmere.example`);
async function idOf(message: ReceivedMessage | undefined): Promise<string> {
  const { messageId = '' } = message ? await readMessage(message) : {};
  return messageId.slice(1, messageId.indexOf('@'));
}

test('a message that comes back after the mail server took it has bounced, and its credential stays as it is', async () => {
  await issue(testIssuer, 'batch-returned', [rowOf(1), rowOf(2)]);
  expect(messagesTo(1)[0]).toMatchObject({ sender: 'returned@mail.northmere.example' });
  const report = deliveryReport(await idOf(messagesTo(1)[0]));
  const before = await receiptOf(rowOf(1).key);

  expect(await post(report)).toEqual({ bounced: true });
  expect(await receiptOf(rowOf(1).key)).toMatchObject({ credentialId: before?.credentialId, status: 'valid', delivery: 'bounced', deliveryReason: diagnosis });
  expect(await receiptOf(rowOf(2).key)).toMatchObject({ delivery: 'sent' });
  expect(await countsOf('batch-returned')).toMatchObject({ issued: 2, sent: 1, bounced: 1 });

  expect(await post(report)).toEqual({ bounced: false });
  expect(await countsOf('batch-returned')).toMatchObject({ sent: 1, bounced: 1 });
});

test('when it is sent again, a report about the first message says nothing about the second', async () => {
  await issue(testIssuer, 'batch-sent-again', [rowOf(11)]);
  const first = deliveryReport(await idOf(messagesTo(11)[0]));
  await post(first);
  const { credentialId = '' } = await receiptOf(rowOf(11).key) ?? {};
  await testIssuer.call('POST', '/v1/credentials/send', { messages: [{ credentialId }] });
  await until(async () => (await receiptOf(rowOf(11).key))?.delivery === 'sent');
  expect(messagesTo(11)).toHaveLength(2);

  expect(await post(first)).toEqual({ bounced: false });
  expect(await receiptOf(rowOf(11).key)).toMatchObject({ delivery: 'sent' });
  expect(await post(deliveryReport(await idOf(messagesTo(11)[1])))).toEqual({ bounced: true });
});

test('who follows a batch sees what came back as news', async () => {
  await issue(testIssuer, 'batch-followed', [rowOf(21)]);
  const [batch] = (await testIssuer.call<{ data: BatchAnswer[] }>('GET', '/v1/batches?key=batch-followed')).body.data;
  const { body: seen } = await testIssuer.call<{ pagination: { next: string } }>('GET', `/v1/batches/${batch?.id}/receipts`);
  await post(deliveryReport(await idOf(messagesTo(21)[0])));
  const { body: news } = await testIssuer.call<{ data: Receipt[] }>('GET', `/v1/batches/${batch?.id}/receipts?after=${seen.pagination.next}`);
  expect(news.data).toMatchObject([{ key: rowOf(21).key, delivery: 'bounced' }]);
});

test('a report about a message that is not known, or nothing at all, changes nothing', async () => {
  expect(await post(deliveryReport('0b6e4a3e-5d0f-4a47-9c1b-1d9f9d3a2c11'))).toEqual({ bounced: false });
  expect(await post('')).toEqual({ bounced: false });
  expect(await post('Subject: Cheap diplomas\r\n\r\nBuy now')).toEqual({ bounced: false });
});

test('a report that is larger than any server makes it is refused before it is read', async () => {
  const response = await fetch(`${testIssuer.address}/v1/delivery-reports`, { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) });
  expect(response.status).toBe(413);
});
