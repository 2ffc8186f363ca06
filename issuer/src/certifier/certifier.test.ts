import type { Definition, FoundReceipts } from '@confer/core';
import { certifierOfFile, workshop } from '../fixtures/certifier';
import type { Problem } from '../fixtures/issuer';
import { course, issue, rowOf } from '../fixtures/issuer';
import { until } from '../fixtures/until';
import type { CertifierCredential } from './shapes';

const { call, testIssuer } = certifierOfFile();

const groupId = workshop.id;
const day = (daysAhead: number): string => new Date(Date.now() + daysAhead * 86_400_000).toISOString().slice(0, 10);
const wordsOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const pageOf = async ({ publicId }: CertifierCredential): Promise<string> => wordsOf((await testIssuer.call('GET', `/c/${publicId}`, undefined, { authorization: '' })).text);
const documentOf = async ({ publicId }: CertifierCredential): Promise<string> => (await testIssuer.call('GET', `/c/${publicId}/credential.json`, undefined, { authorization: '' })).text;
const pageOfCopy = async (credential: string): Promise<string> =>
  wordsOf((await testIssuer.call('POST', '/verify', new URLSearchParams({ credential }).toString(), { authorization: '', 'content-type': 'application/x-www-form-urlencoded' })).text);
const issued = async (more: object = {}): Promise<CertifierCredential> =>
  (await call<CertifierCredential>('POST', '/v1/credentials/create-issue-send', { groupId, recipient: { name: 'Siobhán Ní Dhomhnaill', email: 'siobhan@northmere.example' }, ...more })).body;
const draft = async (more: object = {}): Promise<CertifierCredential> => (await call<CertifierCredential>('POST', '/v1/credentials', { groupId, recipient: { name: 'Bruna Sá' }, ...more })).body;
const receiptOf = async ({ id }: CertifierCredential) => (await testIssuer.call<FoundReceipts>('POST', '/v1/receipts/search', { keys: [`certifier-${id}`] })).body.data[0];
const mailsTo = async (address: string): Promise<number> => (await testIssuer.call('GET', '/mailbox', undefined, { authorization: '' })).text.split(address).length - 1;
const codeOf = async (...request: Parameters<typeof call>): Promise<unknown> => {
  const { status, body } = await call<Problem>(...request);
  return [status, body.error.code];
};

test('without the header a request is missing_version, and Confer’s own routes never ask for it', async () => {
  const answer = await testIssuer.call<Problem>('GET', '/v1/groups');
  expect([answer.status, answer.body.error.code]).toEqual([400, 'missing_version']);
  expect((await testIssuer.call('GET', '/v1/definitions')).status).toBe(200);
  expect((await call('GET', '/v1/definitions')).status).toBe(200);
});

test('what it issues is a credential of this issuer: signed, with a public page, without an address anywhere, and revocable', async () => {
  const credential = await issued({ customAttributes: { 'custom.mentor': 'Jane Doe' } });
  expect(await pageOf(credential)).toContain('This credential is genuine');
  const document = await documentOf(credential);
  expect(document).toContain('Jane Doe');
  expect(document).not.toContain('siobhan@northmere.example');
  expect(await pageOfCopy(document)).toContain('This credential is genuine');

  const receipt = await receiptOf(credential);
  await testIssuer.call('POST', '/v1/credentials/revoke', { credentialIds: [receipt?.credentialId], reason: 'mistake' });
  expect(await pageOf(credential)).toContain('This credential has been revoked');
  expect((await call<CertifierCredential>('GET', `/v1/credentials/${credential.id}`)).body.status).toBe('expired');
});

test('the expiry of the group counts, unless the request gives one or says that there is none', async () => {
  const nextYear = `${new Date().getUTCFullYear() + 1}${day(0).slice(4)}`;
  expect((await draft()).expiryDate).toBe(nextYear.endsWith('02-29') ? nextYear.replace('02-29', '02-28') : nextYear);
  expect((await draft({ expiryDate: '2090-01-01' })).expiryDate).toBe('2090-01-01');
  expect((await issued({ expiryDate: null })).expiryDate).toBeNull();
});

test('a draft has no public page and no receipt, may lack what its group asks for, and is issued once it has it', async () => {
  const credential = await draft({ groupId: course.id, customAttributes: { 'custom.result': 'Merit' } });
  expect(credential.customAttributes).toEqual({ 'custom.result': 'Merit', 'custom.hours': '12' });
  expect(await pageOf(credential)).toContain('No credential is known at this address');
  expect(await codeOf('POST', `/v1/credentials/${credential.id}/issue`)).toEqual([400, 'validation_error']);
  await call('PATCH', `/v1/credentials/${credential.id}`, { customAttributes: { 'custom.completed_on': '2026-11-03' } });
  expect((await call<CertifierCredential>('POST', `/v1/credentials/${credential.id}/issue`)).body.status).toBe('issued');
  expect(await pageOf(credential)).toContain('This credential is genuine');
});

test('a draft that is issued twice at once is issued once', async () => {
  const { id } = await draft();
  const answers = await Promise.all([1, 2, 3].map(() => call('POST', `/v1/credentials/${id}/issue`)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
});

test('nobody is told of an issued credential until it is sent; sent again, it is another message', async () => {
  const email = 'bruna@northmere.example';
  const { id } = await draft({ recipient: { name: 'Bruna Sá', email } });
  await call('POST', `/v1/credentials/${id}/issue`);
  expect(await mailsTo(email)).toBe(0);
  for (const mails of [1, 2]) {
    expect((await call('POST', `/v1/credentials/${id}/send`, { deliveryMethod: 'email' })).status).toBe(200);
    await until(async () => await mailsTo(email) === mails);
  }
});

test('without an address a credential is issued, and cannot be sent', async () => {
  const { id, status, recipient } = await issued({ recipient: { name: 'Łucja Wiśniewska' } });
  expect([status, recipient.email]).toEqual(['issued', null]);
  expect(await codeOf('POST', `/v1/credentials/${id}/send`, { deliveryMethod: 'email' })).toEqual([400, 'validation_error']);
  const { body: { data: [batch] } } = await testIssuer.call<{ data: { id: string; counts: { notSent: number } }[] }>('GET', '/v1/batches?label=one%20by%20one');
  const { body: sent } = await testIssuer.call<{ counts: { notSent: number } }>('POST', `/v1/batches/${batch?.id}/send`, { states: ['notSent'] });
  expect(sent.counts.notSent).toBe(batch?.counts.notSent);
});

test('an issued credential that is changed keeps its address, and copies of what it was are revoked', async () => {
  const credential = await issued();
  const before = await documentOf(credential);
  await call('PATCH', `/v1/credentials/${credential.id}`, { recipient: { name: 'Siobhán O’Donnell' } });
  expect(await pageOf(credential)).toContain('Siobhán O’Donnell');
  const replaced = await pageOfCopy(before);
  for (const words of ['This credential has been revoked', 'Replaced by a corrected credential']) expect(replaced).toContain(words);
  expect(await pageOfCopy(await documentOf(credential))).toContain('This credential is genuine');

  const signed = await documentOf(credential);
  await call('PATCH', `/v1/credentials/${credential.id}`, { recipient: { email: 'other@northmere.example' } });
  expect(await documentOf(credential)).toBe(signed);
  await call('POST', `/v1/credentials/${credential.id}/send`, { deliveryMethod: 'email' });
  await until(async () => await mailsTo('other@northmere.example') > 0);
});

test('a deleted credential is revoked for good, and nothing of its person is left', async () => {
  const email = 'forgotten@northmere.example';
  const credential = await issued({ recipient: { name: 'Forgotten Person', email } });
  await until(async () => await mailsTo(email) === 1);
  const [copy, receipt] = [await documentOf(credential), await receiptOf(credential)];
  expect((await call('DELETE', `/v1/credentials/${credential.id}`)).status).toBe(204);
  expect(await pageOf(credential)).toContain('No credential is known at this address');
  expect(await pageOfCopy(copy)).toContain('This credential has been revoked');
  await testIssuer.call('POST', '/v1/credentials/reinstate', { credentialIds: [receipt?.credentialId] });
  expect(await pageOfCopy(copy)).toContain('This credential has been revoked');
  expect(await mailsTo(email)).toBe(0);
  const { body: { data } } = await testIssuer.call<{ data: unknown[] }>('POST', '/v1/batches/search', { text: 'Forgotten Person' });
  expect(data).toEqual([]);
});

test('what came from a spreadsheet is read and changed like everything else', async () => {
  const [receipt] = await issue(testIssuer, 'batch-of-a-sheet', [rowOf(7)]);
  const found = await call<{ data: CertifierCredential[] }>('POST', '/v1/credentials/search', { filter: { publicId: { equals: receipt?.publicId } } });
  const [credential] = found.body.data;
  expect(credential).toMatchObject({
    groupId: course.id, status: 'issued', recipient: { name: 'Siobhán Ní Dhomhnaill', email: 'student-7@northmere.example' }, expiryDate: null,
    customAttributes: { 'custom.completed_on': '2026-11-03', 'custom.result': 'Merit', 'custom.hours': '12' },
  });
  const { status } = await call('PATCH', `/v1/credentials/${credential?.id}`, { customAttributes: { 'custom.result': 'Distinction' } });
  expect(status).toBe(200);
  expect(await pageOf(credential as CertifierCredential)).toContain('Distinction');
});

test.each([
  ['an attribute that the group does not have', { customAttributes: { 'custom.colour': 'red' } }],
  ['a value that its field refuses', { groupId: course.id, customAttributes: { 'custom.result': 'Excellent' } }],
  ['an address that is none', { recipient: { name: 'Ana', email: 'ana' } }],
  ['a day that does not exist', { issueDate: '2026-02-30' }],
  ['a year before the calendar', { expiryDate: '0000-01-01' }],
  ['an expiry in the past', { expiryDate: day(-1) }],
  ['an expiry before the day of issue', { issueDate: day(30), expiryDate: day(20) }],
  ['a name of spaces', { recipient: { name: '  ' } }],
])('%s is a validation_error', async (_what, more) => {
  expect(await codeOf('POST', '/v1/credentials', { groupId, recipient: { name: 'Ana' }, ...more })).toEqual([400, 'validation_error']);
});

test.each(['not-a-cursor', Buffer.from('["after",["1","2"]]').toString('base64url'), Buffer.from('["after",["99999999999999999999"]]').toString('base64url')])('the cursor “%s” is a validation_error', async (cursor) => {
  expect(await codeOf('GET', `/v1/credentials?cursor=${cursor}`)).toEqual([400, 'validation_error']);
});

test('a filter of thousands of levels is refused, and never fails', async () => {
  const levels = 5000;
  const body = `{"filter":${'{"NOT":'.repeat(levels)}{}${'}'.repeat(levels)}}`;
  expect(await codeOf('POST', '/v1/credentials/search', body, { 'content-type': 'application/json' })).toEqual([400, 'validation_error']);
});

test('a group that is deleted is archived: what was issued by it stays', async () => {
  const { body: { data: [design] } } = await call<{ data: { id: string }[] }>('GET', '/v1/designs');
  const { body: group } = await call<{ id: string }>('POST', '/v1/groups', { name: 'For one year', certificateDesignId: design?.id });
  const credential = await issued({ groupId: group.id });
  await call('DELETE', `/v1/groups/${group.id}`);
  expect(await codeOf('POST', '/v1/credentials', { groupId: group.id, recipient: { name: 'Ana' } })).toEqual([404, 'not_found']);
  expect(await pageOf(credential)).toContain('This credential is genuine');
  expect((await call<CertifierCredential>('GET', `/v1/credentials/${credential.id}`)).body.groupId).toBe(group.id);
});

test('every file that designs name is there, for everybody', async () => {
  const { body: { data: designs } } = await call<{ data: { previewUrl: string }[] }>('GET', '/v1/designs');
  const { id } = await issued({ groupId: course.id, customAttributes: { 'custom.result': 'Pass', 'custom.completed_on': '2026-11-03' } });
  const { body: files } = await call<{ previews: { url: string }[] }[]>('GET', `/v1/credentials/${id}/designs`);
  const addresses = [...designs.map(({ previewUrl }) => previewUrl), ...files.flatMap(({ previews }) => previews.map(({ url }) => url))];
  expect(addresses).toHaveLength(7);
  for (const address of addresses) {
    const { status, headers } = await testIssuer.call('GET', address.slice('http://localhost:3000'.length), undefined, { authorization: '' });
    expect([status, headers.get('content-type')]).toEqual([200, expect.stringMatching(/^(image\/(png|svg\+xml)|application\/pdf)$/)]);
  }
});

test('the badge of a group is the picture of its definition, and another group may take it', async () => {
  const { body } = await call<{ designIds: string[]; badgeDesignId: string }>('GET', `/v1/groups/${course.id}`);
  expect(body.designIds).toEqual(['certificate-course', 'badge-ethics']);
  const { body: other } = await call<{ id: string; designIds: string[] }>('POST', '/v1/groups', { name: 'Same badge', designIds: ['certificate-diploma', body.badgeDesignId] });
  expect(other.designIds).toEqual(['certificate-diploma', `badge-${other.id}`]);
  const designsAfter = async (change: object) => (await call<{ designIds: string[] }>('PATCH', `/v1/groups/${other.id}`, change)).body.designIds;
  expect(await designsAfter({ certificateDesignId: 'certificate-card' })).toEqual(['certificate-card', `badge-${other.id}`]);
  expect(await designsAfter({ badgeDesignId: null })).toEqual(['certificate-card']);
  expect(await designsAfter({ designIds: ['certificate-course', body.badgeDesignId] })).toEqual(['certificate-course', `badge-${other.id}`]);
  expect(await codeOf('POST', '/v1/groups', { name: 'Two of a kind', designIds: ['certificate-diploma', 'certificate-card'] })).toEqual([400, 'validation_error']);
  expect(await codeOf('POST', '/v1/groups', { name: 'Two\nlines', designIds: ['certificate-diploma'] })).toEqual([400, 'validation_error']);
  expect(await codeOf('POST', '/v1/groups', { name: 'Unknown', designIds: ['certificate-none'] })).toEqual([400, 'validation_error']);
});

test.each([
  ['verifier', 'GET', '/v1/credentials'],
  ['observer', 'POST', '/v1/credentials/create-issue-send'],
  ['issuer', 'POST', '/v1/groups'],
] as const)('somebody with the role “%s” is forbidden %s %s', async (role, method, path) => {
  const { body: { token } } = await testIssuer.call<{ token: string }>('POST', '/v1/access-tokens', { name: `${role} of this test`, role });
  expect(await codeOf(method, path, undefined, { authorization: `Bearer ${token}` })).toEqual([403, 'forbidden']);
});

test('who changes one group or one definition at the same time does so one after the other, or is told of the conflict', async () => {
  const { body: { id } } = await call<{ id: string }>('POST', '/v1/groups', { name: 'Shared', designIds: ['certificate-course'] });
  const names = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
  const changed = await Promise.all(names.map((name) => call('PATCH', `/v1/groups/${id}`, { name })));
  expect(changed.map(({ status }) => status)).toEqual(names.map(() => 200));
  const { body: definition } = await testIssuer.call<Definition>('GET', `/v1/definitions/${id}`);
  expect(definition.version).toBe(7);
  const saved = await Promise.all(names.map((name) => testIssuer.call('POST', '/v1/definitions', { ...definition, version: 8, name })));
  expect(saved.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
  const same = await Promise.all(names.map(() => testIssuer.call('POST', '/v1/definitions', { ...definition, version: 9 })));
  expect(same.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201]);
});
