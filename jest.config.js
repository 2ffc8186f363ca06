import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresPrograms } from './issuer/postgres-server.mjs';

/** Packages that ship only ES modules, which jest reads as CommonJS unless they are transformed. */
const esModules = [
  '@digitalbazaar', '@digitalcredentials', '@electric-sql', '@faker-js', '@noble', 'base58-universal', 'base64url-universal', 'canonicalize',
  'content-disposition', 'date-fns', 'hucre', 'intl-messageformat', '@formatjs', 'jose', 'jsonld', 'non-error', 'oauth4webapi', 'pg-boss', 'postgrator', 'rdf-canonize', 'serialize-error',
];

const everywhere = {
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '\\.[cm]?[jt]sx?$': ['@swc/jest', {
      swcrc: false,
      jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
      module: { type: 'commonjs' },
    }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
};
/** Microsoft's proxies keep a timer that outlives their test and reaches for them once more. */
const inNode = { ...everywhere, testEnvironmentOptions: { globalsCleanup: 'off' } };
const notOurs = ['/node_modules/', '/dist/'];

// With the two zones below, the whole of core is tested in three: at Greenwich, west of it and far east of it.
process.env.TZ = 'UTC';

/** Core once more, with nothing but the language, in one time zone. Left out is what reads files and the environment. */
const coreInBareV8 = (timeZone) => ({
  ...everywhere,
  displayName: `bare V8 in ${timeZone}`,
  roots: ['<rootDir>/core'],
  testEnvironment: '<rootDir>/core/bare-environment.mjs',
  testEnvironmentOptions: { timeZone },
  // Property tests take a timer from Node while they are loaded, and never use it.
  setupFiles: ['fast-check'],
  testPathIgnorePatterns: [...notOurs, '/core/src/built-core\\.test\\.ts$', '/core/src/messages/findings-page\\.test\\.ts$'],
});

/** What touches the database deeply runs once more on PostgreSQL, where a server is installed. */
const onPostgres = {
  ...everywhere,
  displayName: 'PostgreSQL',
  testMatch: ['batches/**/', 'certifier/**/', 'corrections/**/', 'database/**/', 'delivery/**/', 'history/**/', 'queue/**/', 'status/**/', '**/crash.', '**/several-processes.'].map((place) => `<rootDir>/issuer/src/${place}*test.ts`),
  roots: ['<rootDir>/issuer'],
  testPathIgnorePatterns: notOurs,
  globals: { postgresDirectory: join(tmpdir(), `confer-postgres-${process.pid}`) },
  globalSetup: '<rootDir>/issuer/jest-postgres-setup.mjs',
  globalTeardown: '<rootDir>/issuer/jest-postgres-teardown.mjs',
};
const hasPostgres = postgresPrograms() !== undefined;
if (!hasPostgres) console.warn('No PostgreSQL server is installed, so the issuer is tested on the embedded database alone.');

/** @type {import('jest').Config} */
export default {
  projects: [
    {
      ...inNode,
      displayName: 'node',
      roots: ['core', 'pane', 'excel-addin', 'sheets-addon', 'issuer', 'workbench', 'bench'].map((name) => `<rootDir>/${name}`),
      testPathIgnorePatterns: [...notOurs, '/core/src/bare-v8\\.test\\.ts$', '/issuer/src/several-processes\\.test\\.ts$', '/workbench/e2e/'],
    },
    // As a person would, in a browser: one after the other, because keys get lost in a grid that has to wait for its turn.
    { ...inNode, displayName: 'browser', roots: ['<rootDir>/workbench/e2e'], testPathIgnorePatterns: notOurs },
    ...['America/New_York', 'Pacific/Auckland'].map(coreInBareV8),
    ...(hasPostgres ? [onPostgres] : []),
  ],
  // An issuer is started in many of them, which takes a slow machine twenty seconds.
  testTimeout: 60_000,
};
