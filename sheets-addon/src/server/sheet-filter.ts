import type { CellArea } from '@confer/core';
import { areaOf } from './cell-area';
import type { Sheet } from './document';

/** The cells over which the filter of a sheet lies. A filter view is one person's, and no script sees it. */
export function filteredArea(sheet: Sheet): CellArea | undefined {
  const filter = sheet.getFilter();
  return filter ? areaOf(filter.getRange()) : undefined;
}

/** Lays the filter of a sheet over more columns at its right. Google makes a new one for that, so what the columns let pass is said again. */
export function widenFilter(sheet: Sheet, columnCount: number): void {
  const filter = sheet.getFilter();
  if (!filter) return;
  const range = filter.getRange();
  const columns = Array.from({ length: range.getNumColumns() }, (_, index) => range.getColumn() + index);
  const criteria = columns.map((column) => filter.getColumnFilterCriteria(column));
  // Named before the old one goes: Google refuses cells that the sheet does not have.
  const wider = sheet.getRange(range.getRow(), range.getColumn(), range.getNumRows(), columns.length + columnCount);
  filter.remove();
  const next = wider.createFilter();
  columns.forEach((column, index) => {
    const criterion = criteria[index];
    if (criterion) next.setColumnFilterCriteria(column, criterion);
  });
}
