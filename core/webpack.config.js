import { fileURLToPath } from 'node:url';

/** Core as one script, for runtimes without modules (Apps Script) and for the proof that it needs nothing but the language. */
export default {
  name: 'core',
  entry: './core/src/index.ts',
  output: { path: fileURLToPath(new URL('dist', import.meta.url)), filename: 'core.js', library: { name: 'ConferCore', type: 'var' }, chunkFormat: 'array-push', clean: true },
  target: ['es2020'],
  resolve: { extensions: ['.ts', '.js'] },
  // Packages are down-levelled, too: date-fns ships class fields, which ES2020 does not have.
  module: { rules: [{ test: /\.[cm]?[jt]s$/, use: { loader: 'swc-loader', options: { swcrc: false, jsc: { parser: { syntax: 'typescript' }, target: 'es2020' } } }, resolve: { fullySpecified: false } }] },
  performance: { hints: false },
};
