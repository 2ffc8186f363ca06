import { booleanArgument, isLeftOut, notEmulated, textArgument } from '../rich-api';
import { isEntireColumn, isEntireRow } from './address';
import type { Cells } from './cells';
import { areHidden, columnsOf, rowsOf, visibleColumns, visibleRows } from './visible-cells';

const clearedBy = new Map([['All', 'all'], ['Contents', 'contents'], ['Formats', 'formats']] as const);

/** https://learn.microsoft.com/javascript/api/excel/excel.clearapplyto */
export function clearCells({ host, sheetId, areas }: Cells, applyTo: unknown): void {
  const name = isLeftOut(applyTo) ? 'All' : textArgument(applyTo);
  const what = [...clearedBy].find(([known]) => known === name)?.[1];
  if (what === undefined) throw notEmulated(`Range.clear('${name}')`);
  for (const area of areas) host.workbook.clear(sheetId, area, what, host.origin);
}

/** Whole rows move others down, whole columns move others to the right; parts of them are not emulated. */
export function insertCells({ host, sheetId, area }: Cells): void {
  if (isEntireRow(area)) host.workbook.insertRows(sheetId, area.row, area.rowCount, host.origin);
  else if (isEntireColumn(area)) host.workbook.insertColumns(sheetId, area.column, area.columnCount, host.origin);
  else throw notEmulated('Range.insert() of anything but whole rows or columns');
}

export function deleteCells({ host, sheetId, area }: Cells): void {
  if (isEntireRow(area)) host.workbook.deleteRows(sheetId, area.row, area.rowCount, host.origin);
  else if (isEntireColumn(area)) host.workbook.deleteColumns(sheetId, area.column, area.columnCount, host.origin);
  else throw notEmulated('Range.delete() of anything but whole rows or columns');
}

/** All cells into one, or each row of them into one. */
export function mergeCells({ host, sheetId, area }: Cells, across: unknown): void {
  const isAcross = !isLeftOut(across) && booleanArgument(across);
  const parts = isAcross ? Array.from({ length: area.rowCount }, (_, offset) => ({ ...area, row: area.row + offset, rowCount: 1 })) : [area];
  for (const part of parts) host.workbook.merging.merge(sheetId, part, host.origin);
}

/** `null` when some are hidden and others are not. */
export const areRowsHidden = ({ area, sheet }: Cells): boolean | null => areHidden(rowsOf(area), visibleRows(sheet, area));
export const areColumnsHidden = ({ area, sheet }: Cells): boolean | null => areHidden(columnsOf(area), visibleColumns(sheet, area));

export function hideRows({ host, sheetId, area }: Cells, hidden: unknown): void {
  host.workbook.hideRows(sheetId, rowsOf(area), booleanArgument(hidden), host.origin);
}

export function hideColumns({ host, sheetId, area }: Cells, hidden: unknown): void {
  host.workbook.hideColumns(sheetId, columnsOf(area), booleanArgument(hidden), host.origin);
}
