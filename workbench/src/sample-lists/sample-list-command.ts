import { parseArgs } from 'node:util';
import { generateClassList } from './class-list';
import { definitions } from './definitions';
import { tabSeparated } from './tab-separated';

/**
 * The class list that `npm run sample-list -- --rows 1000 --seed 7 --definition alumni-membership` writes, with its header row.
 *
 * @throws {TypeError | RangeError} for options that are none, with a message for whoever typed them
 */
export function sampleListText(args: readonly string[]): string {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '7' },
      definition: { type: 'string', default: 'research-ethics-training' },
    },
  });
  const definition = definitions.find(({ id }) => id === values.definition);
  if (definition === undefined) {
    throw new RangeError(`There is no sample definition ${values.definition}. Choose one of ${definitions.map(({ id }) => id).join(', ')}.`);
  }
  const { headers, rows } = generateClassList({ definition, rows: wholeNumber('rows', values.rows), seed: wholeNumber('seed', values.seed) });
  return tabSeparated([headers, ...rows]);
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new RangeError(`--${option} takes a whole number, and ${text} is none.`);
  return Number(text);
}
