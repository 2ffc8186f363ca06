import { rowRanges, type RowRange } from '@confer/core';
import { type Area, type Shift, shiftArea } from './area';
import { displayText } from './display-text';
import type { SheetView } from './sheet-view';

/** The filter of a sheet: over which cells it lies, the header row included, and what its columns let pass. */
export interface SheetFilter {
  readonly area: Area;
  /** By columns of the sheet; the others let everything pass. */
  readonly columns: readonly FilteredColumn[];
}

export interface FilteredColumn {
  readonly column: number;
  /** The texts that pass; `undefined`: it goes by something else, which only the grid can read. */
  readonly passing: readonly string[] | undefined;
}

/** The filter after rows or columns came or went; `undefined` when all of it went. */
export function shiftFilter({ area, columns }: SheetFilter, shift: Shift): SheetFilter | undefined {
  const shifted = shiftArea(area, shift);
  const placeOf = (column: number) => shiftArea({ ...area, column, columnCount: 1 }, shift)?.column;
  return shifted && { area: shifted, columns: columns.flatMap(({ column, passing }) => { const now = placeOf(column); return now === undefined ? [] : [{ column: now, passing }]; }) };
}

/** What the cells of a column show below the header row of a filter, by which it lets them pass. */
export const filteredTexts = (sheet: SheetView, { row, rowCount }: Area, column: number): string[] =>
  Array.from({ length: rowCount - 1 }, (_, offset) => {
    const place = { row: row + 1 + offset, column };
    return displayText(sheet.value(place), sheet.style(place).numberFormat);
  });

/** The rows that do not pass. */
export function heldBackRows(sheet: SheetView, { area, columns }: SheetFilter): RowRange[] {
  const texts = columns.flatMap(({ column, passing }) => (passing ? [{ passing, shown: filteredTexts(sheet, area, column) }] : []));
  const offsets = Array.from({ length: area.rowCount - 1 }, (_, offset) => offset);
  return rowRanges(offsets.filter((offset) => texts.some(({ passing, shown }) => !passing.includes(shown[offset] ?? ''))).map((offset) => area.row + 1 + offset));
}
