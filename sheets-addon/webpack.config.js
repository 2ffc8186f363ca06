import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import GasPlugin from 'gas-webpack-plugin';
import HtmlInlineScriptPlugin from 'html-inline-script-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import { parsedTexts } from '../pane/parsed-texts.js';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const swc = (target, tsx) => ({ loader: 'swc-loader', options: { swcrc: false, jsc: { parser: { syntax: 'typescript', tsx }, target, ...(tsx && { transform: { react: { runtime: 'automatic' } } }) } } });

/** One file of functions for Apps Script, as it is pushed. Packages are down-levelled, too: Google's parser knows no class fields. */
const server = {
  name: 'sheets-server',
  entry: path('src/server/index.ts'),
  output: { path: path('dist/server'), filename: 'Code.js', library: { name: 'confer', type: 'var' }, chunkFormat: false, clean: true },
  target: ['es2020'],
  resolve: { extensions: ['.ts', '.js'] },
  module: { rules: [{ test: /\.[cm]?[jt]s$/, use: swc('es2020', false), resolve: { fullySpecified: false } }] },
  plugins: [
    new GasPlugin({ autoGlobalExportsFiles: ['**/sheets-addon/src/server/index.ts'], include: ['**/sheets-addon/src/server/index.ts'], comment: false }),
    new CopyPlugin({ patterns: [path('../appsscript.json')] }),
  ],
  performance: { hints: false },
};

/** One page that holds everything, because an add-on serves no other files. What the pane would load later is in it, too. */
const sidebar = {
  name: 'sheets-sidebar',
  entry: path('src/sidebar/sidebar.ts'),
  output: { path: path('dist/sidebar'), filename: 'sidebar.js', publicPath: '', clean: true },
  target: ['web', 'es2022'],
  resolve: { extensions: ['.ts', '.tsx', '.js'], alias: parsedTexts.alias },
  module: {
    parser: { javascript: { dynamicImportMode: 'eager' } },
    rules: [parsedTexts.rule, { test: /\.tsx?$/, use: ['@griffel/webpack-loader', swc('es2022', true)] }],
  },
  plugins: [
    new HtmlWebpackPlugin({ template: path('src/sidebar/sidebar.html'), filename: 'sidebar.html', inject: 'body', scriptLoading: 'blocking' }),
    new HtmlInlineScriptPlugin(),
  ],
  performance: { hints: false },
};

/** What is pushed to Google: a script, a page and the manifest. */
export default [server, sidebar];
