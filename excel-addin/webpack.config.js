import { fileURLToPath } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';

/** The task pane as Excel loads it, and the page of the sign-in dialog: each one page, one script; office.js comes from Microsoft. */
export default {
  name: 'excel-addin',
  entry: { taskpane: './excel-addin/src/taskpane.ts', 'sign-in': './excel-addin/src/sign-in-page.ts' },
  output: { path: fileURLToPath(new URL('dist', import.meta.url)), filename: '[name].[contenthash].js', clean: true },
  target: ['web', 'es2022'],
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [{
      test: /\.tsx?$/,
      use: { loader: 'swc-loader', options: { swcrc: false, jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } } } },
    }],
  },
  plugins: [
    new HtmlWebpackPlugin({ template: './excel-addin/src/taskpane.html', filename: 'taskpane.html', chunks: ['taskpane'], scriptLoading: 'defer' }),
    new HtmlWebpackPlugin({ template: './excel-addin/src/sign-in.html', filename: 'sign-in.html', chunks: ['sign-in'], scriptLoading: 'defer' }),
  ],
  performance: { hints: false },
};
