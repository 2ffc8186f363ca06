import type { BatchAnswer, Receipt } from '@confer/core';
import Fastify from 'fastify';
import { issue, openBatch, organisation, prepare, rowOf, startTestIssuer } from '../fixtures/issuer';
import type { TestIssuer } from '../fixtures/issuer';
import type { MailServer, MailServerBehaviour, ReceivedMessage, Refusal } from '../fixtures/mail-server';
import { readMessage, startMailServer } from '../fixtures/mail-server';
import { temporaryDirectory } from '../fixtures/temporary-directory';
import { until } from '../fixtures/until';
import type { DeliveryProgress } from './messages';
import { smtpTransport } from './smtp-transport';

let remove: () => Promise<void>;
let testIssuer: TestIssuer;
let mailServer: MailServer;
let behaviour: MailServerBehaviour = {};

beforeAll(async () => {
  mailServer = await startMailServer({
    onRecipient: (address) => behaviour.onRecipient?.(address),
    onMessage: (message) => behaviour.onMessage?.(message),
  });
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
afterEach(() => { behaviour = {}; });

const messagesTo = (address: string): ReceivedMessage[] => mailServer.messages.filter(({ recipient }) => recipient === address);

/** Issues one row and waits until its message has the wanted state. */
async function receiptWith(number: number, delivery: Receipt['delivery']): Promise<Receipt> {
  const row = rowOf(number);
  const { id } = await openBatch(testIssuer, `batch-${number}-0000`);
  await testIssuer.call('POST', `/v1/batches/${id}/rows`, { rows: [row] });
  await testIssuer.call<BatchAnswer>('POST', `/v1/batches/${id}/submit`);
  return nextState(row.key, delivery);
}

const nextState = (key: string, delivery: Receipt['delivery']): Promise<Receipt> => until(async () => {
  const { body: { data: [receipt] } } = await testIssuer.call<{ data: Receipt[] }>('POST', '/v1/receipts/search', { keys: [key] });
  return receipt?.delivery === delivery && receipt;
});

const refuseOnce = (refusal: Refusal): (() => Refusal | undefined) => {
  let asked = 0;
  return () => (asked++ === 0 ? refusal : undefined);
};

test('a message reaches the mail server whole', async () => {
  const [receipt] = await issue(testIssuer, 'batch-whole', [rowOf(1)]);
  expect(receipt).toMatchObject({ delivery: 'sent' });
  const [message] = messagesTo('student-1@northmere.example');
  expect(message).toBeDefined();
  if (!message) return;
  const mail = await readMessage(message);
  expect(mail).toMatchObject({
    from: { name: organisation.name, address: organisation.email },
    to: [{ name: 'Siobhán Ní Dhomhnaill', address: 'student-1@northmere.example' }],
    subject: 'Your certificate: Research Ethics Training',
    messageId: expect.stringMatching(/^<[0-9a-f-]{36}@northmere\.example>$/) as string,
  });
  expect(mail.headers).toContainEqual(expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }));
  expect(mail.text).toContain(receipt?.url);
  expect(mail.html).toContain(`href="${receipt?.url}"`);
  expect(mail.attachments).toEqual([]);
});

test('nothing in a cell can begin a header of its own', async () => {
  const name = 'Eve\r\nBcc: everybody@example.org\r\n\r\n<h1>Hello';
  await testIssuer.call('POST', '/v1/definitions', { id: 'injected', version: 1, name: 'Course', description: '', recipient: 'fullName', expiry: { rule: 'none' }, fields: [], achievement: { type: 'Certificate', criteria: 'x' }, certificateTemplate: 'course' });
  await issue(testIssuer, 'batch-injected', [
    { key: 'row-injected-1', recipient: { fullName: name, contact: 'injected-1@northmere.example' }, fields: {} },
    { key: 'row-injected-2', recipient: { fullName: '"Eve" <eve@example.org>, x', contact: 'injected-2@northmere.example' }, fields: {} },
    { key: 'row-injected-3', recipient: { fullName: 'Eve', contact: 'injected-3@northmere.example>\r\nRCPT TO:<everybody@example.org' }, fields: {} },
  ], { id: 'injected', version: 1 });
  const recipients = mailServer.messages.map(({ recipient }) => recipient);
  expect(recipients).not.toContain('everybody@example.org');
  for (const message of mailServer.messages.filter(({ recipient }) => recipient.startsWith('injected'))) {
    const mail = await readMessage(message);
    expect(mail.bcc).toBeUndefined();
    expect(mail.to).toHaveLength(1);
    expect(mail.to?.[0]?.address).toBe(message.recipient);
  }
});

test('a recipient that is refused for good has bounced, with what the server said, and is not asked for again', async () => {
  behaviour = { onRecipient: () => ({ responseCode: 550, message: '5.1.1 no such user' }) };
  const receipt = await receiptWith(10, 'bounced');
  expect(receipt.deliveryReason).toContain('no such user');
  behaviour = {};
  await issue(testIssuer, 'batch-after-bounce', [rowOf(11)]);
  expect(messagesTo('student-10@northmere.example')).toEqual([]);
});

test('a message that is refused after it was read has bounced', async () => {
  behaviour = { onMessage: () => ({ responseCode: 554, message: 'looks like spam' }) };
  expect((await receiptWith(12, 'bounced')).deliveryReason).toContain('looks like spam');
});

test('a recipient that is refused for now is deferred, and sent to later', async () => {
  behaviour = { onRecipient: refuseOnce({ responseCode: 451, message: 'greylisted, come back' }) };
  const receipt = await receiptWith(13, 'deferred');
  expect(receipt.deliveryReason).toContain('greylisted');
  expect(await nextState(receipt.key, 'sent')).not.toHaveProperty('deliveryReason');
  expect(messagesTo('student-13@northmere.example')).toHaveLength(1);
});

test('a server that refuses everybody has said nothing of the recipient: deferred', async () => {
  behaviour = { onMessage: refuseOnce({ responseCode: 421, message: 'closing down' }) };
  const { key } = await receiptWith(14, 'deferred');
  await nextState(key, 'sent');
});

test('a message whose answer is lost is in doubt, and is never sent again by itself', async () => {
  behaviour = { onMessage: () => { mailServer.cut(); return new Promise(() => undefined); } };
  const receipt = await receiptWith(15, 'inDoubt');
  expect(receipt).not.toHaveProperty('deliveryReason');
  behaviour = {};
  await issue(testIssuer, 'batch-after-doubt', [rowOf(16)]);
  expect(messagesTo('student-15@northmere.example')).toHaveLength(1);
});

test('a connection that breaks before the message was asked for costs nothing', async () => {
  let cuts = 0;
  behaviour = { onRecipient: () => { if (cuts++ === 0) mailServer.cut(); return undefined; } };
  const { key } = await receiptWith(17, 'sent');
  expect(key).toBe(rowOf(17).key);
  expect(messagesTo('student-17@northmere.example')).toHaveLength(1);
});

test('the end of a message is held back until its hand-over is recorded', async () => {
  const received: string[] = [];
  const server = await startMailServer({ onMessage: ({ recipient }) => { received.push(recipient); return undefined; } });
  const asked: string[] = [];
  let record = (): void => undefined;
  const recorded = new Promise<void>((resolve) => { record = resolve; });
  const recordProgress = async (progress: readonly DeliveryProgress[]): Promise<ReadonlySet<string>> => {
    const state = progress.map((item) => item.state).join();
    asked.push(state);
    if (state === 'handedOver') await recorded;
    return new Set(progress.map(({ messageId }) => messageId));
  };
  const transport = smtpTransport(recordProgress, { url: server.url }, Fastify().log);
  const mail = { messageId: 'm', from: { name: 'A', address: 'a@example.org' }, to: { name: 'B', address: 'b@example.org' }, subject: 's', html: '<p>', text: 't' };

  const delivered = transport.deliver([{ mail, attemptId: 'first', lastTry: false, signal: new AbortController().signal }]);
  await until(() => asked.length > 0);
  expect(asked).toEqual(['handedOver']);
  expect(received).toEqual([]);
  record();
  expect(await delivered).toEqual([{ messageId: 'm', attemptId: 'first', state: 'sent' }]);
  expect(received).toEqual(['b@example.org']);
  expect(asked).toEqual(['handedOver', 'sent']);

  transport.close();
  await server.close();
});

test('a mail server that cannot be reached defers, and the last try bounces', async () => {
  const server = await startMailServer();
  await server.close();
  const transport = smtpTransport(async () => new Set(), { url: server.url }, Fastify().log);
  const mail = { messageId: 'm', from: { name: 'A', address: 'a@example.org' }, to: { name: 'B', address: 'b@example.org' }, subject: 's', html: '<p>', text: 't' };
  const deliver = (lastTry: boolean) => transport.deliver([{ mail, attemptId: 'first', lastTry, signal: new AbortController().signal }]);
  expect(await deliver(false)).toEqual([{ messageId: 'm', attemptId: 'first', state: 'deferred', reason: 'The mail server could not be reached.' }]);
  expect(await deliver(true)).toMatchObject([{ state: 'bounced' }]);
  transport.close();
});

test('what another worker has taken over is not sent to its end', async () => {
  const received: string[] = [];
  const server = await startMailServer({ onMessage: ({ recipient }) => { received.push(recipient); return undefined; } });
  const transport = smtpTransport(async () => new Set(), { url: server.url }, Fastify().log);
  const mail = { messageId: 'm', from: { name: 'A', address: 'a@example.org' }, to: { name: 'B', address: 'b@example.org' }, subject: 's', html: '<p>', text: 't' };
  expect(await transport.deliver([{ mail, attemptId: 'first', lastTry: false, signal: new AbortController().signal }])).toMatchObject([{ state: 'deferred' }]);
  expect(received).toEqual([]);
  transport.close();
  await server.close();
});
