import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const packageAt = (name) => JSON.parse(readFileSync(path(name), 'utf8'));
const installed = [...Object.keys(packageAt('package.json').devDependencies), ...Object.keys(packageAt('../issuer/package.json').dependencies)]
  .filter((name) => !name.startsWith('@confer/'));

/** @type {import('webpack').Configuration} */
export default {
  name: 'bench',
  target: 'node20',
  entry: {
    bench: path('src/main.ts'),
    'timed-check': path('src/check/timed-check.ts'),
    'timed-edits': path('src/edit/timed-edits.ts'),
    allocated: path('src/check/allocated.ts'),
    'tell-pauses': path('src/batch/tell-pauses.ts'),
    'single-call-signer': path('src/batch/single-call-signer.ts'),
  },
  output: { path: path('dist'), filename: '[name].js', module: true, chunkFormat: 'module', clean: true },
  experiments: { outputModule: true },
  // The libraries run as they are published; what is ours is bundled, as it is for every host.
  externalsType: 'module',
  externals: [({ request }, callback) => {
    if (installed.some((name) => request === name || request.startsWith(`${name}/`))) callback(null, request);
    else callback();
  }],
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [{ test: /\.ts$/, loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } } }],
    // The child processes are found by `import.meta.dirname`, which has to stay as it is.
    parser: { javascript: { createRequire: false, importMeta: false, url: false } },
  },
  optimization: { minimize: false },
  devtool: false,
};
