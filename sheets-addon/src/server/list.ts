import type { CellValue, SheetNote, TableSnapshot } from '@confer/core';
import { findSavedHeaderRow, headerRow, parseNotebook, takeHeaderRow } from '@confer/core';
import { readNotebook } from './notebook';

/** What Confer knows of a sheet, `undefined` where it checks nothing. */
export const noteOf = (sheetId: string): SheetNote | undefined => parseNotebook(readNotebook() ?? undefined).sheets[sheetId];

/** The cells of a sheet as its list, with the titles where they stand now. */
export function listOf({ binding, headerRow: row = headerRow }: SheetNote, cells: readonly (readonly CellValue[])[]): TableSnapshot {
  const whole: TableSnapshot = { sheetId: '', sheetName: '', headers: (cells[headerRow] ?? []).map(String), rows: cells.slice(headerRow + 1), dateSystem: 1900, decimalSeparator: '.' };
  return takeHeaderRow(whole, findSavedHeaderRow(binding, row, whole));
}
