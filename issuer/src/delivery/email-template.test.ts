import type { Definition } from '@confer/core';
import { course, issue, organisation, rowOf } from '../fixtures/issuer';
import { issuerOfFile } from '../fixtures/issuer-of-file';
import { until } from '../fixtures/until';

const inOwnWords: Definition = { ...course, emailTemplate: { subject: 'Ethics: {title}', body: 'Dear {recipient},\n\nyou have earned this.' } };
const inConfersWords: Definition = { ...course, version: 2 };

const testIssuer = issuerOfFile(async ({ call }) => {
  await call('PUT', '/v1/organisation', organisation);
  await call('POST', '/v1/definitions', inOwnWords);
  await call('POST', '/v1/definitions', inConfersWords);
});

interface Message {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
}

async function messagesTo(number: number): Promise<Message[]> {
  const { body: { data } } = await testIssuer.call<{ data: Message[] }>('GET', '/mailbox/messages');
  return data.filter(({ to }) => to === `student-${number}@northmere.example`);
}

test('a message has the words of the version with which its credential was issued', async () => {
  await issue(testIssuer, 'batch-own-words', [rowOf(1)], inOwnWords);
  await issue(testIssuer, 'batch-confers-words', [rowOf(2)], inConfersWords);
  await until(async () => (await messagesTo(2)).length > 0);
  expect((await messagesTo(2)).map(({ subject }) => subject)).toEqual(['Your certificate: Research Ethics Training']);
  const [own, ...others] = await messagesTo(1);
  expect([own?.subject, others]).toEqual(['Ethics: Research Ethics Training', []]);
  expect((await testIssuer.call('GET', `/mailbox/messages/${own?.id}/html`)).text).toContain('Dear <bdi>Siobhán Ní Dhomhnaill</bdi>,<br><br>you have earned this.');
});

test('words in braces that stand for nothing are refused with the definition', async () => {
  const { status, text } = await testIssuer.call('POST', '/v1/definitions', { ...course, version: 3, emailTemplate: { body: 'Dear {name}' } });
  expect(status).toBe(400);
  expect(text).toContain('emailTemplate.body: names {name}, which stands for nothing');
});
