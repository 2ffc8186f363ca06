import { HostError } from '@confer/core';

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;

export const idOf = (sheet: Sheet): string => String(sheet.getSheetId());

/** @throws {HostError} when somebody has deleted it */
export function sheetOf(sheetId: string): Sheet {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetById(Number(sheetId)) as Sheet | null;
  if (!sheet) throw new HostError('sheet-not-found');
  return sheet;
}

/** Milliseconds to wait for somebody else who is writing. */
const patience = 20_000;

/** Works while nobody else does so through Confer in this spreadsheet; people who type are not kept from it. */
export function alone<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(patience)) throw new HostError('sheet-is-busy');
  try {
    const result = work();
    // What is written waits in Google's buffer; whoever comes next has to find it in the sheet.
    SpreadsheetApp.flush();
    return result;
  } finally {
    lock.releaseLock();
  }
}
