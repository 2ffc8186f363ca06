import type { CellPosition, RowRange } from '@confer/core';
import { type IRange, RANGE_TYPE } from '@univerjs/core';
import { type Area, type ColumnRange, maxColumns, maxRows } from '../../workbook';

/** How many rows and columns the grid shows: fewer than a sheet has. What reaches from end to end means whole rows or columns. */
export interface GridSize {
  readonly rowCount: number;
  readonly columnCount: number;
}

export function toArea({ startRow, startColumn, endRow, endColumn, rangeType }: IRange, size: GridSize): Area {
  const wholeRows = rangeType === RANGE_TYPE.ROW || rangeType === RANGE_TYPE.ALL || (startColumn === 0 && endColumn >= size.columnCount - 1);
  const wholeColumns = rangeType === RANGE_TYPE.COLUMN || rangeType === RANGE_TYPE.ALL || (startRow === 0 && endRow >= size.rowCount - 1);
  return {
    row: wholeColumns ? 0 : startRow,
    column: wholeRows ? 0 : startColumn,
    rowCount: wholeColumns ? maxRows : endRow - startRow + 1,
    columnCount: wholeRows ? maxColumns : endColumn - startColumn + 1,
  };
}

export function toRange({ row, column, rowCount, columnCount }: Area, size: GridSize): IRange {
  const wholeRows = columnCount >= maxColumns;
  const wholeColumns = rowCount >= maxRows;
  return {
    startRow: row,
    startColumn: column,
    endRow: Math.min(row + rowCount, size.rowCount) - 1,
    endColumn: Math.min(column + columnCount, size.columnCount) - 1,
    rangeType: wholeRows && wholeColumns ? RANGE_TYPE.ALL : wholeRows ? RANGE_TYPE.ROW : wholeColumns ? RANGE_TYPE.COLUMN : RANGE_TYPE.NORMAL,
  };
}

export const toRowRange = ({ startRow, endRow }: IRange): RowRange => ({ first: startRow, last: endRow });
export const toColumnRange = ({ startColumn, endColumn }: IRange): ColumnRange => ({ first: startColumn, last: endColumn });

export const ofRows = ({ first, last }: RowRange, { columnCount }: GridSize): IRange => ({ startRow: first, endRow: last, startColumn: 0, endColumn: columnCount - 1 });
export const ofColumns = ({ first, last }: ColumnRange, { rowCount }: GridSize): IRange => ({ startRow: 0, endRow: rowCount - 1, startColumn: first, endColumn: last });

export const isInside = (area: Area, { row, column }: CellPosition): boolean =>
  row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount;
