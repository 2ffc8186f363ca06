import type { CellValue, SheetNote } from '@confer/core';
import { catalogueFor, columnsOf, createListCheck, dateOfSerial, isProblem, namesOf, renderFinding, restoreBinding, rowOfIndex } from '@confer/core';
import { serialsIn } from './cell-values';
import { idOf, type Sheet } from './document';
import { listOf, noteOf } from './list';
import { decimalSeparator } from './read-table';

/** What stands in a cell's note is said by Confer. Other notes are a person's, and stay as they are. */
const sign = 'Confer: ';

/** Why cells of a sheet that Confer checks are wrong, by address row:column. `undefined`: Confer does not check it, or its titles are lost. */
function problemsIn(sheet: Sheet, cells: readonly (readonly CellValue[])[]): ReadonlyMap<string, string> | undefined {
  const note = noteOf(idOf(sheet));
  return note && problemsUnder(note, sheet, cells);
}

function problemsUnder(note: SheetNote, sheet: Sheet, cells: readonly (readonly CellValue[])[]): ReadonlyMap<string, string> | undefined {
  const { binding: saved, definition, dateOrders } = note;
  const spreadsheet = sheet.getParent();
  const { headers, rows } = listOf(note, cells);
  const columns = columnsOf(definition, namesOf(definition, Object.fromEntries(saved.columns.map(({ key, index }) => [key, index]))));
  const { binding, lost } = restoreBinding(saved, headers, columns);
  const today = dateOfSerial(serialsIn(spreadsheet.getSpreadsheetTimeZone())(new Date()), 1900);
  if (lost.length > 0 || !today) return undefined;
  const locale = spreadsheet.getSpreadsheetLocale();
  const settings = { today, dateSystem: 1900 as const, decimalSeparator: decimalSeparator(locale), isLikelyPhone: undefined };
  const { findings } = createListCheck({ columns, binding, headers, settings, orders: dateOrders }, rows).result();
  const catalogue = catalogueFor(locale);
  return new Map(findings.filter(isProblem).map((finding) => [`${finding.row}:${finding.column}`, sign + renderFinding(catalogue, finding)]));
}

/**
 * Says in notes what is wrong in rows that were edited, and takes back what was said there before. A cell with a note of a person keeps
 * it: the mark of Confer, or Google's own warning, is there all the same.
 */
export function noteRows(sheet: Sheet, cells: readonly (readonly CellValue[])[], first: number, last: number): void {
  const width = cells[0]?.length ?? 0;
  const from = Math.max(first, rowOfIndex(0));
  const count = Math.min(last + 1, cells.length) - from;
  const problems = count > 0 ? problemsIn(sheet, cells) : undefined;
  if (!problems) return;
  const range = sheet.getRange(from + 1, 1, count, width);
  writeNotes(range, (note, down, right) => (note === '' || note.startsWith(sign) ? problems.get(`${from + down}:${right}`) ?? '' : note));
}

/** Puts right what Confer's notes say, wherever they are: cells are changed by others than people, and rows take their notes along. */
export function refreshNotes(sheet: Sheet, cells: readonly (readonly CellValue[])[]): void {
  const range = sheet.getRange(1, 1, cells.length, cells[0]?.length ?? 0);
  let problems: ReadonlyMap<string, string> | undefined;
  writeNotes(range, (note, row, column) => {
    if (!note.startsWith(sign)) return note;
    problems ??= problemsIn(sheet, cells) ?? new Map<string, string>();
    return problems.get(`${row}:${column}`) ?? '';
  });
}

/** Takes Confer's notes off a sheet. */
export function removeNotes(sheet: Sheet): void {
  writeNotes(sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()), (note) => (note.startsWith(sign) ? '' : note));
}

/** Writes the notes of a range when some of them are to be other ones. */
function writeNotes(range: GoogleAppsScript.Spreadsheet.Range, wanted: (note: string, row: number, column: number) => string): void {
  const before = range.getNotes();
  const after = before.map((row, down) => row.map((note, right) => wanted(note, down, right)));
  if (after.some((row, down) => row.some((note, right) => note !== before[down]?.[right]))) range.setNotes(after);
}
