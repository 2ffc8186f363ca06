import { get } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import type { IncomingMessage } from 'node:http';
import { issue, prepare, rowOf, startTestIssuer } from '../fixtures/issuer';
import { issuerOfFile } from '../fixtures/issuer-of-file';
import { temporaryDirectory } from '../fixtures/temporary-directory';

interface MessageList {
  count: number;
  data: { id: string; to: string; subject: string; receivedAt: string }[];
  pagination: { next: string | null };
}

const testIssuer = issuerOfFile(async (started) => {
  await prepare(started);
  await issue(started, 'batch-mailbox', Array.from({ length: 30 }, (_, number) => rowOf(number)));
});

const list = async (query = ''): Promise<MessageList> => (await testIssuer.call<MessageList>('GET', `/mailbox/messages${query}`)).body;

test('every message is kept once, and listed newest first, page by page', async () => {
  const first = await list();
  expect(first.count).toBe(30);
  expect(first.data).toHaveLength(20);
  const second = await list(`?cursor=${first.pagination.next}`);
  expect(second.pagination.next).toBeNull();
  const listed = [...first.data, ...second.data];
  expect(listed.map(({ to }) => to).sort()).toEqual(Array.from({ length: 30 }, (_, number) => rowOf(number).recipient.contact).sort());
  const times = listed.map(({ receivedAt }) => receivedAt);
  expect(times).toEqual([...times].sort().reverse());
});

test('the page lists them with links, and goes on to older ones', async () => {
  const { text } = await testIssuer.call('GET', '/mailbox');
  expect(text).toContain('30 messages');
  expect(text.match(/href="\/mailbox\/messages\//g)).toHaveLength(20);
  expect(text).toContain('Older messages');
});

test('one message is shown as a page of its own that can do nothing, as text, and with its headers', async () => {
  const { data: [message] } = await list();
  const { text } = await testIssuer.call('GET', `/mailbox/messages/${message?.id}`);
  expect(text).toContain(`<iframe src="/mailbox/messages/${message?.id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"`);
  expect(text).toContain('Dear Siobhán Ní Dhomhnaill,');
  expect(text).toContain(`Message-ID: &lt;${message?.id}@northmere.example&gt;`);
  const page = await testIssuer.call('GET', `/mailbox/messages/${message?.id}/html`);
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*sandbox/);
  expect(page.text).toContain('Open your certificate');
});

test.each(['none', '0b0b3c3e-3f0e-4f6e-9d53-8f2f6f1a2b3c'])('a message that is not there is not found: %s', async (id) => {
  expect(await testIssuer.call('GET', `/mailbox/messages/${id}`)).toMatchObject({ status: 404 });
  expect(await testIssuer.call('GET', `/mailbox/messages/${id}/html`)).toMatchObject({ status: 404 });
});

test('a name on the web that leads to this machine does not open the mailbox', async () => {
  const response = await new Promise<IncomingMessage>((resolve) => get(`${testIssuer.address}/mailbox/messages`, { headers: { host: 'rebound.example.org' } }, resolve));
  expect(response.statusCode).toBe(404);
  expect(await textOf(response)).not.toContain('student');
});

test('there is no mailbox where a mail server is set', async () => {
  const directory = await temporaryDirectory();
  const sending = await startTestIssuer(directory.path, { smtpUrl: 'smtp://127.0.0.1:9' });
  expect(await sending.call('GET', '/mailbox')).toMatchObject({ status: 404 });
  expect(await sending.call('GET', '/mailbox/messages')).toMatchObject({ status: 404 });
  await sending.issuer.close();
  await directory.remove();
});
