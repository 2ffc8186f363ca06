import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:http';
import type { Receipt } from '@confer/core';
import { openEmbeddedDatabase } from '../database/embedded-database';
import { course, issue, organisation, prepare, rowOf, startTestIssuer } from '../fixtures/issuer';
import type { TestIssuer } from '../fixtures/issuer';
import { makeIdentity } from '../fixtures/signing';
import { temporaryDirectory } from '../fixtures/temporary-directory';
import { buildCredential } from '../signing/build-credential';

let directory: string;
let remove: () => Promise<void>;
let testIssuer: TestIssuer;
let genuine: Receipt;
let expired: Receipt;
let tampered: Receipt;
let hostile: Receipt;

const hostileName = '<script>alert("x")</script>مها';

beforeAll(async () => {
  ({ path: directory, remove } = await temporaryDirectory());
  testIssuer = await startTestIssuer(directory);
  await prepare(testIssuer);
  await testIssuer.call('POST', '/v1/definitions', { ...course, id: 'hostile', name: `${hostileName} course`, recipient: 'fullName', fields: [{ key: 'note', header: hostileName, type: 'longText' }] });
  const receipts = await issue(testIssuer, 'batch-verified', [
    rowOf(1, { expiry: '3 years' }),
    rowOf(2, { expiry: '2099-12-31', fields: { completedOn: '2026-11-03', result: 'Pass', note: 'line one\nline two' } }),
    rowOf(3),
  ]);
  const receiptOf = (number: number): Receipt => receipts.find(({ key }) => key === rowOf(number).key) as Receipt;
  [genuine, expired, tampered] = [receiptOf(1), receiptOf(2), receiptOf(3)];
  [hostile] = await issue(testIssuer, 'batch-hostile', [
    { key: 'row-hostile-1', recipient: { fullName: 'Mary-Kate O’Connor', contact: 'h@northmere.example' }, fields: { note: `${hostileName}"' onload='x` } },
  ], { id: 'hostile', version: 1 }) as [Receipt];

  await testIssuer.issuer.close();
  const database = await openEmbeddedDatabase(directory);
  await database.query(`UPDATE credentials SET document = replace(document::text, 'Merit', 'Pass')::json WHERE public_id = $1`, [tampered.publicId]);
  await database.close();
  testIssuer = await startTestIssuer(directory);
});
afterAll(async () => {
  await testIssuer.issuer.close();
  await remove();
});

const page = (path: string): Promise<{ status: number; text: string; headers: Headers }> => testIssuer.call('GET', path, undefined, { authorization: '' });
const credentialOf = async ({ publicId }: Receipt): Promise<string> => (await page(`/c/${publicId}/credential.json`)).text;
const check = (credential: string): Promise<{ status: number; text: string }> =>
  testIssuer.call('POST', '/verify', new URLSearchParams({ credential }).toString(), { authorization: '', 'content-type': 'application/x-www-form-urlencoded' });
const wordsOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/&#39;/g, '’').replace(/\s+/g, ' ');
const yearFromNow = (years: number): string => `${new Date().getUTCDate()} ${new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(new Date())} ${new Date().getUTCFullYear() + years}`;

describe('the page of a credential', () => {
  test('is whole without its script, which alone shows the buttons that need it', async () => {
    const { text } = await page(`/c/${genuine.publicId}`);
    expect(text.match(/<button[^>]*>/g)?.every((button) => button.includes(' hidden'))).toBe(true);
    expect(wordsOf(text)).toContain(`Link to this page: http://localhost:3000/c/${genuine.publicId}`);
  });

  test.each(['/verify', '/', '/c/00000000-0000-4000-8000-000000000000'])('is the only one with a script: %s has none', async (path) => {
    const { text, headers } = await page(path);
    expect(text).not.toContain('<script');
    expect(headers.get('content-security-policy')).not.toContain('script-src');
  });

  test('says that it is genuine, whose it is, what it is for and what was checked', async () => {
    const { status, text } = await page(`/c/${genuine.publicId}`);
    expect(status).toBe(200);
    const words = wordsOf(text);
    for (const piece of [
      'This credential is genuine', 'Northmere University issued it, nothing in it has been changed, and it is valid today.',
      'Siobhán Ní Dhomhnaill', 'Research Ethics Training', `Issued on ${yearFromNow(0)}`, `Valid until ${yearFromNow(3)}`,
      'Completed on 3 November 2026 Hours 12 Result Merit', 'Signature : passed. Every word is as Northmere University signed it.',
      'Issuer : passed. The key belongs to localhost:3000.', `Expiry : passed. Valid for 3 more years, until ${yearFromNow(3)}.`,
      'Revocation : passed. Neither revoked nor suspended.', 'Attended all sessions.',
    ]) expect(words).toContain(piece);
    expect(words).toMatch(/Number [0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4} /);
    expect(text).not.toContain('student-1@');
    expect(text).toContain('<bdi dir="auto">Siobhán Ní Dhomhnaill</bdi>');
    expect(text).toContain('<html lang="en" dir="ltr">');
    expect(text).toContain('<meta property="og:title" content="Siobhán Ní Dhomhnaill, Research Ethics Training: genuine credential of Northmere University">');
  });

  test('runs nothing but one script of its own, and fetches nothing from elsewhere', async () => {
    const { text, headers } = await page(`/c/${genuine.publicId}`);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self';.* script-src 'self'$/);
    expect(headers.get('cache-control')).toBe('no-store');
    const script = '<script src="/assets/page.js" defer></script>';
    expect(text).toContain(script);
    expect(text.replace(script, '')).not.toMatch(/<script|style="|src="(?!\/c\/)|https?:\/\/(?!localhost:3000)/);
    expect(await page('/assets/page.js')).toMatchObject({ status: 200 });
    const [, styleSheet = ''] = /rel="stylesheet" href="([^"]+)"/.exec(text) ?? [];
    expect(await page(styleSheet)).toMatchObject({ status: 200 });
  });

  test('says that a stored credential with a changed word is not genuine, and shows nothing of it', async () => {
    const { text } = await page(`/c/${tampered.publicId}`);
    const words = wordsOf(text);
    expect(words).toContain('This credential is not genuine Its content was changed after Northmere University signed it. Do not rely on it.');
    expect(words).not.toContain('Siobhán');
    expect(words).not.toContain('passed');
    expect(text).not.toContain('credential.json');
  });

  test('says that a credential has expired, and that it was genuine', async () => {
    jest.useFakeTimers({ now: new Date('2100-01-01T00:00:00Z'), doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval', 'queueMicrotask', 'performance', 'hrtime'] });
    try {
      const words = wordsOf((await page(`/c/${expired.publicId}`)).text);
      expect(words).toContain('This credential has expired It was genuine and valid until 31 December 2099.');
      expect(words).toContain('Expiry : failed. It expired on 31 December 2099.');
    } finally {
      jest.useRealTimers();
    }
  });

  test('says of what was withdrawn how long it would have been valid, whom to ask, and offers no pictures of it', async () => {
    const [revoked, suspended] = await issue(testIssuer, 'batch-withdrawn', [rowOf(11, { expiry: '3 years' }), rowOf(12, { expiry: '3 years' })]) as [Receipt, Receipt];
    for (const [change, { credentialId, publicId }, sentence] of [
      ['revoke', revoked, `Expiry : passed. Not expired; it ran until ${yearFromNow(3)}.`], ['suspend', suspended, `Expiry : passed. Not expired; it runs until ${yearFromNow(3)}.`],
    ] as const) {
      await testIssuer.call('POST', `/v1/credentials/${change}`, { credentialIds: [credentialId], reason: 'mistake' });
      const { text } = await page(`/c/${publicId}`);
      const words = wordsOf(text);
      expect(words).toContain(sentence);
      expect(words).toMatch(/Questions about this credential\? Ask Northmere University , and give the number \S+\. Signed credential Check a copy Copy link Print Link to this page/);
      expect(words.includes('Valid until')).toBe(change === 'suspend');
      expect(text).not.toMatch(/certificate\.(?:pdf|png)" download|badge\.png/);
    }
  });

  test('shows what cells held, and never as markup', async () => {
    const { text } = await page(`/c/${hostile.publicId}`);
    expect(text.match(/<script[^>]*>/g)).toEqual(['<script src="/assets/page.js" defer>']);
    expect(text).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;مها');
    expect(text).toContain('dir="auto"');
  });

  test.each(['/c/0b0b3c3e-3f0e-4f6e-9d53-8f2f6f1a2b3c', '/c/7Q4M-2KXT', '/c/%3Cscript%3E', '/c/0b0b3c3e-3f0e-4f6e-9d53-8f2f6f1a2b3c/credential.json'])('at %s is a friendly page that knows none', async (path) => {
    const { status, text } = await page(path);
    expect(status).toBe(404);
    expect(wordsOf(text)).toContain('No credential is known at this address Check that the whole link was copied, or ask the person who gave it to you.');
  });

  test('gives the signed credential as it was signed', async () => {
    const { status, headers, text } = await page(`/c/${genuine.publicId}/credential.json`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^application\/ld\+json/);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="credential-[0-9A-Z-]{9}\.json"$/);
    expect(Object.keys(JSON.parse(text) as object)).toEqual(['@context', 'id', 'type', 'name', 'issuer', 'validFrom', 'validUntil', 'credentialStatus', 'credentialSubject', 'proof']);
    expect(text).not.toContain('student-1@');
  });
});

describe('the check of a copy', () => {
  test('gives the same answer as the page', async () => {
    const { status, text } = await check(await credentialOf(genuine));
    expect(status).toBe(200);
    expect(wordsOf(text)).toContain('This credential is genuine');
    expect(wordsOf(text)).toContain('Siobhán Ní Dhomhnaill');
  });

  test('finds a changed word', async () => {
    const { text } = await check((await credentialOf(genuine)).replace('Merit', 'Distinction'));
    expect(wordsOf(text)).toContain('This credential is not genuine');
    expect(wordsOf(text)).not.toContain('Distinction');
  });

  test('says so when somebody else is named as the issuer', async () => {
    const other = await makeIdentity('https://elsewhere.example');
    const credential = await other.signer.sign(buildCredential({
      publicUrl: 'https://elsewhere.example', publicId: genuine.publicId, issuer: other.did, organisation, definition: course,
      recipient: { fullName: 'Somebody', contact: 'x@example.org' }, fields: {}, issuedAt: new Date(), expiresOn: undefined, statusNumber: 7,
    }));
    expect(wordsOf((await check(JSON.stringify(credential))).text)).toContain('This credential cannot be checked here It says that somebody else issued it');
  });

  test.each(['', 'hello <script>', '{"a":1}', '[]'])('asks again for “%s”, and keeps it', async (pasted) => {
    const { status, text } = await check(pasted);
    expect(status).toBe(200);
    expect(wordsOf(text)).toContain('This is not the text of a signed credential. Copy all of it, from the first brace to the last, and paste it again.');
    expect(text).not.toContain('<script>');
    expect(text).toContain('role="alert"');
  });

  test('asks again for something too long to be a credential', async () => {
    expect(await check('x'.repeat(1_100_000))).toMatchObject({ status: 413, text: expect.stringContaining('This is not the text of a signed credential.') as string });
  });

  test('begins with a form', async () => {
    const { status, text } = await page('/verify');
    expect(status).toBe(200);
    expect(text).toContain('<label for="credential">Signed credential</label>');
    expect(text).not.toContain('role="alert"');
  });
});

test('an address that cannot be one of a credential is no failure of ours', async () => {
  expect(await page('/c/%00')).toMatchObject({ status: 400, text: expect.stringContaining('No credential is known at this address') as string });
});

test('an address where nothing is says so', async () => {
  expect(await page('/nothing')).toMatchObject({ status: 404, text: expect.stringContaining('There is nothing at this address') as string });
});

test('a slash at the end of an address, which people type and mail programs add, leads to what is meant', async () => {
  for (const path of [`/c/${genuine.publicId}/?language=de`, `/c/${genuine.publicId}/another-tool/`, `/c/${genuine.publicId}/credential.json//`, `/c/${genuine.publicId}/certificate.pdf/`, '/verify/']) {
    const { status, headers } = await fetch(testIssuer.address + path, { redirect: 'manual' });
    expect({ path, status, location: headers.get('location') }).toEqual({ path, status: 301, location: path.replace(/\/+(?=\?|$)/, '') });
    expect((await page(path)).status).toBe(200);
  }
  expect(await page('/nothing/')).toMatchObject({ status: 404, text: expect.stringContaining('There is nothing at this address') as string });
});

test.each(['//elsewhere.example/', '/\\elsewhere.example/', '//', '///elsewhere.example//'])('no slash leads to another host: %s is where nothing is', async (path) => {
  const { hostname, port } = new URL(testIssuer.address);
  // As it is: fetch would make an address of it first.
  const [answer] = await once(get({ hostname, port, path }), 'response') as [IncomingMessage];
  answer.resume();
  expect([answer.statusCode, answer.headers.location]).toEqual([404, undefined]);
});

test('what could not be checked is never a yes', async () => {
  await testIssuer.issuer.close();
  const database = await openEmbeddedDatabase(directory);
  await database.execute('ALTER TABLE credentials RENAME COLUMN number TO elsewhere');
  await database.close();
  testIssuer = await startTestIssuer(directory);
  const { status, text } = await page(`/c/${genuine.publicId}`);
  expect(status).toBe(503);
  expect(wordsOf(text)).toContain('We could not check this just now That says nothing about the credential.');
  // Whose page it is is known all the same, and nothing of the credential is shown.
  expect(text).toContain('<header class="site"><bdi>Northmere University</bdi>');
  for (const piece of ['passed', 'Siobhán', 'credential.json', '<button', '<script']) expect(text).not.toContain(piece);
});
