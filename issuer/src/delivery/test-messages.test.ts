import type { BatchAnswer, TestMessage } from '@confer/core';
import type { Problem } from '../fixtures/issuer';
import { course, prepare, rowOf, startTestIssuer } from '../fixtures/issuer';
import { issuerOfFile } from '../fixtures/issuer-of-file';
import { readMessage, startMailServer } from '../fixtures/mail-server';
import { temporaryDirectory } from '../fixtures/temporary-directory';

const testIssuer = issuerOfFile(prepare);

const { key, ...row } = rowOf(1);
const request = (change: object = {}): object => ({ definitionId: course.id, definitionVersion: 1, row, to: 'marta@northmere.example', ...change });
const send = (body: object) => testIssuer.call<TestMessage & Problem>('POST', '/v1/test-messages', body);
const wordsOf = (text: string): string => text.replace(/<style>[^]*?<\/style>/, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const mailbox = async () => (await testIssuer.call<{ count: number; data: { id: string; to: string; subject: string }[] }>('GET', '/mailbox/messages')).body;

test('the message that a row would get goes to whoever asked, marked as a test everywhere, and nothing is issued', async () => {
  expect(await send(request())).toMatchObject({ status: 200, body: { to: 'marta@northmere.example', subject: 'TEST: Your certificate: Research Ethics Training' } });
  const { count, data: [message] } = await mailbox();
  expect(count).toBe(1);
  expect(message).toMatchObject({ to: 'marta@northmere.example', subject: 'TEST: Your certificate: Research Ethics Training' });
  const mail = (await testIssuer.call('GET', `/mailbox/messages/${message?.id}/html`)).text;
  for (const piece of ['TEST: this is what a recipient will get.', 'Siobhán Ní Dhomhnaill', 'Research Ethics Training', 'Number TEST']) expect(wordsOf(mail)).toContain(piece);
  expect(mail).not.toContain('student-1@northmere.example');

  const links = new Set(Array.from(mail.matchAll(/href="http[^"]*\/c\/([^"]*)"/g), ([, publicId]) => publicId));
  expect([...links]).toEqual(['test']);
  const page = await testIssuer.call('GET', '/c/test');
  expect(page.status).toBe(200);
  expect(wordsOf(page.text)).toContain('No credential was issued');
  expect((await testIssuer.call('GET', '/c/test/credential.json')).status).toBe(404);
  expect((await testIssuer.call<{ data: unknown[] }>('POST', '/v1/receipts/search', { keys: [key] })).body.data).toEqual([]);
  expect((await testIssuer.call<{ data: BatchAnswer[] }>('GET', '/v1/batches')).body.data).toEqual([]);
});

test.each([
  [request({ to: 'marta' }), 400, '“to”'],
  [request({ to: 'a@northmere.example, b@northmere.example' }), 400, '“to”'],
  [request({ definitionVersion: 9 }), 404, 'There is no version 9'],
  [request({ row: { ...row, fields: { ...row.fields, result: 'Great' } } }), 400, 'Great'],
  [request({ row: { ...row, expiry: '2020-01-01' } }), 400, '2020-01-01'],
  [request({ row: { ...row, recipient: { ...row.recipient, firstName: 'Ana\u0000' } } }), 400, 'cannot be stored'],
  [request({ row: rowOf(1) }), 400, 'key'],
])('what could not be issued is not sent either, and the sentence says why (%#)', async (body, status, why) => {
  const before = (await mailbox()).count;
  const answer = await send(body);
  expect(answer.status).toBe(status);
  expect(answer.body.error.message).toContain(why);
  expect((await mailbox()).count).toBe(before);
});

test('through a mail server it is tried once, and a refusal is told in the server’s words', async () => {
  const directory = await temporaryDirectory();
  const mailServer = await startMailServer({ onRecipient: (address) => (address === 'nobody@northmere.example' ? { responseCode: 450, message: 'mailbox is full' } : undefined) });
  const withServer = await startTestIssuer(directory.path, { smtpUrl: mailServer.url });
  await prepare(withServer);
  expect(await withServer.call('POST', '/v1/test-messages', request())).toMatchObject({ status: 200 });
  expect(mailServer.messages.map(({ recipient }) => recipient)).toEqual(['marta@northmere.example']);
  for (const message of mailServer.messages) expect(await readMessage(message)).toMatchObject({ subject: 'TEST: Your certificate: Research Ethics Training' });
  expect(await withServer.call('POST', '/v1/test-messages', request({ to: 'nobody@northmere.example' }))).toMatchObject({
    status: 422, body: { error: { code: 'not_delivered', message: expect.stringContaining('mailbox is full') as string } },
  });
  await mailServer.close();
  expect(await withServer.call('POST', '/v1/test-messages', request())).toMatchObject({ status: 422, body: { error: { code: 'not_delivered', message: 'The mail server could not be reached.' } } });
  await withServer.issuer.close();
  await directory.remove();
});
