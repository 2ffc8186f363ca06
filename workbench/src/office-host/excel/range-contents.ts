import { getFormatInfo } from 'numfmt';
import { type Area, type CellContent, displayText, isFormula, valueOf } from '../../workbook';
import { arrayArgument, RichApiError, textArgument } from '../rich-api';
import { isEntireColumn, isEntireRow } from './address';
import type { Cells } from './cells';
import { cellInput, rowsOfSize, valueType, wireValue } from './values';

/** More cells are not read at once: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */
const maxCellsRead = 5_000_000;

/** Whole columns and rows: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded */
const isUnbounded = (area: Area): boolean => isEntireColumn(area) || isEntireRow(area);

/** One entry per cell, row by row; `null` for whole columns and rows. */
function readCells<T>({ area, sheet }: Cells, read: (content: CellContent, row: number, column: number) => T): T[][] | null {
  if (isUnbounded(area)) return null;
  if (area.rowCount * area.columnCount > maxCellsRead) {
    throw new RichApiError('RangeExceedsLimit', 'The cell count in the range has exceeded the maximum supported number.');
  }
  return sheet.contents(area).map((row, rowOffset) =>
    row.map((content, columnOffset) => read(content, area.row + rowOffset, area.column + columnOffset)));
}

export const readValues = (cells: Cells): unknown[][] | null => readCells(cells, (content) => wireValue(valueOf(content)));
export const readValueTypes = (cells: Cells): unknown[][] | null => readCells(cells, (content) => valueType(valueOf(content)));

export const readFormulas = (cells: Cells): unknown[][] | null =>
  readCells(cells, (content) => isFormula(content) ? content.formula : wireValue(valueOf(content)));

export const readText = (cells: Cells): unknown[][] | null =>
  readCells(cells, (content, row, column) => displayText(valueOf(content), cells.sheet.style({ row, column }).numberFormat));

export const readNumberFormats = (cells: Cells): unknown[][] | null =>
  readCells(cells, (_, row, column) => cells.sheet.style({ row, column }).numberFormat);

export const readNumberFormatCategories = (cells: Cells): unknown[][] | null =>
  readCells(cells, (_, row, column) => categoryOf(cells.sheet.style({ row, column }).numberFormat));

/** A single value goes into every cell. @throws {RichApiError} `InvalidOperation` for whole columns and rows */
export function writeValues({ host, sheetId, area }: Cells, values: unknown): void {
  if (isUnbounded(area)) throw new RichApiError('InvalidOperation', 'This operation is not permitted for the current object.');
  const rows = Array.isArray(values)
    ? rowsOfSize(values, area.rowCount, area.columnCount)
    : Array.from({ length: area.rowCount }, () => Array.from({ length: area.columnCount }, () => values));
  host.workbook.write(sheetId, area, rows.map((row) => row.map(cellInput)), host.origin);
}

/** A single format, also as an array of one cell, goes to every cell, even of a whole column. `null` leaves a cell alone. */
export function writeNumberFormats({ host, sheetId, area }: Cells, formats: unknown): void {
  const single = singleOf(formats);
  if (single !== undefined) return host.workbook.format(sheetId, area, { numberFormat: textArgument(single) }, host.origin);
  for (const { value, ...part } of columnRuns(rowsOfSize(formats, area.rowCount, area.columnCount))) {
    if (value === null) continue;
    const cells = { ...part, row: area.row + part.row, column: area.column + part.column, columnCount: 1 };
    host.workbook.format(sheetId, cells, { numberFormat: textArgument(value) }, host.origin);
  }
}

/** The one value that there is for all cells, unless each has its own. */
function singleOf(values: unknown): unknown {
  if (!Array.isArray(values)) return values;
  const [first, ...otherRows] = values.map(arrayArgument);
  return otherRows.length === 0 && first?.length === 1 ? first[0] : undefined;
}

/** Neighbours of a column that hold the same: formats are mostly the same all the way down. */
function columnRuns(rows: readonly (readonly unknown[])[]): { row: number; column: number; rowCount: number; value: unknown }[] {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => {
    const runs: { row: number; column: number; rowCount: number; value: unknown }[] = [];
    rows.forEach((values, row) => {
      const open = runs[runs.length - 1];
      if (open !== undefined && open.value === values[column]) open.rowCount += 1;
      else runs.push({ row, column, rowCount: 1, value: values[column] });
    });
    return runs;
  }).flat();
}

/** https://learn.microsoft.com/javascript/api/excel/excel.numberformatcategory */
function categoryOf(numberFormat: string): string {
  const { type } = getFormatInfo(numberFormat);
  return categories[type] ?? 'Custom';
}

const categories: Readonly<Record<string, string>> = {
  general: 'General', number: 'Number', grouped: 'Number', currency: 'Currency', date: 'Date', datetime: 'Date', time: 'Time',
  percent: 'Percentage', fraction: 'Fraction', scientific: 'Scientific', text: 'Text',
};
