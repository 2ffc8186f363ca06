import { columnsOf, matchHeaders } from '@confer/core';
import Papa from 'papaparse';
import { generateClassList } from './class-list';
import { alumniMembership, definitions } from './definitions';
import { sampleListText } from './sample-list-command';
import { sampleLists } from './sample-lists';
import { tabSeparated } from './tab-separated';

test('each sample definition has a list whose columns are all found, and one that stays private', () => {
  expect(sampleLists).toHaveLength(definitions.length);
  definitions.forEach((definition, index) => {
    const report = matchHeaders(columnsOf(definition), sampleLists[index]?.rows[0] ?? []);
    expect(report.matches.filter(({ certainty, index: found }) => found === undefined || certainty !== 'certain')).toEqual([]);
    expect(report.unused).toHaveLength(1);
  });
});

test('names of lists are names for sheets', () => {
  for (const { name } of sampleLists) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
});

test('the command writes the list as a spreadsheet pastes it', () => {
  const text = sampleListText(['--rows', '20', '--seed', '3', '--definition', 'alumni-membership']);
  const { headers, rows } = generateClassList({ definition: alumniMembership, rows: 20, seed: 3 });
  expect(Papa.parse(text.trimEnd(), { delimiter: '\t' }).data).toEqual([headers, ...rows]);
});

test('a cell with a tab, a line break or a quotation mark is read as it was written', () => {
  const rows = [['a\tb', 'say "yes"'], ['two\nlines', '']];
  expect(Papa.parse(tabSeparated(rows).replace(/\n$/, ''), { delimiter: '\t' }).data).toEqual(rows);
});

test('the command says what it cannot do', () => {
  expect(() => sampleListText(['--rows', 'many'])).toThrow('--rows takes a whole number, and many is none.');
  expect(() => sampleListText(['--definition', 'diploma'])).toThrow('There is no sample definition diploma.');
  expect(() => sampleListText(['--colour', 'red'])).toThrow();
});
