/** Packages that ship only ES modules, which jest reads as CommonJS unless they are transformed. */
const esModules = [
  '@digitalbazaar', '@digitalcredentials', '@electric-sql', '@faker-js', '@noble', 'base58-universal', 'base64url-universal', 'canonicalize',
  'content-disposition', 'date-fns', 'intl-messageformat', '@formatjs', 'jsonld', 'non-error', 'pg-boss', 'postgrator', 'rdf-canonize', 'serialize-error',
];

/** @type {import('jest').Config} */
export default {
  roots: ['core', 'pane', 'excel-addin', 'sheets-addon', 'issuer', 'workbench'].map((name) => `<rootDir>/${name}`),
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  transform: {
    '\\.[cm]?[jt]sx?$': ['@swc/jest', {
      swcrc: false,
      jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
      module: { type: 'commonjs' },
    }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  // Microsoft's proxies keep a timer that outlives their test and reaches for them once more.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  testTimeout: 20_000,
};
