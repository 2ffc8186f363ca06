import type { BatchPerson, Receipt, StatusAnswer } from '@confer/core';
import { issue, openBatch, organisation, prepare, rowOf, startTestIssuer } from '../fixtures/issuer';
import { issuerOfFile } from '../fixtures/issuer-of-file';
import { readMessage, startMailServer } from '../fixtures/mail-server';
import { temporaryDirectory } from '../fixtures/temporary-directory';
import { until } from '../fixtures/until';

interface Listed {
  readonly count: number;
  readonly data: readonly { readonly id: string; readonly to: string; readonly subject: string }[];
}

const testIssuer = issuerOfFile(prepare);

const inMailbox = async (): Promise<Listed> => (await testIssuer.call<Listed>('GET', '/mailbox/messages?limit=100')).body;
const change = (action: 'revoke' | 'suspend' | 'reinstate', { credentialId }: Receipt, body: object = {}) =>
  testIssuer.call<StatusAnswer>('POST', `/v1/credentials/${action}`, { credentialIds: [credentialId], ...(action !== 'reinstate' && { reason: 'wrongDetails' }), ...body });
const wordsOf = (html: string): string => html.replace(/<style>[^]*?<\/style>/, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

/** What came into the mailbox while something was done. */
async function arriving(count: number, deed: () => Promise<unknown>): Promise<{ to: string; subject: string; text: string; words: string }[]> {
  const before = await inMailbox();
  await deed();
  await until(async () => (await inMailbox()).count >= before.count + count);
  const { data } = await inMailbox();
  return Promise.all(data.filter(({ id }) => !before.data.some((known) => known.id === id)).map(async ({ id, to, subject }) => {
    const { text } = await testIssuer.call('GET', `/mailbox/messages/${id}`);
    const { text: html } = await testIssuer.call('GET', `/mailbox/messages/${id}/html`);
    return { to, subject, text, words: wordsOf(html) };
  }));
}

test('whoever is told reads what became of the credential, since when, why, and where others see it', async () => {
  const [receipt] = await issue(testIssuer, 'batch-told', [rowOf(1)]) as [Receipt];
  const [mail, ...more] = await arriving(1, async () => {
    const { body } = await change('revoke', receipt, { explanation: 'Hours were recorded as <12> instead of 8.', tell: true });
    expect(body.data).toEqual([{ credentialId: receipt.credentialId, status: 'revoked', told: true }]);
    // Sent again it is the same change, and the same message.
    expect((await change('revoke', receipt, { tell: true })).body.data).toMatchObject([{ told: true }]);
  });
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ to: 'student-1@northmere.example', subject: 'Your certificate was revoked: Research Ethics Training' });
  for (const piece of ['Your certificate was revoked', 'Dear Siobhán Ní Dhomhnaill ,', 'Revoked on', 'Details were wrong', 'Hours were recorded as &lt;12&gt; instead of 8.', receipt.url, 'You think that this is a mistake?']) {
    expect(mail?.words).toContain(piece);
  }
  expect(mail?.text).toContain(`See what others see:\n${receipt.url}`);
});

test('also when it is suspended, and when it is valid again', async () => {
  const [receipt] = await issue(testIssuer, 'batch-suspended', [rowOf(2)]) as [Receipt];
  const [suspended] = await arriving(1, () => change('suspend', receipt, { tell: true }));
  const [valid] = await arriving(1, () => change('reinstate', receipt, { tell: true }));
  expect(suspended?.subject).toBe('Your certificate is suspended: Research Ethics Training');
  expect(suspended?.words).toContain('Suspended on');
  expect(valid?.subject).toBe('Your certificate is valid again: Research Ethics Training');
  expect(valid?.words).not.toMatch(/Suspended on|Reason/);
});

test('nobody is told unasked, and nobody who was never sent the credential', async () => {
  const [quiet] = await issue(testIssuer, 'batch-quiet', [rowOf(3)]) as [Receipt];
  const { body: { id } } = await testIssuer.call<{ id: string }>('POST', '/v1/batches', { key: 'batch-unsent', label: 'x', definitionId: 'ethics', definitionVersion: 1, send: false });
  await testIssuer.call('POST', `/v1/batches/${id}/rows`, { rows: [rowOf(4)] });
  await testIssuer.call('POST', `/v1/batches/${id}/submit`);
  let unsent: Receipt | undefined;
  await until(async () => ([unsent] = (await testIssuer.call<{ data: Receipt[] }>('GET', `/v1/batches/${id}/receipts`)).body.data)[0] !== undefined);
  expect((await change('revoke', quiet)).body.data).toEqual([{ credentialId: quiet.credentialId, status: 'revoked' }]);
  expect((await change('revoke', unsent as Receipt, { tell: true })).body.data).toEqual([{ credentialId: unsent?.credentialId, status: 'revoked' }]);
});

test('it is seen beside the person what became of the message, which is not counted as the message of the credential', async () => {
  const [receipt] = await issue(testIssuer, 'batch-seen', [rowOf(5)]) as [Receipt];
  const { id, counts } = await openBatch(testIssuer, 'batch-seen');
  const person = async () => (await testIssuer.call<{ data: BatchPerson[] }>('POST', `/v1/batches/${id}/people/search`, {})).body.data[0];
  expect((await person())?.notice).toBeUndefined();
  await arriving(1, () => change('suspend', receipt, { tell: true }));
  await until(async () => (await person())?.notice?.delivery === 'sent');
  expect(await person()).toMatchObject({ status: 'sent', receipt: { delivery: 'sent', status: 'suspended' }, notice: { status: 'suspended', delivery: 'sent' } });
  expect((await openBatch(testIssuer, 'batch-seen')).counts).toEqual(counts);
});

test('in the language of the organisation', async () => {
  const [receipt] = await issue(testIssuer, 'batch-german', [rowOf(6)]) as [Receipt];
  await testIssuer.call('PUT', '/v1/organisation', { ...organisation, language: 'de' });
  const [mail] = await arriving(1, () => change('revoke', receipt, { tell: true }));
  expect(mail?.subject).toBe('Ihr Nachweis wurde widerrufen: Research Ethics Training');
  for (const piece of ['Northmere University hat Ihren Nachweis für Research Ethics Training widerrufen.', 'Angaben waren falsch', 'Ansehen, was andere sehen']) expect(mail?.words).toContain(piece);
  await testIssuer.call('PUT', '/v1/organisation', organisation);
});

test('a message that bounces is told of beside the person, and there is no second one to an address that does not exist', async () => {
  const unknown = new Set(['student-8@northmere.example']);
  const server = await startMailServer({ onRecipient: (address) => (unknown.has(address) ? { responseCode: 550, message: 'no such user' } : undefined) });
  const { path, remove } = await temporaryDirectory();
  const sending = await startTestIssuer(path, { smtpUrl: server.url });
  await prepare(sending);
  const receipts = await issue(sending, 'batch-bounced', [rowOf(7), rowOf(8)]);
  const { id } = await openBatch(sending, 'batch-bounced');
  unknown.add('student-7@northmere.example');
  const { body } = await sending.call<StatusAnswer>('POST', '/v1/credentials/revoke', { credentialIds: receipts.map(({ credentialId }) => credentialId), reason: 'mistake', tell: true });
  expect(body.data.map(({ credentialId, told }) => [receipts.find((receipt) => receipt.credentialId === credentialId)?.key, told]).sort()).toEqual([[rowOf(7).key, true], [rowOf(8).key, undefined]]);
  const people = async () => (await sending.call<{ data: BatchPerson[] }>('POST', `/v1/batches/${id}/people/search`, {})).body.data;
  await until(async () => (await people()).some(({ notice }) => notice?.delivery === 'bounced'));
  expect((await people()).map(({ key, status, notice }) => [key, status, notice?.reason])).toEqual([[rowOf(8).key, 'bounced', undefined], [rowOf(7).key, 'sent', expect.stringContaining('no such user')]]);
  await sending.issuer.close();
  await server.close();
  await remove();
});

test('a message about a change that was put off goes out no more when something else holds since: the last that people hear is true', async () => {
  let isThere = true;
  const server = await startMailServer({ onRecipient: () => (isThere ? undefined : { responseCode: 451, message: 'come back later' }) });
  const { path, remove } = await temporaryDirectory();
  const sending = await startTestIssuer(path, { smtpUrl: server.url });
  await prepare(sending);
  const [taken, suspended] = await issue(sending, 'batch-put-off', [rowOf(9), rowOf(10)]) as [Receipt, Receipt];
  const { id } = await openBatch(sending, 'batch-put-off');
  const person = async (key: string) => (await sending.call<{ data: BatchPerson[] }>('POST', `/v1/batches/${id}/people/search`, {})).body.data.find((each) => each.key === key);
  isThere = false;
  await sending.call('POST', '/v1/credentials/revoke', { credentialIds: [taken.credentialId], reason: 'mistake', tell: true });
  await sending.call('POST', '/v1/credentials/suspend', { credentialIds: [suspended.credentialId], reason: 'mistake', tell: true });
  await until(async () => (await person(taken.key))?.notice?.delivery === 'deferred' && (await person(suspended.key))?.notice?.delivery === 'deferred');
  await sending.call('POST', '/v1/credentials/reinstate', { credentialIds: [taken.credentialId] });
  expect(await person(taken.key)).not.toHaveProperty('notice');
  isThere = true;
  await sending.call('POST', '/v1/credentials/reinstate', { credentialIds: [suspended.credentialId], tell: true });
  await until(async () => (await person(suspended.key))?.notice?.delivery === 'sent');
  // A message of a later batch has gone through the same queue, behind the second tries of both.
  await issue(sending, 'batch-behind', [rowOf(11)]);
  const subjects = await Promise.all(server.messages.map(async (message) => (await readMessage(message)).subject));
  expect(subjects.filter((subject) => subject?.includes('revoked') || subject?.includes('suspended'))).toEqual([]);
  expect(subjects.filter((subject) => subject?.includes('valid again'))).toHaveLength(1);
  await sending.issuer.close();
  await server.close();
  await remove();
});
