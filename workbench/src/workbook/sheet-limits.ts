import { type Area, isOnSheet, maxColumns, maxRows, type Shift } from './area';
import type { SheetView } from './sheet-view';
import { WorkbookError } from './workbook-error';

/** @throws {WorkbookError} for an area without cells, or with cells that no sheet has */
export function checkOnSheet(area: Area): Area {
  if (!isOnSheet(area)) throw new WorkbookError('outside-the-sheet', 'Some of these cells are outside the sheet.');
  return area;
}

/** @throws {WorkbookError} when filled cells would fall off the end of the sheet */
export function checkRoom(sheet: SheetView, { axis, kind, first, count }: Shift): void {
  const used = sheet.usedArea('values');
  if (used === undefined || kind === 'delete') return;
  const [end, max] = axis === 'rows' ? [used.row + used.rowCount, maxRows] : [used.column + used.columnCount, maxColumns];
  if (end > first && end + count > max) {
    throw new WorkbookError('cells-would-fall-off', `Filled cells would fall off the end of the sheet ${sheet.name}.`);
  }
}

/** @throws {WorkbookError} unless it names each of so many rows once */
export function checkOrder(order: readonly number[], rowCount: number): void {
  const places = new Set(order.filter((place) => Number.isInteger(place) && place >= 0 && place < rowCount));
  if (order.length !== rowCount || places.size !== rowCount) {
    throw new WorkbookError('wrong-shape', 'An order names every row of the area once.');
  }
}
