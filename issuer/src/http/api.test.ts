import { token } from '../fixtures/issuer';
import type { Problem } from '../fixtures/issuer';
import { issuerOfFile } from '../fixtures/issuer-of-file';

const testIssuer = issuerOfFile();

test.each(['', 'Bearer ', 'Bearer wrong', `Basic ${token}`, `Bearer ${token}x`])('the authorization “%s” is turned away before anything else is looked at', async (authorization) => {
  for (const path of ['/v1/batches', '/v1/no-such-route']) {
    const { status, body, headers } = await testIssuer.call<Problem>('GET', path, undefined, { authorization });
    expect(status).toBe(401);
    expect(body.error.code).toBe('unauthorized');
    expect(headers.get('www-authenticate')).toBe('Bearer');
  }
});

test('an unknown address is not found, in the envelope that clients read', async () => {
  const { status, body } = await testIssuer.call<Problem>('GET', '/v1/no-such-route');
  expect(status).toBe(404);
  expect(body).toEqual({ error: { code: 'not_found', message: 'There is nothing at this address of the issuer.' } });
});

test('an address that cannot be decoded is a request that is not as it should be', async () => {
  expect(await testIssuer.call<Problem>('GET', '/v1/definitions/%E0%A4%A')).toMatchObject({ status: 400, body: { error: { code: 'validation_error' } } });
});

test.each([
  ['text that is no JSON', '{"keys":', { 'content-type': 'application/json' }],
  ['another media type', 'keys=1', { 'content-type': 'text/plain' }],
])('%s is invalid_json', async (_, body, headers) => {
  const answer = await testIssuer.call<Problem>('POST', '/v1/receipts/search', body, headers);
  expect(answer.status).toBe(400);
  expect(answer.body.error.code).toBe('invalid_json');
});

test.each([
  [{ keys: [] }, 'keys'],
  [{ keys: ['good-key-1', 'no good'] }, 'keys.1'],
  [{ keys: ['good-key-1'], more: 1 }, 'more'],
  [undefined, 'expected object'],
])('a request that is not as it should be names the place (%#)', async (body, place) => {
  const answer = await testIssuer.call<Problem>('POST', '/v1/receipts/search', body);
  expect(answer.status).toBe(400);
  expect(answer.body.error.code).toBe('validation_error');
  expect(answer.body.error.message).toContain(place);
});

test.each(['/v1/batches?limit=0', '/v1/batches?limit=101', '/v1/definitions?limit=many', '/v1/batches?cursor=elsewhere', '/v1/batches?label=%00', '/v1/definitions/%00'])('%s is a validation_error', async (path) => {
  const answer = await testIssuer.call<Problem>('GET', path);
  expect(answer.status).toBe(400);
  expect(answer.body.error.code).toBe('validation_error');
});

test('a body beyond the limit is payload_too_large and says what to do', async () => {
  const { status, body } = await testIssuer.call<Problem>('POST', '/v1/receipts/search', { keys: ['x'.repeat(17 * 1024 * 1024)] });
  expect(status).toBe(413);
  expect(body).toEqual({ error: { code: 'payload_too_large', message: 'The request is too large. Send fewer rows at once.' } });
});

test('a POST without a body may still say that its body is JSON', async () => {
  const { status, body } = await testIssuer.call<Problem>('POST', '/v1/batches/0b0b3c3e-3f0e-4f6e-9d53-8f2f6f1a2b3c/submit', undefined, { 'content-type': 'application/json' });
  expect(status).toBe(404);
  expect(body.error.message).toBe('There is no such batch. Open the list of batches again.');
});

test('the service tells whether it lives and whether it can work', async () => {
  for (const path of ['/livez', '/readyz']) {
    expect(await testIssuer.call('GET', path)).toMatchObject({ status: 200, body: { status: 'ok' } });
  }
});

test('an issuer for localhost is not reachable from other machines', () => {
  const addresses = testIssuer.issuer.app.addresses();
  expect(addresses.length).toBeGreaterThan(0);
  for (const bound of addresses) expect(bound).toMatchObject({ address: expect.stringMatching(/^(127\.0\.0\.1|::1)$/) as string });
});
