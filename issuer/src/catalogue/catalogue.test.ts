import type { Definition } from '@confer/core';
import type { Problem } from '../fixtures/issuer';
import { course } from '../fixtures/issuer';
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

test('a badge is served so that a picture with a script in it can do nothing', async () => {
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
