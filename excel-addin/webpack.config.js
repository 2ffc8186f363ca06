import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import CompressionPlugin from 'compression-webpack-plugin';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import { parsedTexts } from '../pane/parsed-texts.js';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
await initWasm(readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));

/** Pixels of the pictures that Office asks for, on the ribbon and in its stores. */
const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const icons = iconSizes.map((size) => ({
  from: path('src/icons/*.svg'),
  to: ({ absoluteFilename }) => `icons/${basename(absoluteFilename, '.svg')}-${size}.png`,
  transform: (svg) => Buffer.from(new Resvg(svg.toString(), { fitTo: { mode: 'width', value: size } }).render().asPng()),
}));

/** Written once, here, so that no server has to compress what it serves. */
const compressed = { br: brotliCompress, gz: gzip };

/** The pages that Excel loads, each with its own script: the task pane, what ribbon buttons do without it, and the sign-in dialog. office.js comes from Microsoft. */
export default {
  name: 'excel-addin',
  entry: { taskpane: path('src/taskpane.ts'), commands: path('src/commands.ts'), 'sign-in': path('src/sign-in-page.ts') },
  output: { path: path('dist'), filename: '[name].[contenthash].js', clean: true },
  target: ['web', 'es2022'],
  resolve: { extensions: ['.ts', '.tsx', '.js'], alias: parsedTexts.alias },
  module: {
    rules: [parsedTexts.rule, {
      test: /\.tsx?$/,
      use: [
        // Styles become classes here; else each pane would have to make them, and carry what makes them.
        '@griffel/webpack-loader',
        { loader: 'swc-loader', options: { swcrc: false, jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } } } },
      ],
    }],
  },
  plugins: [
    ...['taskpane', 'commands', 'sign-in'].map((name) => new HtmlWebpackPlugin({ template: path(`src/${name}.html`), filename: `${name}.html`, chunks: [name], scriptLoading: 'defer' })),
    new CopyPlugin({ patterns: icons }),
    ...Object.entries(compressed).map(([ending, compress]) => new CompressionPlugin({ filename: `[path][base].${ending}`, algorithm: promisify(compress), test: /\.(?:js|html)$/, minRatio: 1 })),
  ],
  performance: { hints: false },
};
