import type { RowRange } from '@confer/core';
import { joinedRows, rowRanges } from '@confer/core';
import type { SelectionHead } from '../shared/wire';
import { idOf, type Sheet, sheetOf } from './document';

/**
 * Rows of one execution that are asked whether they are hidden. Google tells so of one row at a time, and how long that takes nobody
 * promises: so many are asked well within six minutes, and the others in executions beside this one.
 */
const rowsAtOnce = 1000;

/**
 * The selected rows within the used part of the sheet in front, and which of them are hidden; of a single cell, which of all rows are.
 * Rows that a *filter view* hides cannot be told: that is a view of one person, which no script sees.
 */
export function readSelection(): SelectionHead {
  const sheet = SpreadsheetApp.getActiveSheet();
  const last = sheet.getLastRow();
  const ranges = sheet.getActiveRangeList()?.getRanges() ?? [];
  const [only] = ranges;
  const singleCell = !only || (ranges.length === 1 && only.getNumRows() === 1 && only.getNumColumns() === 1);
  // Whole columns reach to the last row that the sheet has.
  const rows = joinedRows(ranges.map((range) => ({ first: range.getRow() - 1, last: Math.min(range.getLastRow(), last) - 1 })));
  const [first, ...unasked] = inParts(singleCell ? [{ first: 0, last: last - 1 }] : rows);
  return { sheetId: idOf(sheet), rows, singleCell, hiddenRows: first ? hiddenAmong(sheet, first) : [], unasked };
}

export const readHiddenRows = (sheetId: string, rows: readonly RowRange[]): RowRange[] => hiddenAmong(sheetOf(sheetId), rows);

/** Without a filter or a slicer no row has to be asked for one. */
function hiddenAmong(sheet: Sheet, ranges: readonly RowRange[]): RowRange[] {
  const isFiltered = sheet.getFilter() !== null || sheet.getSlicers().length > 0;
  const rows = ranges.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, offset) => first + offset));
  return rowRanges(rows.filter((row) => (isFiltered && sheet.isRowHiddenByFilter(row + 1)) || sheet.isRowHiddenByUser(row + 1)));
}

/** The same rows in parts of at most {@link rowsAtOnce}. */
function inParts(ranges: readonly RowRange[]): RowRange[][] {
  const parts: RowRange[][] = [];
  let room = 0;
  for (const { first, last } of ranges) {
    for (let row = first; row <= last;) {
      if (room === 0) {
        parts.push([]);
        room = rowsAtOnce;
      }
      const end = Math.min(last, row + room - 1);
      parts[parts.length - 1]?.push({ first: row, last: end });
      room -= end - row + 1;
      row = end + 1;
    }
  }
  return parts;
}
