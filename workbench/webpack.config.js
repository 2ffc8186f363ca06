import { fileURLToPath } from 'node:url';
import HtmlPlugin from 'html-webpack-plugin';
import { readFileSync } from 'node:fs';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const { dependencies } = JSON.parse(readFileSync(path('package.json'), 'utf8'));
const installed = Object.keys(dependencies).filter((name) => !name.startsWith('@confer/'));

const common = {
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  // A development tool that is served to this computer alone: minifying would take longer than it saves.
  optimization: { minimize: false },
  devtool: false,
};

const typescript = (target) => ({
  test: /\.tsx?$/,
  loader: 'swc-loader',
  options: { jsc: { parser: { syntax: 'typescript', tsx: true }, target, transform: { react: { runtime: 'automatic' } } } },
});

/** What the browser shows: the page with the grid, and the script that comes before office.js in the pane. */
const page = {
  ...common,
  name: 'workbench-page',
  target: 'web',
  entry: { workbench: path('src/page/workbench.tsx'), 'native-side': path('src/page/native-side.ts'), 'google-script': path('src/page/google-script.ts') },
  output: { path: path('dist/page'), filename: '[name].js', publicPath: '/workbench/', clean: true },
  experiments: { css: true },
  module: { rules: [typescript('es2022'), { test: /\.svg$/, type: 'asset/resource', generator: { filename: '[name][ext]' } }] },
  plugins: [new HtmlPlugin({ template: path('src/page/workbench.html'), filename: 'workbench.html', chunks: ['workbench'] })],
  performance: { hints: false },
};

/** What runs in Node: the server, the script that ends the issuing service with it, and the command that writes a class list. */
const server = {
  ...common,
  name: 'workbench-server',
  target: 'node20',
  entry: { main: path('src/main.ts'), 'end-with-parent': path('src/server/end-with-parent.ts'), 'sample-list': path('src/sample-lists/sample-list.ts') },
  output: { path: path('dist/server'), filename: '[name].js', module: true, chunkFormat: 'module', clean: true },
  experiments: { outputModule: true },
  // What npm installs is loaded from there; what is ours is bundled.
  externalsType: 'module',
  externals: [({ request }, callback) => {
    if (installed.some((name) => request === name || request.startsWith(`${name}/`))) callback(null, request);
    else callback();
  }],
  module: { rules: [typescript('es2022')], parser: { javascript: { createRequire: false, importMeta: false, url: false } } },
};

/** @type {import('webpack').Configuration[]} */
export default [page, server];
