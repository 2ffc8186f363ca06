import { type Area, type Shift, shiftArea } from './area';

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
