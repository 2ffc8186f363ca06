import type { RowRange, SheetSelection } from '@confer/core';
import { rowRanges } from '@confer/core';
import { idOf, type Sheet } from './document';

/**
 * The selected rows within the used part of the sheet in front, and which rows of that part are hidden. Google tells of hidden rows one
 * by one, and not at all of those that a *filter view* hides: that is a view of one person, which no script sees.
 */
export function readSelection(): SheetSelection {
  const sheet = SpreadsheetApp.getActiveSheet();
  const last = sheet.getLastRow();
  const ranges = sheet.getActiveRangeList()?.getRanges() ?? [];
  const [only] = ranges;
  return {
    sheetId: idOf(sheet),
    // Whole columns reach to the last row that the sheet has.
    rows: union(ranges.map((range) => ({ first: range.getRow() - 1, last: Math.min(range.getLastRow(), last) - 1 }))),
    hiddenRows: rowRanges(Array.from({ length: last }, (_, row) => row).filter(hiddenIn(sheet))),
    singleCell: !only || (ranges.length === 1 && only.getNumRows() === 1 && only.getNumColumns() === 1),
  };
}

/** Without a filter or a slicer no row has to be asked for one. */
function hiddenIn(sheet: Sheet): (row: number) => boolean {
  const isFiltered = sheet.getFilter() !== null || sheet.getSlicers().length > 0;
  return (row) => (isFiltered && sheet.isRowHiddenByFilter(row + 1)) || sheet.isRowHiddenByUser(row + 1);
}

/** Ranges in ascending order, without overlap; empty ones are left out. */
function union(ranges: readonly RowRange[]): RowRange[] {
  const joined: { first: number; last: number }[] = [];
  for (const { first, last } of ranges.filter((range) => range.first <= range.last).sort((a, b) => a.first - b.first)) {
    const open = joined[joined.length - 1];
    if (open && first <= open.last + 1) open.last = Math.max(open.last, last);
    else joined.push({ first, last });
  }
  return joined;
}
