import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import { EmptyDatabasePlugin } from './empty-database-plugin.mjs';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const { dependencies } = JSON.parse(readFileSync(path('package.json'), 'utf8'));
const installed = Object.keys(dependencies).filter((name) => !name.startsWith('@confer/'));

/** @type {import('webpack').Configuration} */
export default {
  name: 'issuer',
  target: 'node20',
  entry: { cli: path('src/cli.ts') },
  output: { path: path('dist'), filename: '[name].js', module: true, chunkFormat: 'module', clean: { keep: /^empty-database/ } },
  experiments: { outputModule: true },
  // What npm installs is loaded from there; what is ours is bundled.
  externalsType: 'module',
  externals: [({ request }, callback) => {
    if (installed.some((name) => request === name || request.startsWith(`${name}/`))) callback(null, request);
    else callback();
  }],
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [{ test: /\.ts$/, loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } } }],
    // The program finds its folders by `import.meta.dirname` and its fonts by `createRequire`, which have to stay as they are.
    parser: { javascript: { importMeta: false, url: false, createRequire: false } },
  },
  plugins: [
    new CopyPlugin({ patterns: ['migrations', 'assets', 'database/embedded-engine.mjs'].map((name) => ({ from: path(`src/${name}`), to: name })) }),
    new EmptyDatabasePlugin(),
  ],
  // Errors point into readable code.
  optimization: { minimize: false },
  devtool: 'source-map',
};
