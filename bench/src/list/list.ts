import type { CellValue } from '@confer/core';

/** The columns of the list, from the left. */
export const columnNames = ['firstName', 'lastName', 'email', 'expiration', 'awardDate', 'score', 'level', 'title'] as const;
export type ColumnName = (typeof columnNames)[number];

export type Row = readonly CellValue[];

/** A row as the libraries want it. */
export type RowObject = Readonly<Record<ColumnName, CellValue | undefined>>;

/** Written out, because that is the fastest way to build it. */
export const rowObject = (row: Row): RowObject => ({
  firstName: row[0], lastName: row[1], email: row[2], expiration: row[3], awardDate: row[4], score: row[5], level: row[6], title: row[7],
});

export const headers = ['First Name', 'Last Name', 'E-mail', 'Expiration date', 'Award date', 'Score', 'Level', 'Title'];

/** One number for the cell in a row of the list, counted from 0. */
export const cellId = (row: number, column: number): number => row * columnNames.length + column;

const columnIndexes: ReadonlyMap<unknown, number> = new Map(columnNames.map((name, index) => [name, index]));

/** The cell that a library names by the property of its row. */
export function cellIdByName(row: number, name: unknown): number {
  const column = columnIndexes.get(name);
  if (column === undefined) throw new Error(`There is no column “${String(name)}”.`);
  return cellId(row, column);
}
