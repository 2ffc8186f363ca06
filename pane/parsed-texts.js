import { parse } from '@formatjs/icu-messageformat-parser';

/**
 * A loader of webpack for catalogues of texts: parses them when the pane is built, so that the pane need not carry a parser of ICU
 * messages. It takes the module as it is written, runs it, and gives one in its place that holds the same texts, parsed.
 */
export async function pitch() {
  const written = await this.importModule(`${this.resourcePath}?${asWritten}`);
  return Object.entries(written).map(([name, texts]) => `export const ${name} = ${JSON.stringify(parsed(texts))};`).join('\n');
}

const asWritten = 'as-written';
const parsed = (texts) => Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, parse(text, { captureLocation: false })]));

/** Rule and alias that a webpack configuration needs for it. */
export const parsedTexts = {
  rule: { test: /[\\/]pane[\\/]src[\\/]texts[\\/](?:first[\\/])?[a-z]{2}\.ts$/, resourceQuery: { not: [new RegExp(asWritten)] }, use: import.meta.filename },
  alias: { '@formatjs/icu-messageformat-parser$': '@formatjs/icu-messageformat-parser/no-parser.js' },
};

/** Webpack asks for it; `pitch` leaves it nothing to do. */
export default function parseTexts(source) {
  return source;
}
