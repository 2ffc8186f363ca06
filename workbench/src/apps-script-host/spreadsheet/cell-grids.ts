import type { Area, CellContent, CellStyle } from '../../workbook';
import { ServiceError } from '../service-error';
import { type Cells, sheetOf } from './cells';

/** One entry per cell, row by row. */
export function readCells<T>(cells: Cells, read: (content: CellContent, style: CellStyle) => T): T[][] {
  const sheet = sheetOf(cells);
  const { row, column } = cells.area;
  return sheet.contents(cells.area).map((contents, down) => contents.map((content, right) => read(content, sheet.style({ row: row + down, column: column + right }))));
}

/** The same for every cell. */
export const inEveryCell = <T>({ rowCount, columnCount }: Area, value: T): T[][] =>
  Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => value));

/** A two-dimensional array that is as large as the cells it is for. @throws {ServiceError} in Google's words when it is not */
export function checkedGrid(rows: unknown, { rowCount, columnCount }: Area): readonly (readonly unknown[])[] {
  if (!Array.isArray(rows) || !rows.every(Array.isArray)) throw new ServiceError("The parameters don't match the method signature: an array of rows is expected.");
  const grid = rows as readonly (readonly unknown[])[];
  if (grid.length !== rowCount) {
    throw new ServiceError(`The number of rows in the data does not match the number of rows in the range. The data has ${grid.length} but the range has ${rowCount}.`);
  }
  const wrong = grid.find((row) => row.length !== columnCount);
  if (wrong !== undefined) {
    throw new ServiceError(`The number of columns in the data does not match the number of columns in the range. The data has ${wrong.length} but the range has ${columnCount}.`);
  }
  return grid;
}

/** Neighbours of a column that are given the same: formats and rules are mostly the same all the way down. */
export function columnRuns(grid: readonly (readonly unknown[])[], area: Area): { readonly area: Area; readonly value: unknown }[] {
  return Array.from({ length: area.columnCount }, (_, right) => {
    const runs: { row: number; count: number; value: unknown }[] = [];
    grid.forEach((values, down) => {
      const open = runs[runs.length - 1];
      if (open !== undefined && open.value === values[right]) open.count += 1;
      else runs.push({ row: area.row + down, count: 1, value: values[right] });
    });
    return runs.map(({ row, count, value }) => ({ area: { row, column: area.column + right, rowCount: count, columnCount: 1 }, value }));
  }).flat();
}
