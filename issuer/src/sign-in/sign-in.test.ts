import type { Me, SignInWays } from '@confer/core';
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import type { Problem, TestIssuer } from '../fixtures/issuer';
import { startTestIssuer } from '../fixtures/issuer';
import { OpenIdProvider } from '../fixtures/openid-provider';
import { temporaryDirectory } from '../fixtures/temporary-directory';
import { readSettings } from '../settings';

const tenant = '11111111-2222-4333-8444-555555555555';
let login: OpenIdProvider;
let entra: OpenIdProvider;
let google: OpenIdProvider;
let testIssuer: TestIssuer;
let remove: () => Promise<void>;

beforeAll(async () => {
  const directory = await temporaryDirectory();
  remove = directory.remove;
  login = await OpenIdProvider.start();
  entra = await OpenIdProvider.start(`/${tenant}/v2.0`);
  google = await OpenIdProvider.start();
  const { providers } = readSettings({ OIDC_PROVIDERS: JSON.stringify([
    { kind: 'oidc', name: 'Northmere Login', issuer: login.issuer, clientId: login.clientId, clientSecret: login.clientSecret, domains: ['northmere.example'] },
    { kind: 'microsoft', tenant, cloud: entra.origin, clientId: entra.clientId, newcomers: 'observer' },
    { kind: 'google', clientId: google.clientId, sheetsClientId: 'the add-on', domains: ['northmere.example'], newcomers: 'issuer' },
  ]) });
  // Google lies elsewhere here; everything else is as it was read.
  const hereAsGoogle = { issuer: google.issuer, hosts: [new URL(google.issuer).host] };
  testIssuer = await startTestIssuer(directory.path, { providers: providers.map((provider) => (provider.kind === 'google' ? { ...provider, ...hereAsGoogle } : provider)) });
  await testIssuer.call('POST', '/v1/members', { email: 'Marta@Northmere.example', role: 'issuer' });
});
afterAll(async () => {
  await testIssuer.issuer.close();
  await Promise.all([login.close(), entra.close(), google.close()]);
  await remove();
});

const me = <Body = Me>(token: string) => testIssuer.call<Body>('GET', '/v1/me', undefined, { authorization: `Bearer ${token}` });

test('whoever is not signed in learns which ways there are, and nothing secret', async () => {
  const { body, text } = await testIssuer.call<SignInWays>('GET', '/v1/sign-in', undefined, { authorization: '' });
  expect(body.providers).toEqual([
    { id: 'northmere-login', kind: 'oidc', name: 'Northmere Login', authority: login.issuer, clientId: login.clientId, scopes: ['openid', 'profile', 'email'] },
    { id: 'microsoft', kind: 'microsoft', name: 'Microsoft', authority: `${entra.origin}/${tenant}`, clientId: entra.clientId, scopes: [`api://${entra.clientId}/access_as_user`] },
    { id: 'google', kind: 'google', name: 'Google', authority: google.issuer, clientId: google.clientId, scopes: ['openid', 'profile', 'email'] },
  ]);
  expect(text).not.toContain(login.clientSecret);
});

test('an invited person becomes a member with the first token, and stays one when the address changes', async () => {
  expect((await me(await login.token())).body).toEqual({ name: 'Marta Kowalczyk', email: 'Marta@Northmere.example', role: 'issuer', provider: 'Northmere Login' });
  expect((await me(await login.token({ email: 'marta.nowak@northmere.example' }))).body).toMatchObject({ role: 'issuer' });
});

test('whoever gets the address of a member later does not get the membership', async () => {
  const { status, body } = await me<Problem>(await login.token({ sub: 'another person' }));
  expect(status).toBe(403);
  expect(body.error).toEqual({ code: 'not_a_member', message: 'marta@northmere.example is not a member yet. Ask your administrator to add this address.' });
});

test('a person of the domain comes in with what Google says of them to the add-on in Google Sheets', async () => {
  const person = { sub: 'ines', name: 'Inês', email: 'ines@northmere.example', email_verified: true, hd: 'northmere.example' };
  expect((await me(await google.token({ ...person, aud: 'the add-on' }))).body).toMatchObject({ email: 'ines@northmere.example', role: 'issuer', provider: 'Google' });
  expect((await me(await google.token({ ...person, aud: 'another program' }))).status).toBe(401);
  expect((await me(await google.token({ ...person, aud: 'the add-on', exp: 1 }))).status).toBe(401);
  expect((await me<Problem>(await google.token({ ...person, sub: 'private', hd: undefined, aud: 'the add-on' }))).body.error.code).toBe('wrong_account');
});

test('where newcomers may come in they get their role, and two requests at once make one member', async () => {
  entra.person = { sub: 'pairwise', oid: 'jonas', tid: tenant, name: 'Jonas', preferred_username: 'jonas@northmere.example', email: 'forged@elsewhere.example' };
  const token = await entra.token();
  const answers = await Promise.all([me(token), me(token)]);
  for (const { body } of answers) expect(body).toEqual({ name: 'Jonas', email: 'jonas@northmere.example', role: 'observer', provider: 'Microsoft' });
});

test.each([
  ['an address of another domain', () => login.token({ sub: 'x', email: 'x@elsewhere.example' }), 'wrong_account'],
  ['an address that nobody has verified', () => login.token({ sub: 'x', email_verified: false }), 'wrong_account'],
  ['another tenant', () => entra.token({ oid: 'x', tid: '99999999-2222-4333-8444-555555555555', preferred_username: 'x@elsewhere.example' }), 'wrong_account'],
  ['nobody whom an administrator has invited', () => login.token({ sub: 'x', email: 'x@northmere.example' }), 'not_a_member'],
])('a genuine token of %s is turned away with a reason', async (_, token, code) => {
  const { status, body } = await me<Problem>(await token());
  expect(status).toBe(403);
  expect(body.error.code).toBe(code);
});

const past = () => Math.floor(Date.now() / 1000) - 60;

test.each([
  ['for another application', () => login.token({ aud: 'another-application' })],
  ['of another issuer', () => login.token({ iss: 'https://elsewhere.example' })],
  ['of one issuer, signed by another', () => login.token({ iss: entra.issuer })],
  ['that has expired', () => login.token({ exp: past() })],
  ['that is not good yet', () => login.token({ nbf: past() + 3600 })],
  ['that never ends', () => login.token({ exp: undefined })],
  ['without a signature', () => Promise.resolve(new UnsecuredJWT({ iss: login.issuer, aud: login.clientId, sub: 'marta' }).setIssuedAt().setExpirationTime('1h').encode())],
  ['signed with the public key as if it were a shared secret', () => new SignJWT({ iss: login.issuer, aud: login.clientId, sub: 'marta' })
    .setProtectedHeader({ alg: 'HS256', kid: login.publicKey.kid ?? '' }).setIssuedAt().setExpirationTime('1h').sign(new TextEncoder().encode(JSON.stringify(login.publicKey)))],
  ['signed with a key of somebody else’s under the right name', () => new SignJWT({ iss: login.issuer, aud: login.clientId, sub: 'marta' })
    .setProtectedHeader({ alg: 'RS256', kid: login.publicKey.kid ?? '' }).setIssuedAt().setExpirationTime('1h')
    .sign(createPrivateKey(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' })))],
])('a token %s opens nothing', async (_, token) => {
  const { status, body } = await me<Problem>(await token());
  expect(status).toBe(401);
  expect(body.error.code).toBe('unauthorized');
});

test('keys are read once and kept, and read again when the provider signs with a new one', async () => {
  const asked = login.asked.get('keys');
  expect((await me(await login.token())).status).toBe(200);
  expect(login.asked.get('keys')).toBe(asked);
  const old = await login.token();
  await login.rotate();
  // So that nobody can have the issuer ask without end, it asks for new keys twice a minute at most.
  jest.useFakeTimers({ now: Date.now() + 31_000, doNotFake: ['nextTick', 'setImmediate', 'clearImmediate', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask', 'performance', 'hrtime'] });
  try {
    expect((await me(await login.token())).status).toBe(200);
    expect((await me(old)).status).toBe(401);
  } finally {
    jest.useRealTimers();
  }
});
