import type { CellPosition, RowRange, SheetName } from '@confer/core';
import { freeSheetName } from '@confer/core';
import { alone, idOf, sheetOf } from './document';

export const activeSheet = (): string => idOf(SpreadsheetApp.getActiveSheet());

/** A new sheet behind the others, in front of the person. */
export function addSheet(wanted: string): SheetName {
  return alone(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const sheets = spreadsheet.getSheets();
    const sheet = spreadsheet.insertSheet(freeSheetName(wanted, sheets.map((each) => each.getName())), sheets.length);
    return { id: idOf(sheet), name: sheet.getName() };
  });
}

/** Takes the person to a cell. */
export function showCell(sheetId: string, { row, column }: CellPosition): void {
  const sheet = sheetOf(sheetId);
  SpreadsheetApp.getActiveSpreadsheet().setActiveSheet(sheet);
  sheet.setActiveRange(sheet.getRange(row + 1, column + 1));
}

/** Selects whole rows. */
export function showRows(sheetId: string, rows: readonly RowRange[]): void {
  const sheet = sheetOf(sheetId);
  SpreadsheetApp.getActiveSpreadsheet().setActiveSheet(sheet);
  if (rows.length > 0) sheet.setActiveRangeList(sheet.getRangeList(rows.map(({ first, last }) => `${first + 1}:${last + 1}`)));
}
