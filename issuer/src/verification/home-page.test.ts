import { organisation } from '../fixtures/issuer';
import { issuerOfFile } from '../fixtures/issuer-of-file';

const testIssuer = issuerOfFile();

const read = (language: string) => testIssuer.call('GET', '/', undefined, { authorization: '', 'accept-language': language });

test('before the organisation is set, the page says what the service is and who helps', async () => {
  const { status, text } = await read('en');
  expect(status).toBe(200);
  expect(text).toContain('<a class="button" href="/verify?lang=en">');
  expect(text).toContain('ask the administrator of Confer');
  expect(text).not.toContain('mailto:');
});

test('the page says whose service it is and how to reach them, in the language of the reader', async () => {
  await testIssuer.call('PUT', '/v1/organisation', { ...organisation, name: 'Northmere <University>' });
  const { text, headers } = await read('de-AT,de;q=0.9');
  expect(headers.get('content-language')).toBe('de');
  expect(text).toContain('<h1>Nachweise von <bdi>Northmere &lt;University&gt;</bdi></h1>');
  expect(text).toContain(`<a href="mailto:${organisation.email}" dir="ltr">`);
  expect(text).toContain(`<a href="${organisation.url}" dir="ltr">`);
});
