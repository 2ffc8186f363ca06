import { catalogueFor, isProblem, renderFinding } from '@confer/core';
import type { CheckedSheet } from './checked-sheet';
import type { Sheet } from './document';

/** What stands in a cell's note is said by Confer. Other notes are a person's, and stay as they are. */
const sign = 'Confer: ';

/** Why cells of a sheet are wrong, by address row:column, in the language of the spreadsheet. */
function problemsIn(sheet: Sheet, checked: CheckedSheet): ReadonlyMap<string, string> {
  const catalogue = catalogueFor(sheet.getParent().getSpreadsheetLocale());
  return new Map(checked.findings().filter(isProblem).map((finding) => [`${finding.row}:${finding.column}`, sign + renderFinding(catalogue, finding)]));
}

/**
 * Says in notes what is wrong in rows that were edited, and takes back what was said there before. A cell with a note of a person keeps
 * it: the mark of Confer, or Google's own warning, is there all the same.
 *
 * @param width how many columns the sheet uses
 */
export function noteRows(sheet: Sheet, checked: CheckedSheet, { first, last, width }: { readonly first: number; readonly last: number; readonly width: number }): void {
  const problems = problemsIn(sheet, checked);
  const range = sheet.getRange(first + 1, 1, last - first + 1, width);
  writeNotes(range, (note, down, right) => (note === '' || note.startsWith(sign) ? problems.get(`${first + down}:${right}`) ?? '' : note));
}

/**
 * Puts right what Confer's notes say, wherever they are: cells are changed by others than people, and rows take their notes along.
 *
 * @param checked `undefined`: Confer says nothing of the sheet any more
 */
export function refreshNotes(sheet: Sheet, { height, width }: { readonly height: number; readonly width: number }, checked: CheckedSheet | undefined): void {
  let problems: ReadonlyMap<string, string> | undefined;
  writeNotes(sheet.getRange(1, 1, height, width), (note, row, column) => {
    if (!note.startsWith(sign)) return note;
    problems ??= checked ? problemsIn(sheet, checked) : new Map<string, string>();
    return problems.get(`${row}:${column}`) ?? '';
  });
}

/** Takes Confer's notes off a sheet. */
export function removeNotes(sheet: Sheet): void {
  writeNotes(sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()), (note) => (note.startsWith(sign) ? '' : note));
}

/** Writes those notes of a range that are to be other ones, and no cells around them: some of these may be protected from this person. */
function writeNotes(range: GoogleAppsScript.Spreadsheet.Range, wanted: (note: string, row: number, column: number) => string): void {
  const before = range.getNotes();
  const after = before.map((row, down) => row.map((note, right) => wanted(note, down, right)));
  const differs = (down: number, right: number) => after[down]?.[right] !== before[down]?.[right];
  const rows = [...after.keys()].filter((down) => after[down]?.some((_, right) => differs(down, right)));
  const columns = [...(after[0] ?? []).keys()].filter((right) => rows.some((down) => differs(down, right)));
  const [top, left, bottom, end] = [rows[0], columns[0], rows[rows.length - 1], columns[columns.length - 1]];
  if (top === undefined || left === undefined || bottom === undefined || end === undefined) return;
  const part = range.offset(top, left, bottom - top + 1, end - left + 1);
  part.setNotes(after.slice(top, bottom + 1).map((row) => row.slice(left, end + 1)));
}
