import { checkTable, columnsOf, type Definition, formatOf, matchHeaders, type Binding, type TableSnapshot } from '@confer/core';
import { type Origin, Workbook } from '../workbook';
import { type ClassList, generateClassList, spoiltShare } from './class-list';
import { definitions, researchEthics } from './definitions';

const registrar: Origin = { kind: 'person', person: 'registrar' };
const formats = { text: '@', date: 'yyyy-mm-dd', general: 'General' };

/** The list, pasted below a header row that was made for the definition. */
function pasted(definition: Definition, { headers, rows }: ClassList): TableSnapshot {
  const workbook = new Workbook();
  const sheetId = workbook.sheets[0]?.id ?? '';
  columnsOf(definition).forEach((column, index) => {
    const area = { row: 1, column: index, rowCount: 1_048_575, columnCount: 1 };
    workbook.format(sheetId, area, { numberFormat: formats[formatOf(column)] }, registrar);
  });
  workbook.write(sheetId, { row: 1, column: 0 }, rows.map((row) => row.map((typed) => ({ typed }))), registrar);
  const cells = workbook.sheet(sheetId).values({ row: 1, column: 0, rowCount: rows.length, columnCount: headers.length });
  return {
    sheetId,
    sheetName: 'Sheet1',
    headers,
    rows: cells.map((row) => row.map((value) => typeof value === 'object' ? value.error : value)),
    dateSystem: 1900,
    decimalSeparator: '.',
  };
}

function findingsIn(definition: Definition, list: ClassList) {
  const columns = columnsOf(definition);
  const binding = Object.fromEntries(matchHeaders(columns, list.headers).matches.map(({ column, index }) => [column.key, index])) as Binding;
  const { findings, questions } = checkTable(columns, binding, pasted(definition, list), { year: 2026, month: 11, day: 20 }, {});
  expect(questions).toEqual([]);
  return findings.map(({ row, column, code }) => ({ row: row - 1, header: list.headers[column] ?? '', code }));
}

test.each(definitions.flatMap((definition) => [[definition.name, definition, 40], [definition.name, definition, 3000]] as const))(
  'in a list for %s Confer finds what is wrong, and nothing else (%#)', (_, definition, rows) => {
    for (const titles of ['definition', 'aliases'] as const) {
      const list = generateClassList({ seed: 7, rows, definition, titles });
      expect(findingsIn(definition, list)).toEqual(list.expected);
    }
  });

test('the same seed gives the same list, another seed gives another', () => {
  const make = (seed: number) => generateClassList({ seed, rows: 50, definition: researchEthics });
  expect(make(1)).toEqual(make(1));
  expect(make(1).rows).not.toEqual(make(2).rows);
});

test('the share of rows with something wrong is known, and each has one thing', () => {
  const { expected } = generateClassList({ seed: 3, rows: 1000, definition: researchEthics });
  expect(expected).toHaveLength(1000 * spoiltShare);
  expect(new Set(expected.map(({ row }) => row)).size).toBe(expected.length);
  expect(new Set(expected.map(({ code }) => code)).size).toBeGreaterThan(15);
});

test('names come in many scripts, and numbers begin with zeros', () => {
  const { headers, rows } = generateClassList({ seed: 3, rows: 1000, definition: researchEthics });
  const names = rows.map((row) => row.slice(0, 2).join(' ')).join(' ');
  for (const script of ['Latin', 'Arabic', 'Hebrew', 'Devanagari', 'Han', 'Hiragana', 'Hangul', 'Cyrillic', 'Greek', 'Thai', 'Georgian', 'Armenian']) {
    expect(names).toMatch(new RegExp(`\\p{Script=${script}}`, 'u'));
  }
  expect(names).toMatch(/['’]/);
  expect(rows.filter((row) => /^00\d{5}$/.test(row[headers.indexOf('Student number')] ?? '')).length).toBeGreaterThan(900);
});
