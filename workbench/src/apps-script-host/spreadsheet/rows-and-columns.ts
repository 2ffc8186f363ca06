import { ServiceError } from '../service-error';
import { cellsOf, type SheetPlace, sheetOf } from './cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A pixel is three quarters of a point. */
const pointsPerPixel = 0.75;

/** Rows and columns of a sheet, counted from 1. */
export function rowAndColumnMembers(place: SheetPlace, sheet: () => Sheet): Partial<Sheet> {
  const { run, sheetId } = place;
  const { workbook } = run.document;
  const size = () => run.document.sizeOf(sheetOf(place));
  const used = () => sheetOf(place).usedArea('values');
  const columns = (first: number, count = 1) => ({ first: first - 1, last: first + count - 2 });
  const doing = (work: () => void): Sheet => {
    work();
    return sheet();
  };
  const insertRows = (first: number, count: number) => doing(() => { workbook.insertRows(sheetId, first - 1, count, run.origin); });
  const insertColumns = (first: number, count: number) => doing(() => { workbook.insertColumns(sheetId, first - 1, count, run.origin); });
  const deleteRows = (first: number, count: number) => doing(() => {
    if (count >= size().rows) throw new ServiceError("You can't delete all the rows on the sheet.");
    workbook.deleteRows(sheetId, first - 1, count, run.origin);
  });
  const deleteColumns = (first: number, count: number) => doing(() => {
    if (count >= size().columns) throw new ServiceError("You can't delete all the columns on the sheet.");
    workbook.deleteColumns(sheetId, first - 1, count, run.origin);
  });
  const hideColumns = (first: number, count: number | undefined, hidden: boolean) => { workbook.hideColumns(sheetId, columns(first, count), hidden, run.origin); };
  const hideRows = (first: number, count: number | undefined, hidden: boolean) => { workbook.hideRows(sheetId, columns(first, count), hidden, run.origin); };
  const setWidths = (first: number, count: number, pixels: number) => doing(() => { workbook.setColumnWidth(sheetId, columns(first, count), pixels * pointsPerPixel, run.origin); });
  const isInside = (row: number, ranges: readonly { readonly first: number; readonly last: number }[]) => ranges.some(({ first, last }) => row >= first && row <= last);
  return {
    getMaxRows: () => size().rows,
    getMaxColumns: () => size().columns,
    getLastRow: () => { const area = used(); return area ? area.row + area.rowCount : 0; },
    getLastColumn: () => { const area = used(); return area ? area.column + area.columnCount : 0; },
    getFrozenRows: () => sheetOf(place).frozenRows,
    setFrozenRows: (count) => { workbook.freezeRows(sheetId, count, run.origin); },
    getFrozenColumns: () => 0,
    insertRowBefore: (row) => insertRows(row, 1),
    insertRowsBefore: (row, count) => insertRows(row, count),
    insertRowAfter: (row) => insertRows(row + 1, 1),
    insertRowsAfter: (row, count) => insertRows(row + 1, count),
    insertColumnBefore: (column) => insertColumns(column, 1),
    insertColumnsBefore: (column, count) => insertColumns(column, count),
    insertColumnAfter: (column) => insertColumns(column + 1, 1),
    insertColumnsAfter: (column, count) => insertColumns(column + 1, count),
    deleteRow: (row) => deleteRows(row, 1),
    deleteRows: (row, count) => { deleteRows(row, count); },
    deleteColumn: (column) => deleteColumns(column, 1),
    deleteColumns: (column, count) => { deleteColumns(column, count); },
    hideColumns: (column: number, count?: number) => { hideColumns(column, count, true); },
    showColumns: (column: number, count?: number) => { hideColumns(column, count, false); },
    hideColumn: (range) => { const { area } = cellsOf(range); hideColumns(area.column + 1, area.columnCount, true); },
    unhideColumn: (range) => { const { area } = cellsOf(range); hideColumns(area.column + 1, area.columnCount, false); },
    isColumnHiddenByUser: (column) => sheetOf(place).isColumnHidden(column - 1),
    hideRows: (row: number, count?: number) => { hideRows(row, count, true); },
    showRows: (row: number, count?: number) => { hideRows(row, count, false); },
    isRowHiddenByFilter: (row) => isInside(row - 1, sheetOf(place).rowsHiddenByFilter ?? []),
    isRowHiddenByUser: (row) => isInside(row - 1, sheetOf(place).rowsHiddenByHand),
    getColumnWidth: (column) => Math.round(sheetOf(place).columnWidth(column - 1) / pointsPerPixel),
    setColumnWidth: (column, pixels) => setWidths(column, 1, pixels),
    setColumnWidths: setWidths,
  };
}
