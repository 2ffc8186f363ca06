import type { CellValue, Finding, NotedList, SheetNote, TableSnapshot } from '@confer/core';
import { createDefinitionsCheck, createListCheck, dateOfSerial, notedList } from '@confer/core';
import { serialsIn } from './cell-values';
import { idOf, type Sheet } from './document';
import { listOf, noteOf } from './list';
import { isMarked } from './marking';
import { decimalSeparator } from './read-table';

/** A sheet that Confer checks, as it stands now. */
export interface CheckedSheet {
  readonly note: SheetNote;
  readonly list: NotedList;
  readonly table: TableSnapshot;
  /** What is found in it; looked for when somebody asks, and once. */
  readonly findings: () => readonly Finding[];
}

/** `undefined`: Confer checks nothing there, its titles are lost, or a person took its marks away. */
export function checkedSheet(sheet: Sheet, cells: readonly (readonly CellValue[])[], note: SheetNote | undefined = markedNote(idOf(sheet))): CheckedSheet | undefined {
  if (!note) return undefined;
  const table = listOf(note, cells);
  const list = notedList(note, table.headers);
  if (list.lost.length > 0) return undefined;
  let found: readonly Finding[] | undefined;
  return { note, list, table, findings: () => (found ??= findIn(sheet, note, list, table)) };
}

const markedNote = (sheetId: string): SheetNote | undefined => (isMarked(sheetId) ? noteOf(sheetId) : undefined);

function findIn(sheet: Sheet, { dateOrders }: SheetNote, { columns, binding, several }: NotedList, { headers, rows }: TableSnapshot): readonly Finding[] {
  const spreadsheet = sheet.getParent();
  const today = dateOfSerial(serialsIn(spreadsheet.getSpreadsheetTimeZone())(new Date()), 1900);
  if (!today) return [];
  const settings = { today, dateSystem: 1900 as const, decimalSeparator: decimalSeparator(spreadsheet.getSpreadsheetLocale()), isLikelyPhone: undefined };
  if (several) return createDefinitionsCheck({ ...several, headers, settings }, rows).result().findings;
  return createListCheck({ columns, binding, headers, settings, orders: dateOrders }, rows).result().findings;
}
