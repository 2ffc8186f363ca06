import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from '@univerjs/sheets';
import { type Area, maxColumns, maxRows } from '../../workbook';
import type { GridWorkbook } from './grid-workbook';
import type { GridSize } from './ranges';

/** Empty rows and columns beyond what is used: enough to work in, few enough that the scroll bar can be held. */
const spareRows = 1000;
const spareColumns = 26;

/** How much of a sheet the grid shows when this much of it is used. */
export const sizeFor = (usedRows: number, usedColumns: number): GridSize => ({
  rowCount: Math.min(usedRows + spareRows, maxRows),
  columnCount: Math.min(usedColumns + spareColumns, maxColumns),
});

/** Makes the grid show this area and some more. Whole rows and columns need no more room. */
export function makeRoom(grid: GridWorkbook, sheetId: string, { row, column, rowCount, columnCount }: Area): void {
  const size = grid.sizeOf(sheetId);
  const room = sizeFor(row + rowCount, column + columnCount);
  if (rowCount < maxRows && row + rowCount > size.rowCount) grid.change(SetWorksheetRowCountMutation, sheetId, { rowCount: room.rowCount });
  if (columnCount < maxColumns && column + columnCount > size.columnCount) grid.change(SetWorksheetColumnCountMutation, sheetId, { columnCount: room.columnCount });
}
