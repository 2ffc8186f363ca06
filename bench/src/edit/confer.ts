import type { CellValue, Finding } from '@confer/core';
import type { Row } from '../list/list';
import { createListCheck } from '@confer/core';
import { binding, columns } from '../check/confer';
import { dateOrders, today } from '../list/definition';
import { headers } from '../list/list';

/** A list that is checked after every edit, as the pane does while somebody types. */
export interface LiveList {
  /** Gives how many findings there are in the edited row. */
  readonly edit: (row: number, column: number, value: CellValue) => number;
  /** What there is to mark after the last edit, in any order. */
  readonly findings: () => readonly Pick<Finding, 'row' | 'column' | 'code'>[];
}

export function liveList(rows: readonly Row[]): LiveList {
  const current: (readonly CellValue[])[] = rows.slice();
  const check = createListCheck({ columns, binding, headers, settings: { today, dateSystem: 1900, decimalSeparator: '.' }, orders: dateOrders }, rows);
  check.step(Infinity);
  return {
    edit(row, column, value) {
      const cells = (current[row] ?? []).slice();
      cells[column] = value;
      current[row] = cells;
      check.setRows(row, [cells]);
      return check.findingsIn(row).length;
    },
    findings: () => check.result().findings,
  };
}
