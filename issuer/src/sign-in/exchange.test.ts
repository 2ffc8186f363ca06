import { createHash } from 'node:crypto';
import { OpenIdProvider } from '../fixtures/openid-provider';
import { tokenExchange } from './exchange';
import { providersSetting } from './provider';
import { configurationOf } from './provider-configuration';

const redirectUri = 'https://issue.northmere.example/excel/sign-in.html';
const codeVerifier = 'a-verifier-that-is-at-least-43-characters-long-as-the-rules-want';
let login: OpenIdProvider;

beforeEach(async () => { login = await OpenIdProvider.start(); });
afterEach(() => login.close());

function signIn() {
  const [provider] = providersSetting.parse([{ kind: 'oidc', name: 'Northmere Login', issuer: login.issuer, clientId: login.clientId, clientSecret: login.clientSecret }]);
  if (!provider) throw new Error('no provider');
  const read = configurationOf(provider);
  return { read, exchange: tokenExchange(provider, read, redirectUri) };
}

/** What the person's browser brings back, after they went on or did not. */
async function callback(link: 'Go on' | 'Cancel', change: object = {}) {
  const asked = new URLSearchParams({
    client_id: login.clientId, redirect_uri: redirectUri, state: 'state', nonce: 'nonce', code_challenge_method: 'S256', code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
  });
  const page = await (await fetch(`${login.issuer}/authorize?${asked.toString()}`)).text();
  const [, address = ''] = new RegExp(`href="([^"]+)">${link}`).exec(page) ?? [];
  return { parameters: new URL(address.replaceAll('&amp;', '&')).search, state: 'state', nonce: 'nonce', codeVerifier, ...change };
}

test('a code becomes tokens once, and a refresh token new ones', async () => {
  const { exchange } = signIn();
  const back = await callback('Go on');
  const tokens = await exchange.redeem(back);
  expect(tokens).toMatchObject({ expiresIn: 3600, token: expect.stringMatching(/^ey/) as string });
  await expect(exchange.redeem(back)).rejects.toMatchObject({ name: 'SignInRefused', isCancelled: false });
  const renewed = await exchange.renew(tokens.refreshToken ?? '');
  expect(renewed.refreshToken).not.toBe(tokens.refreshToken);
  await expect(exchange.renew(tokens.refreshToken ?? '')).rejects.toMatchObject({ name: 'SignInRefused' });
});

test.each([
  ['another state', { state: 'another' }],
  ['another nonce', { nonce: 'another' }],
  ['another verifier', { codeVerifier: codeVerifier.replace('a', 'b') }],
])('what comes back with %s is refused', async (_, change) => {
  const { exchange } = signIn();
  await expect(exchange.redeem(await callback('Go on', change))).rejects.toMatchObject({ name: 'SignInRefused', isCancelled: false });
});

test('a person who turned back at the provider has cancelled', async () => {
  const { exchange } = signIn();
  await expect(exchange.redeem(await callback('Cancel'))).rejects.toMatchObject({ name: 'SignInRefused', isCancelled: true });
});

test('a provider that does not answer can be asked again', async () => {
  const { exchange } = signIn();
  const back = await callback('Go on');
  await login.close();
  await expect(exchange.redeem(back)).rejects.toMatchObject({ name: 'ProviderUnreachable' });
  login = await OpenIdProvider.start();
});

test('only hosts that the settings know are ever asked', async () => {
  login.keysAt = 'https://elsewhere.example/keys';
  const { read } = signIn();
  await expect(read()).rejects.toMatchObject({ name: 'ProviderUnreachable', cause: new Error('Its configuration names the host “elsewhere.example”, which is not among its “hosts” in OIDC_PROVIDERS.') });
  login.keysAt = undefined;
  await expect(read()).resolves.toMatchObject({ issuer: login.issuer });
});
