import type { Problem } from '../fixtures/issuer';
import { course, organisation } from '../fixtures/issuer';
import { issuerOfFile } from '../fixtures/issuer-of-file';

const testIssuer = issuerOfFile();

test('nothing is issued before the issuer knows in whose name', async () => {
  await testIssuer.call('POST', '/v1/definitions', course);
  expect(await testIssuer.call('GET', '/v1/organisation')).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
  const { status, body } = await testIssuer.call<Problem>('POST', '/v1/batches', { key: 'batch-without-organisation', label: 'x', definitionId: course.id, definitionVersion: 1 });
  expect(status).toBe(409);
  expect(body.error.message).toBe('The issuer does not know in whose name to issue. Ask your administrator to set the organisation’s name, e-mail address and web address.');
});

test('the organisation is set and set again', async () => {
  expect(await testIssuer.call('PUT', '/v1/organisation', { ...organisation, name: 'Before' })).toMatchObject({ status: 200 });
  expect(await testIssuer.call('PUT', '/v1/organisation', organisation)).toMatchObject({ status: 200, body: organisation });
  expect(await testIssuer.call('GET', '/v1/organisation')).toMatchObject({ status: 200, body: organisation });
});

test('it writes in English until it is given another language', async () => {
  expect((await testIssuer.call('PUT', '/v1/organisation', { ...organisation, language: 'fr' })).body).toEqual({ ...organisation, language: 'fr' });
  expect((await testIssuer.call('GET', '/v1/organisation')).body).toEqual({ ...organisation, language: 'fr' });
  expect((await testIssuer.call('PUT', '/v1/organisation', organisation)).body).toEqual({ ...organisation, language: 'en' });
});

test.each([
  [{ name: '' }, 'name'],
  [{ name: 'Northmere\r\nBcc: everybody@example.org' }, 'name'],
  [{ email: 'registry' }, 'email'],
  [{ email: 'a@example.org, b@example.org' }, 'email'],
  [{ url: 'javascript:alert(1)' }, 'url'],
  [{ language: 'tlh' }, 'language'],
])('an organisation that could not be printed or reached is refused (%#)', async (change, place) => {
  const { status, body } = await testIssuer.call<Problem>('PUT', '/v1/organisation', { ...organisation, ...change });
  expect(status).toBe(400);
  expect(body.error).toMatchObject({ code: 'validation_error', message: expect.stringContaining(`“${place}”`) as string });
});
