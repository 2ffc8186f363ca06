import type { CellInput, CellValue } from '../../workbook';
import { arrayArgument, invalidArgument, type RichApiError } from '../rich-api';

/** As `values` gives it: an error is its text. */
export const wireValue = (value: CellValue): string | number | boolean => typeof value === 'object' ? value.error : value;

/** As `valueTypes` gives it. */
export function valueType(value: CellValue): 'Empty' | 'Error' | 'Boolean' | 'Double' | 'String' {
  if (value === '') return 'Empty';
  if (typeof value === 'object') return 'Error';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'number' ? 'Double' : 'String';
}

/**
 * What `values` or `formulas` gives to a cell. Texts are read as if they were typed in en-US, whatever the language of the person:
 * `007` becomes 7. `null` leaves the cell alone.
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values
 */
export function cellInput(value: unknown): CellInput {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') throw invalidArgument();
  return value === '' ? '' : { typed: value };
}

/** The rows of a two-dimensional array that is as large as the cells it is for. @throws {RichApiError} when it is not */
export function rowsOfSize(rows: unknown, rowCount: number, columnCount: number): readonly (readonly unknown[])[] {
  const checked = arrayArgument(rows).map(arrayArgument);
  if (checked.length !== rowCount || checked.some((row) => row.length !== columnCount)) throw wrongSize();
  return checked;
}

export const wrongSize = (): RichApiError =>
  invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
