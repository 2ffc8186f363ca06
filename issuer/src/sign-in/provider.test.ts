import { readSettings, SettingsError } from '../settings';

const read = (providers: unknown) => readSettings({ OIDC_PROVIDERS: JSON.stringify(providers) }).providers;
const microsoft = { kind: 'microsoft', tenant: '11111111-2222-4333-8444-555555555555', clientId: 'app' };
const google = { kind: 'google', clientId: 'app.apps.googleusercontent.com', clientSecret: 'secret' };
const other = { kind: 'oidc', name: 'Northmere Login', issuer: 'https://login.northmere.example/', clientId: 'confer' };

test('Microsoft, Google and others are read from one setting', () => {
  expect(read([microsoft, { ...google, domains: ['Northmere.example'], newcomers: 'issuer' }, { ...other, hosts: ['keys.northmere.example'] }])).toEqual([
    {
      id: 'microsoft', kind: 'microsoft', name: 'Microsoft', issuer: 'https://login.microsoftonline.com/11111111-2222-4333-8444-555555555555/v2.0', hosts: ['login.microsoftonline.com'],
      clientId: 'app', audiences: ['app'], sheetsOnly: false, clientSecret: undefined, domains: [], newcomers: undefined,
    },
    expect.objectContaining({ id: 'google', issuer: 'https://accounts.google.com', domains: ['northmere.example'], newcomers: 'issuer' }),
    expect.objectContaining({ id: 'northmere-login', issuer: 'https://login.northmere.example', hosts: ['login.northmere.example', 'keys.northmere.example'] }),
  ]);
});

test('tokens for the add-on in Google Sheets are taken, too, where its client is named', () => {
  expect(read([{ ...google, sheetsClientId: 'sheets.apps.googleusercontent.com' }])).toMatchObject([{ audiences: ['app.apps.googleusercontent.com', 'sheets.apps.googleusercontent.com'] }]);
});

test('Google needs no client for signing in elsewhere where people are known in Google Sheets alone', () => {
  expect(read([{ kind: 'google', sheetsClientId: 'sheets' }])).toMatchObject([{ clientId: 'sheets', audiences: ['sheets'], sheetsOnly: true }]);
});

test.each([
  [[{ kind: 'google' }], 'OIDC_PROVIDERS.0.clientId: has to be there, or “sheetsClientId”, or both'],
  ['[', 'OIDC_PROVIDERS: It has to be JSON'],
  [[{ ...microsoft, tenant: 'common' }], 'OIDC_PROVIDERS.0.tenant: has to be an id'],
  [[{ ...google, newcomers: 'issuer' }], 'OIDC_PROVIDERS.0.newcomers: needs “domains” beside it'],
  [[{ ...microsoft, newcomers: 'admin' }], 'OIDC_PROVIDERS.0.newcomers: has to be issuer, verifier or observer'],
  [[{ ...other, issuer: 'http://login.northmere.example' }], 'OIDC_PROVIDERS.0.issuer: has to be an address that begins with https://'],
  [[google, google], 'OIDC_PROVIDERS.1: “Google” is there twice'],
  [[{ ...other, redirect: 'x' }], 'OIDC_PROVIDERS.0'],
])('what contradicts itself is refused at the start, with its place (%#)', (providers, message) => {
  const variables = { OIDC_PROVIDERS: typeof providers === 'string' ? providers : JSON.stringify(providers) };
  expect(() => readSettings(variables)).toThrow(SettingsError);
  expect(() => readSettings(variables)).toThrow(message);
});
