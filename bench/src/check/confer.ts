import type { Binding, ColumnKey, TableSnapshot } from '@confer/core';
import type { Contender } from './contender';
import type { Row } from '../list/list';
import type { TextTests } from './text-tests';
import { bindColumns, checkCells, checkTable, columnsOf, indexOfRow, isProblem, matchHeaders } from '@confer/core';
import { checkOf } from './contender';
import { dateOrders, definition, today } from '../list/definition';
import { cellId, headers } from '../list/list';

export const columns = columnsOf(definition);
export const binding: Binding = Object.fromEntries(matchHeaders(columns, headers).matches.map(({ column, index }) => [column.key, index]));

export const snapshotOf = (rows: readonly Row[]): TableSnapshot =>
  ({ sheetId: 'list', sheetName: 'List', headers, rows, dateSystem: 1900, decimalSeparator: '.' });

const bind = (rows: readonly Row[]) => bindColumns(columns, binding, snapshotOf(rows), today, dateOrders);

/** What is looked for in every cell, as each library does it: no findings, no comparison of rows. */
export const confer: Contender = {
  name: 'Confer',
  prepare(rows) {
    const bound = bind(rows);
    const width = bound.length;
    let verdicts = new Uint8Array(0);
    return {
      run() {
        verdicts = new Uint8Array(rows.length * width);
        for (let position = 0; position < rows.length; position++) checkCells(bound, rows[position] ?? [], verdicts, position * width);
        let bad = 0;
        let cell = verdicts.length;
        while (cell-- > 0) if (verdicts[cell] !== 0) bad++;
        return bad;
      },
      badCells: () => [...verdicts].flatMap((verdict, cell) => (verdict === 0 ? [] : [cellId(Math.floor(cell / width), bound[cell % width]?.index ?? -1)])),
    };
  },
};

/** All that a sheet is checked for: findings with their fixes, order of dates, people and addresses that occur twice. */
export const checkedTable = (rows: readonly Row[]) => checkTable(columns, binding, snapshotOf(rows), today, dateOrders);

export const conferTable: Contender = {
  name: 'Confer, the whole table',
  prepare: (rows) => checkOf((bad) => {
    for (const finding of checkedTable(rows).findings) {
      if (isProblem(finding)) bad.push(cellId(indexOfRow(finding.row), finding.column));
    }
  }),
};

/** Confer's own tests of one text, for the libraries that take a function. */
export function conferTests(): TextTests {
  const bound = bind([]);
  const isGood = (key: ColumnKey) => {
    const cell = bound.find(({ column }) => column.key === key);
    if (!cell) throw new Error(`The list has no column ${key}.`);
    return (text: string): boolean => (text === '' ? !cell.column.required : cell.rule.isGood(text) || cell.rule.check(text) === undefined);
  };
  return { isEmail: isGood('contact'), isExpiration: isGood('expiry'), isAwardDate: isGood('field.awardDate'), isScore: isGood('field.score') };
}
