import type { ColumnFormat, SheetAction } from '@confer/core';
import { columnLetter, headerRow, rowRanges } from '@confer/core';
import { dropDown } from './column-rules';
import type { Range, Sheet } from './document';
import { textFormat } from './write-values';

type Validation = GoogleAppsScript.Spreadsheet.DataValidation;
type Action<Type extends SheetAction['type']> = Extract<SheetAction, { type: Type }>;

const formats: Readonly<Record<ColumnFormat, string>> = { text: textFormat, date: 'yyyy-mm-dd', general: 'General' };
/** A text with a star behind it that is shown and is no part of it. */
const starred = '@" *"';

/** Pixels of columns, and the characters that have room in a usual one: neighbours of one width are one call. */
const widths = { usual: 140, wide: 240 };
const usualCharacters = 18;

/** The cells of a column below the header row, to the end of the sheet: `C2:C`. */
const belowHeader = (column: number): string => `${columnLetter(column)}${headerRow + 2}:${columnLetter(column)}`;

/** Formats of whole columns, one call for each kind of format. */
export function formatColumns(sheet: Sheet, actions: readonly Action<'format-column'>[]): void {
  for (const format of new Set(actions.map((action) => action.format))) {
    const cells = actions.filter((action) => action.format === format).map(({ column }) => belowHeader(column));
    sheet.getRangeList(cells).setNumberFormat(formats[format]);
  }
}

/** Gives cells of a row the formats of values that the row above has. */
export function continueFormats(sheet: Sheet, { row, columnCount }: Action<'continue-formats'>): void {
  const above = sheet.getRange(row, 1, 1, columnCount).getNumberFormats();
  sheet.getRange(row + 1, 1, 1, columnCount).setNumberFormats(above);
}

export function styleHeader(sheet: Sheet, { row = headerRow, firstColumn, columnCount, required = [] }: Action<'style-header'>): void {
  sheet.getRange(row + 1, firstColumn + 1, 1, columnCount).setFontWeight('bold');
  if (required.length > 0) sheet.getRangeList(required.map((column) => `${columnLetter(column)}${row + 1}`)).setNumberFormat(starred);
}

export function setWidths(sheet: Sheet, actions: readonly Action<'set-width'>[]): void {
  const set = (chosen: readonly Action<'set-width'>[], width: number) => {
    for (const { first, last } of rowRanges(chosen.map(({ column }) => column).sort((a, b) => a - b))) sheet.setColumnWidths(first + 1, last - first + 1, width);
  };
  set(actions, widths.usual);
  set(actions.filter(({ characters }) => characters > usualCharacters), widths.wide);
}

/**
 * Native drop-downs and help, which work without Confer. Other values stay possible, and are warned of. Help of a column stands with
 * its cells where they have a rule, and at its title, as a note.
 *
 * @param isNew the titles were just written, into cells that held nothing; at others a note or a rule of the person stays
 */
export function describeColumns(sheet: Sheet, choices: readonly Action<'offer-choices'>[], descriptions: readonly Action<'describe-column'>[], isNew: boolean): void {
  if (choices.length > 0) offerChoices(sheet, choices, descriptions, isNew);
  if (descriptions.length > 0) noteTitles(sheet, descriptions, isNew);
}

/** All drop-downs in one call, whatever their number. */
function offerChoices(sheet: Sheet, choices: readonly Action<'offer-choices'>[], descriptions: readonly Action<'describe-column'>[], isNew: boolean): void {
  const columns = choices.map(({ column }) => column);
  const first = Math.min(...columns);
  const cells = sheet.getRange(`${columnLetter(first)}${headerRow + 2}:${columnLetter(Math.max(...columns))}`);
  const [rows, width] = [cells.getNumRows(), cells.getNumColumns()];
  const grid: (Validation | null)[][] = isNew ? Array.from({ length: rows }, () => Array.from({ length: width }, () => null)) : cells.getDataValidations();
  for (const { column, choices: list } of choices) {
    const rule = dropDown(list, descriptions.find((action) => action.column === column)?.text) ?? null;
    for (const row of grid) row[column - first] = rule;
  }
  cells.setDataValidations(grid as Validation[][]);
}

function noteTitles(sheet: Sheet, descriptions: readonly Action<'describe-column'>[], isNew: boolean): void {
  const columns = descriptions.map(({ column }) => column);
  const first = Math.min(...columns);
  const count = Math.max(...columns) - first + 1;
  const titles: Range = sheet.getRange(headerRow + 1, first + 1, 1, count);
  const [notes = []] = isNew ? [Array.from({ length: count }, () => '')] : titles.getNotes();
  for (const { column, title, text } of descriptions) notes[column - first] ||= `${title}: ${text}`;
  titles.setNotes([notes]);
}
