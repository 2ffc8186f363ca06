import { type Area, maxColumns, maxRows, type SheetView } from '../../workbook';
import type { Execution } from '../execution';
import { ServiceError } from '../service-error';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Makes the objects that name each other. */
export interface Objects {
  range(sheetId: string, area: Area): Range;
  rangeList(sheetId: string, areas: readonly Area[]): GoogleAppsScript.Spreadsheet.RangeList;
  sheet(sheetId: string): GoogleAppsScript.Spreadsheet.Sheet;
  spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet;
}

/** Where an object of a script stands in the document. */
export interface SheetPlace {
  readonly run: Execution;
  readonly objects: Objects;
  readonly sheetId: string;
}

/** Cells of a sheet that a script has named. */
export interface Cells extends SheetPlace {
  /** On the sheet as Google has it: a whole column ends with the sheet's last row. */
  readonly area: Area;
}

const named = new WeakMap<object, Cells>();

/** Remembers which cells a `Range` names, for whoever is given it. */
export function nameCells(range: Range, cells: Cells): Range {
  named.set(range, cells);
  return range;
}

/** @throws {ServiceError} for anything else than a `Range` */
export function cellsOf(range: object): Cells {
  const cells = named.get(range);
  if (cells === undefined) throw new ServiceError("The parameters don't match the method signature: a Range is expected.");
  return cells;
}

export const sheetOf = ({ run, sheetId }: SheetPlace): SheetView => run.document.workbook.sheet(sheetId);

/**
 * The same cells in the workbook, whose sheets are larger than Google's: what is given to a column down to the last row of the
 * sheet is also there when rows are added, because they are like the one before them.
 */
export function unbounded(cells: Cells): Area {
  const { area } = cells;
  const size = cells.run.document.sizeOf(sheetOf(cells));
  return {
    ...area,
    rowCount: area.row + area.rowCount >= size.rows ? maxRows - area.row : area.rowCount,
    columnCount: area.columnCount >= size.columns ? maxColumns - area.column : area.columnCount,
  };
}

/** As far as Google's sheet goes, which is smaller than the workbook's: a whole column ends with its last row. */
export function clipped(area: Area, { rows, columns }: { readonly rows: number; readonly columns: number }): Area {
  return {
    ...area,
    rowCount: Math.max(1, Math.min(area.rowCount, rows - area.row)),
    columnCount: Math.max(1, Math.min(area.columnCount, columns - area.column)),
  };
}
