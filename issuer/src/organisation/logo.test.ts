import type { Organisation, Receipt } from '@confer/core';
import { crest, dotsOf } from '../fixtures/certificate';
import type { Problem } from '../fixtures/issuer';
import { course, issue, organisation, prepare, rowOf } from '../fixtures/issuer';
import { issuerOfFile } from '../fixtures/issuer-of-file';

const testIssuer = issuerOfFile(prepare);

const set = (change: object) => testIssuer.call<Organisation & Problem>('PUT', '/v1/organisation', { ...organisation, ...change });
const read = async () => (await testIssuer.call<Organisation>('GET', '/v1/organisation')).body;
const open = (path: string) => testIssuer.call('GET', path, undefined, { authorization: '' });
const addressOf = (svg: string): string => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;

let shown: Receipt;
let revoked: Receipt;
beforeAll(async () => {
  [shown, revoked] = await issue(testIssuer, 'batch-before-the-crest', [rowOf(1), rowOf(2)]) as [Receipt, Receipt];
  await testIssuer.call('POST', '/v1/credentials/revoke', { credentialIds: [revoked.credentialId], reason: 'mistake' });
});

test('without a crest the name stands alone, and the badge does not take its place', async () => {
  for (const path of ['/', '/verify', `/c/${shown.publicId}`]) expect((await open(path)).text).not.toContain('class="crest"');
  expect((await open(`/c/${shown.publicId}/certificate.svg`)).text).not.toContain('<image');
  expect(course.achievement.image).toBeDefined();
});

test('a crest is put away by its content; the organisation names it, in the picture’s place', async () => {
  const { status, body } = await set({ logo: crest });
  expect([status, body.logo]).toEqual([200, expect.stringMatching(/^[0-9a-f]{64}$/)]);
  // Sent again, as the picture or by its name, it is the same organisation.
  expect((await set({ logo: crest })).body).toEqual(body);
  expect((await testIssuer.call('PUT', '/v1/organisation', await read())).body).toEqual(body);
  expect(await read()).toEqual(body);
});

test('what is left out is gone, and the picture stays for the messages that name it', async () => {
  const { logo = '' } = (await set({ logo: crest })).body;
  expect((await set({})).body).not.toHaveProperty('logo');
  expect(await read()).not.toHaveProperty('logo');
  expect((await open('/')).text).not.toContain('class="crest"');
  expect((await open(`/images/${logo}`)).status).toBe(200);
});

test('everybody may fetch it for ever, and opened by itself it can do nothing', async () => {
  const { logo = '' } = (await set({ logo: crest })).body;
  for (const [path, type] of [[`/images/${logo}`, 'image/svg+xml'], [`/images/${logo}.png`, 'image/png']] as const) {
    const { status, headers } = await open(path);
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, type, 'public, max-age=31536000, immutable']);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  }
  const { width, height } = await dotsOf(Buffer.from(await (await fetch(`${testIssuer.address}/images/${logo}.png`)).arrayBuffer()));
  expect([width, height]).toEqual([120, 144]);
  for (const unknown of ['f'.repeat(64), `${'f'.repeat(64)}.png`]) expect((await open(`/images/${unknown}`)).status).toBe(404);
});

test('it leads every public page, silently, because the name beside it says the same', async () => {
  const { logo = '' } = (await set({ logo: crest })).body;
  for (const path of ['/', '/verify', '/nothing', '/c/test', '/c/0b0b3c3e-3f0e-4f6e-9d53-8f2f6f1a2b3c', `/c/${shown.publicId}`, `/c/${revoked.publicId}`]) {
    expect((await open(path)).text).toContain(`<header class="site"><img class="crest" src="/images/${logo}" alt=""><bdi>Northmere University</bdi>`);
  }
});

test('it stands on the certificates, also on those issued before, and is grey where they no longer hold', async () => {
  await set({});
  const before = (await open(`/c/${shown.publicId}/certificate.svg`)).headers.get('etag');
  await set({ logo: crest });
  const { text, headers } = await open(`/c/${shown.publicId}/certificate.svg`);
  expect(text.match(/<image [^>]+>/g)).toEqual([expect.stringContaining(`href="${crest}"`)]);
  expect(headers.get('etag')).not.toBe(before);
  expect((await open(`/c/${revoked.publicId}/certificate.svg`)).text).toContain(`<image href="${crest}"`);
  expect((await open(`/c/${revoked.publicId}/certificate.svg`)).text).toMatch(/<image [^>]+ filter="url\(#grey\)"/);
  for (const kind of ['png', 'pdf']) expect((await open(`/c/${shown.publicId}/certificate.${kind}`)).status).toBe(200);
  expect((await testIssuer.call('POST', '/v1/certificates/preview', { definitionId: course.id, definitionVersion: 1, row: rowOf(9) })).text).toContain(crest);
});

test('messages name it as a PNG at one address for all, and the mailbox shows it', async () => {
  const { logo = '' } = (await set({ logo: crest })).body;
  const { body: { data: [before] } } = await testIssuer.call<{ data: { id: string }[] }>('GET', '/mailbox/messages');
  expect((await open(`/mailbox/messages/${before?.id ?? ''}/html`)).text).not.toContain('<img');
  await issue(testIssuer, 'batch-with-the-crest', [rowOf(3)]);
  const { body: { data: [message] } } = await testIssuer.call<{ data: { id: string }[] }>('GET', '/mailbox/messages');
  const { text, headers } = await open(`/mailbox/messages/${message?.id ?? ''}/html`);
  expect(text).toContain(`<img src="http://localhost:3000/images/${logo}.png" height="36" alt=""`);
  expect(headers.get('content-security-policy')).toContain('img-src http://localhost:3000/images/;');
});

test.each([['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4000 1"><path d="M0 0h4000v1z"/></svg>', 576], ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 4000"><path d="M0 0h1v4000z"/></svg>', 72]])('one that is hardly a picture keeps a place of use: %s', async (svg, width) => {
  const { logo = '' } = (await set({ logo: addressOf(svg) })).body;
  expect(await dotsOf(Buffer.from(await (await fetch(`${testIssuer.address}/images/${logo}.png`)).arrayBuffer()))).toMatchObject({ width, height: 144 });
  for (const kind of ['svg', 'png', 'pdf']) expect((await open(`/c/${shown.publicId}/certificate.${kind}`)).status).toBe(200);
});

test.each([
  ['a name that no picture has', 'f'.repeat(64), 'There is no crest with this name.'],
  ['a script', addressOf('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script></svg>'), 'The crest of the organisation cannot be used.'],
  ['what is no picture', `data:image/png;base64,${Buffer.from('no picture').toString('base64')}`, 'The crest of the organisation cannot be used.'],
  ['a JPEG file', `data:image/jpeg;base64,${Buffer.from([0xff, 0xd8]).toString('base64')}`, '“logo”'],
  ['an address on the web', 'https://northmere.example/crest.svg', '“logo”'],
  ['a picture of more than 150 kB', `data:image/png;base64,${'A'.repeat(200_000)}`, '“logo”'],
])('%s is refused, and everything stays as it was', async (_, logo, message) => {
  const before = await read();
  const { status, body } = await set({ name: 'Another', logo });
  expect([status, body.error.code]).toEqual([400, 'validation_error']);
  expect(body.error.message).toContain(message);
  expect(await read()).toEqual(before);
});

test('the log says which one it was', async () => {
  const { logo } = (await set({ logo: crest })).body;
  const { body: { data: [entry] } } = await testIssuer.call<{ data: { action: string; details: object }[] }>('GET', '/v1/audit-log');
  expect(entry).toMatchObject({ action: 'organisation.changed', details: { logo } });
});
