import type { CellPosition } from '@confer/core';

/** Size of every sheet, as in Excel: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** A rectangle of cells: its top left cell (zero-based) and its size. Whole columns have {@link maxRows} rows. */
export interface Area extends CellPosition {
  readonly rowCount: number;
  readonly columnCount: number;
}

export const wholeSheet: Area = { row: 0, column: 0, rowCount: maxRows, columnCount: maxColumns };

export const cellArea = ({ row, column }: CellPosition): Area => ({ row, column, rowCount: 1, columnCount: 1 });
export const wholeRows = (first: number, count: number): Area => ({ ...wholeSheet, row: first, rowCount: count });
export const wholeColumns = (first: number, count: number): Area => ({ ...wholeSheet, column: first, columnCount: count });

export const isOneCell = ({ rowCount, columnCount }: Area): boolean => rowCount === 1 && columnCount === 1;

/** Has cells, and all of them are cells of a sheet. */
export function isOnSheet({ row, column, rowCount, columnCount }: Area): boolean {
  return [row, column, rowCount, columnCount].every(Number.isInteger)
    && row >= 0 && column >= 0 && rowCount > 0 && columnCount > 0
    && row + rowCount <= maxRows && column + columnCount <= maxColumns;
}

/** The smallest area that holds all of these. */
export function boundingArea([first, ...others]: readonly [Area, ...Area[]]): Area {
  return others.reduce((bounds, area) => {
    const row = Math.min(bounds.row, area.row);
    const column = Math.min(bounds.column, area.column);
    return {
      row,
      column,
      rowCount: Math.max(bounds.row + bounds.rowCount, area.row + area.rowCount) - row,
      columnCount: Math.max(bounds.column + bounds.columnCount, area.column + area.columnCount) - column,
    };
  }, first);
}

/** Whether there is a cell that both hold. Makes nothing: conditional formats of a long list lie on thousands of areas. */
export const overlap = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rowCount && other.row < one.row + one.rowCount && one.column < other.column + other.columnCount && other.column < one.column + one.columnCount;

/** The cells that both hold; `undefined` when there are none. */
export function intersection(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rowCount = Math.min(one.row + one.rowCount, other.row + other.rowCount) - row;
  const columnCount = Math.min(one.column + one.columnCount, other.column + other.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : undefined;
}

/** What is left of an area without the cells of another: up to four areas, above, below, left and right of it. */
export function withoutArea(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (cut === undefined) return [area];
  const below = cut.row + cut.rowCount;
  const right = cut.column + cut.columnCount;
  return [
    { ...area, rowCount: cut.row - area.row },
    { ...area, row: below, rowCount: area.row + area.rowCount - below },
    { ...cut, column: area.column, columnCount: cut.column - area.column },
    { ...cut, column: right, columnCount: area.column + area.columnCount - right },
  ].filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0);
}

/** Rows or columns that come into a sheet or leave it. */
export interface Shift {
  readonly axis: 'rows' | 'columns';
  readonly kind: 'insert' | 'delete';
  readonly first: number;
  readonly count: number;
}

/**
 * Where an area is after rows or columns came or went. It grows when they come into it and shrinks when some of its own go;
 * `undefined` when all of it is gone.
 */
export function shiftArea(area: Area, { axis, kind, first, count }: Shift): Area | undefined {
  const rows = axis === 'rows';
  const move = kind === 'insert' ? spanAfterInsert : spanAfterDelete;
  const span = rows
    ? move(area.row, area.rowCount, first, count, maxRows)
    : move(area.column, area.columnCount, first, count, maxColumns);
  if (span === undefined) return undefined;
  return rows
    ? { ...area, row: span.start, rowCount: span.length }
    : { ...area, column: span.start, columnCount: span.length };
}

type Span = { start: number; length: number } | undefined;

/** A span over the whole axis stays what it is: whole columns are still whole columns. */
function spanAfterInsert(start: number, length: number, first: number, count: number, max: number): Span {
  if (first >= start + length || length === max) return { start, length };
  if (first > start) return { start, length: Math.min(length + count, max - start) };
  return start + count < max ? { start: start + count, length: Math.min(length, max - start - count) } : undefined;
}

function spanAfterDelete(start: number, length: number, first: number, count: number, max: number): Span {
  if (length === max) return { start, length };
  const removedBefore = Math.max(0, Math.min(start, first + count) - first);
  const removedInside = Math.max(0, Math.min(start + length, first + count) - Math.max(start, first));
  return removedInside < length ? { start: start - removedBefore, length: length - removedInside } : undefined;
}
