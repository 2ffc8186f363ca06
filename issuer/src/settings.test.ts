import { readNewKeySecret, readSettings, SettingsError } from './settings';

test('nothing has to be set for an issuer on this machine', () => {
  expect(readSettings({})).toEqual({ port: 3000, dataDirectory: './data', publicUrl: 'http://localhost:3000', role: 'all', providers: [], limits: {} });
  expect(readSettings({ PORT: '8080', SMTP_URL: '', CONFER_PUBLIC_URL: '' })).toMatchObject({ port: 8080, publicUrl: 'http://localhost:8080' });
});

test('every setting is taken over', () => {
  expect(readSettings({
    PORT: '80', HOST: '10.0.0.7', CONFER_DATA_DIR: '/data', CONFER_PUBLIC_URL: 'https://issue.example.org/', CONFER_ADMIN_TOKEN: 'a-token-long-enough-for-us',
    CONFER_KEY_PASSPHRASE: 'correct horse', SMTP_URL: 'smtps://user:word@mail.example.org', DATABASE_URL: 'postgresql://user:word@database.example.org/confer', ROLE: 'worker',
    CREDENTIALS_PER_YEAR: '5000', REQUESTS_PER_SECOND: '3', METRICS_TOKEN: 'a-token-for-figures-alone',
  })).toEqual({
    port: 80, host: '10.0.0.7', dataDirectory: '/data', publicUrl: 'https://issue.example.org', adminToken: 'a-token-long-enough-for-us',
    keyPassphrase: 'correct horse', smtpUrl: 'smtps://user:word@mail.example.org', databaseUrl: 'postgresql://user:word@database.example.org/confer', role: 'worker', providers: [], limits: { credentialsPerYear: 5000, requestsPerSecond: 3 },
    metricsToken: 'a-token-for-figures-alone',
  });
});

test('a new passphrase of the signing key is asked for, in one place alone', () => {
  expect(readNewKeySecret({ CONFER_NEW_KEY_FILE: '/run/secrets/key' })).toEqual({ keyFile: '/run/secrets/key' });
  expect(() => readNewKeySecret({})).toThrow('CONFER_NEW_KEY_PASSPHRASE: It has to be set, or CONFER_NEW_KEY_FILE.');
  expect(() => readNewKeySecret({ CONFER_NEW_KEY_PASSPHRASE: 'correct horse', CONFER_NEW_KEY_FILE: '/run/secrets/key' })).toThrow('Set one of them.');
});

test.each([
  [{ CONFER_KEY_PASSPHRASE: 'correct horse', CONFER_KEY_FILE: '/run/secrets/key' }, 'CONFER_KEY_FILE: It cannot be set beside CONFER_KEY_PASSPHRASE. Set one of them.'],
  [{ PORT: 'many' }, 'PORT: It has to be a number'],
  [{ PORT: '70000' }, 'PORT: '],
  [{ CONFER_PUBLIC_URL: 'https://example.org/confer' }, 'CONFER_PUBLIC_URL: It has to be an address without a path'],
  [{ CONFER_PUBLIC_URL: 'example.org' }, 'CONFER_PUBLIC_URL: It has to be an address without a path'],
  [{ CONFER_ADMIN_TOKEN: 'short' }, 'CONFER_ADMIN_TOKEN: It has to be at least 20 characters long'],
  [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN: It has to be at least 20 characters long'],
  [{ SMTP_URL: 'http://mail.example.org' }, 'SMTP_URL: It has to be an address such as'],
  [{ DATABASE_URL: 'mysql://database.example.org/confer' }, 'DATABASE_URL: It has to be an address such as postgresql://'],
  [{ DATABASE_URL: 'postgresql://database.example.org/confer' }, 'CONFER_KEY_PASSPHRASE: It has to be set, or CONFER_KEY_FILE, because DATABASE_URL is set'],
  [{ ROLE: 'worker' }, 'DATABASE_URL: It has to be set, because ROLE is worker'],
  [{ ROLE: 'manager' }, 'ROLE: '],
  [{ HOST: '0.0.0.0' }, 'SMTP_URL: It has to be set, because the development mailbox is for localhost alone and HOST is 0.0.0.0.'],
  [{ CONFER_PUBLIC_URL: 'https://issue.example.org' }, 'SMTP_URL: It has to be set, because the development mailbox is for localhost alone'],
])('a setting that cannot be used is named (%#)', (variables, message) => {
  expect(() => readSettings(variables)).toThrow(SettingsError);
  expect(() => readSettings(variables)).toThrow(message);
});
