import { createHash } from 'node:crypto';
import type { Definition } from '@confer/core';
import type { Problem } from '../fixtures/issuer';
import { course, organisation, token } from '../fixtures/issuer';
import { issuerOfFile } from '../fixtures/issuer-of-file';

interface DefinitionPage {
  data: Definition[];
  pagination: { next: string | null };
}

const testIssuer = issuerOfFile();

test('a definition is stored once, and the same one again changes nothing', async () => {
  expect(await testIssuer.call('POST', '/v1/definitions', course)).toMatchObject({ status: 201, body: course });
  const { version, id, ...rest } = course;
  expect(await testIssuer.call('POST', '/v1/definitions', { ...rest, id, version })).toMatchObject({ status: 200, body: course });
  expect(await testIssuer.call('GET', `/v1/definitions/${id}`)).toMatchObject({ status: 200, body: course });
});

test('a version larger than any that is stored is one that nobody knows, or too large to store', async () => {
  expect((await testIssuer.call('GET', '/v1/definitions/ethics?version=2147483648')).status).toBe(404);
  expect((await testIssuer.call('POST', '/v1/definitions', { ...course, version: 2_147_483_648 })).status).toBe(400);
});

test('a version is never changed; a higher one becomes the definition', async () => {
  const renamed = { ...course, name: 'Ethics of Research' };
  const { status, body } = await testIssuer.call<Problem>('POST', '/v1/definitions', renamed);
  expect(status).toBe(409);
  expect(body).toEqual({ error: { code: 'conflict', message: 'Version 1 of the definition “ethics” cannot be stored any more. Give it version 2 or higher.' } });

  expect(await testIssuer.call('POST', '/v1/definitions', { ...renamed, version: 3 })).toMatchObject({ status: 201 });
  expect(await testIssuer.call('POST', '/v1/definitions', { ...renamed, version: 2 })).toMatchObject({ status: 409 });
  expect(await testIssuer.call('GET', '/v1/definitions/ethics')).toMatchObject({ body: { version: 3, name: 'Ethics of Research' } });
});

test('a definition that cannot be used is refused with every reason', async () => {
  const { status, body } = await testIssuer.call<Problem>('POST', '/v1/definitions', { ...course, id: 'NO', name: '' });
  expect(status).toBe(400);
  expect(body.error).toMatchObject({ code: 'validation_error', message: expect.stringMatching(/id: .*name: /s) as string });
  expect(await testIssuer.call('POST', '/v1/definitions', { ...course, id: 'nul', name: 'a\u0000' })).toMatchObject({ status: 400 });
});

test.each(['phone', 'emailOrPhone'])('a definition that sends to phone numbers is refused, because nothing could be sent: %s', async (contact) => {
  expect(await testIssuer.call<Problem>('POST', '/v1/definitions', { ...course, id: 'by-phone', contact })).toMatchObject({ status: 400, body: { error: {
    code: 'validation_error', message: 'The definition cannot be used here: this issuer sends by e-mail only, and cannot send text messages yet. Set its contact to “email”.',
  } } });
  expect(await testIssuer.call('GET', '/v1/definitions/by-phone')).toMatchObject({ status: 404 });
});

test('a definition nobody knows is not found by its name', async () => {
  const { status, body } = await testIssuer.call<Problem>('GET', '/v1/definitions/knitting');
  expect(status).toBe(404);
  expect(body.error.message).toBe('There is no definition “knitting”. Choose one from the list of definitions.');
});

test('the list goes on page by page, each definition once and in its newest version', async () => {
  for (let number = 0; number < 24; number += 1) {
    await testIssuer.call('POST', '/v1/definitions', { ...course, id: `page-${String(number).padStart(2, '0')}` });
  }
  const { body: first } = await testIssuer.call<DefinitionPage>('GET', '/v1/definitions');
  const { body: second } = await testIssuer.call<DefinitionPage>('GET', `/v1/definitions?cursor=${first.pagination.next}&limit=100`);
  expect(first.data).toHaveLength(20);
  expect(second.pagination.next).toBeNull();
  const listed = [...first.data, ...second.data].map(({ id, version }) => `${id} ${version}`);
  expect(listed).toHaveLength(25);
  expect(new Set(listed).size).toBe(25);
  expect(listed[0]).toBe('ethics 3');
});

test('a badge is served by what is in it, to be kept for ever', async () => {
  const hash = createHash('sha256').update(course.achievement.image ?? '').digest('hex');
  const { status, headers, text } = await testIssuer.call('GET', `/images/${hash}`, undefined, { authorization: '' });
  expect([status, text.includes('<svg'), headers.get('content-type'), headers.get('cache-control')]).toEqual([200, true, 'image/svg+xml', 'public, max-age=31536000, immutable']);
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
  for (const path of [`/images/${hash.replace(/^./, 'f')}f`, `/images/${'0'.repeat(64)}`, '/images/x']) expect((await testIssuer.call('GET', path)).status).toBe(404);
});

test.each([
  ['is no picture of its type', 'data:image/png;base64,PHN2Zy8+'],
  ['is larger than can be drawn', `data:image/png;base64,${Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d494844520000ffff0000ffff', 'hex'), Buffer.alloc(40)]).toString('base64')}`],
  ['holds no drawing', 'data:image/svg+xml;base64,PGh0bWw+'],
])('a definition with a picture that %s is refused', async (_, image) => {
  const { status, body } = await testIssuer.call<Problem>('POST', '/v1/definitions', { ...course, id: 'pictured', achievement: { ...course.achievement, image } });
  expect([status, body.error.message]).toEqual([400, 'The picture of the definition cannot be used. Give it an SVG file that is a drawing and nothing else, or a PNG file of at most 4096 × 4096 dots.']);
});

test('a badge that is opened by itself may do nothing, whatever an earlier program took in', async () => {
  const { status, headers, text } = await testIssuer.call('GET', '/badges/ethics/1', undefined, { authorization: '' });
  expect(status).toBe(200);
  expect(text).toContain('<svg');
  expect(headers.get('content-type')).toBe('image/svg+xml');
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  for (const path of ['/badges/ethics/2', '/badges/knitting/1', '/badges/ethics/x']) {
    expect(await testIssuer.call('GET', path)).toMatchObject({ status: 404 });
  }
});

test('a definition that says neither is sent to e-mail addresses and carries the day of issuing', async () => {
  const { contact: _contact, issueDate: _issueDate, ...unsaid } = { ...course, id: 'unsaid' };
  expect(await testIssuer.call('POST', '/v1/definitions', unsaid)).toMatchObject({ status: 201, body: { contact: 'email', issueDate: 'today' } });
});

test('a definition is found by its name, its description and the titles of its columns', async () => {
  await testIssuer.call('POST', '/v1/definitions', { ...course, id: 'knots', name: 'Knots 100%_', description: 'Of ropes.', fields: [{ key: 'rope', header: 'Länge des Seils', type: 'text', required: true }] });
  const found = async (search: string) => (await testIssuer.call<DefinitionPage>('GET', `/v1/definitions?search=${encodeURIComponent(search)}&limit=100`)).body.data.map(({ id }) => id);
  expect(await found('knots')).toEqual(['knots']);
  expect(await found(' OF ROPES')).toEqual(['knots']);
  expect(await found('länge')).toEqual(['knots']);
  expect(await found('0%_')).toEqual(['knots']);
  expect(await found('no such thing')).toEqual([]);
});

test('versions stay readable, the newest first', async () => {
  await testIssuer.call('POST', '/v1/definitions', { ...course, id: 'versioned' });
  await testIssuer.call('POST', '/v1/definitions', { ...course, id: 'versioned', version: 2, name: 'Second' });
  expect((await testIssuer.call<DefinitionPage>('GET', '/v1/definitions/versioned/versions')).body.data.map(({ version }) => version)).toEqual([2, 1]);
  expect(await testIssuer.call('GET', '/v1/definitions/versioned?version=1')).toMatchObject({ status: 200, body: { version: 1, name: course.name } });
  expect(await testIssuer.call<Problem>('GET', '/v1/definitions/versioned?version=3')).toMatchObject({ status: 404 });
});

test('an archived definition is not offered and not issued, until it is restored', async () => {
  await testIssuer.call('PUT', '/v1/organisation', organisation);
  await testIssuer.call('POST', '/v1/definitions', { ...course, id: 'retired' });
  await testIssuer.call('POST', '/v1/definitions/retired/archive');
  const listed = async (query: string) => (await testIssuer.call<DefinitionPage>('GET', `/v1/definitions?limit=100&${query}`)).body.data.map(({ id }) => id);
  expect(await listed('')).not.toContain('retired');
  expect(await listed('archived=true')).toEqual(['retired']);
  const batch = { key: 'batch-of-retired', label: 'x', definitionId: 'retired', definitionVersion: 1 };
  expect(await testIssuer.call<Problem>('POST', '/v1/batches', batch)).toMatchObject({ status: 409, body: { error: { message: 'The definition “retired” is archived. Restore it, or choose another one.' } } });
  await testIssuer.call('POST', '/v1/definitions/retired/restore');
  expect(await listed('')).toContain('retired');
  expect((await testIssuer.call('POST', '/v1/batches', batch)).status).toBe(201);
});

test('a copy is a definition of its own', async () => {
  await testIssuer.call('POST', '/v1/definitions', { ...course, id: 'original', version: 4 });
  expect(await testIssuer.call('POST', '/v1/definitions/original/copy', { id: 'the-copy', name: 'Another course' })).toMatchObject({ status: 201, body: { ...course, id: 'the-copy', version: 1, name: 'Another course' } });
  expect(await testIssuer.call<Problem>('POST', '/v1/definitions/original/copy', { id: 'the-copy', name: 'Again' })).toMatchObject({ status: 409 });
  expect(await testIssuer.call<Problem>('POST', '/v1/definitions/original/copy', { id: 'NO WAY', name: 'x' })).toMatchObject({ status: 400 });
});

describe('a definition is made from', () => {
  const given = { id: 'made', version: 1, name: 'Made', description: 'From a list.', achievement: { type: 'Certificate', criteria: 'Came.' }, certificateTemplate: 'course' };
  const convert = (from: object, more: object = {}) => testIssuer.call<{ definition: Definition; lost: string[] } & Problem>('POST', '/v1/definitions/convert', { from, given: { ...given, ...more } });

  test('a JSON Schema, and what it cannot hold is told', async () => {
    const { status, body } = await convert({ jsonSchema: { type: 'object', properties: { hours: { type: 'integer', title: 'Hours', multipleOf: 2 } }, required: ['hours'] } }, { recipient: 'fullName', contact: 'email' });
    expect(status).toBe(200);
    expect(body.definition.fields).toEqual([{ key: 'hours', header: 'Hours', type: 'integer', required: true }]);
    expect(body.lost).toContain('properties.hours.multipleOf');
  });

  test('the titles of its own template', async () => {
    await testIssuer.call('POST', '/v1/definitions', { ...course, id: 'filled' });
    const file = Buffer.from(await (await fetch(`${testIssuer.address}/v1/definitions/filled/template.xlsx`, { headers: { authorization: `Bearer ${token}` } })).arrayBuffer());
    const { body } = await convert({ workbook: file.toString('base64') });
    expect(body.definition).toMatchObject({ id: 'made', recipient: 'firstAndLastName', expiry: { rule: 'optional' } });
    expect(body.definition.fields.map(({ header }) => header)).toEqual(['Completed on', 'Result', 'Note', 'Tutor']);
  });

  test('nothing else: each problem is told', async () => {
    expect(await convert({ titles: ['Name', 'Contact'] })).toMatchObject({ status: 400, body: { error: { message: expect.stringContaining('“First Name”') as string } } });
    expect(await convert({ workbook: Buffer.from('no workbook').toString('base64') })).toMatchObject({ status: 400, body: { error: { message: 'The file cannot be read as an Excel workbook. Save it as .xlsx and send it again.' } } });
    expect((await testIssuer.call('GET', '/v1/definitions/made')).status).toBe(404);
  });
});
