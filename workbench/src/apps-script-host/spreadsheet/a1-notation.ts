import type { Area } from '../../workbook';
import { ServiceError } from '../service-error';

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** `A1`, `A2:C9`, `C:C`, `2:5`, and `C2:C`: down to the last row of the sheet. */
const notation = /^\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$/i;

/** The cells of `Sheet1!B2:C3`, and the name of their sheet. @throws {ServiceError} for what names no cells */
export function parseNotation(text: string, size: (sheetName: string | undefined) => Size): { readonly sheetName: string | undefined; readonly area: Area } {
  const [, quoted, plain, local = ''] = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text) ?? [];
  const sheetName = quoted?.replaceAll("''", "'") ?? plain;
  const [match, column = '', row = '', lastColumn = column, lastRow = row] = notation.exec(local) ?? [];
  if (match === undefined || match === '' || (column === '' && row === '')) throw new ServiceError('Range not found');
  const { rows, columns } = size(sheetName);
  const [top, bottom] = ordered(row === '' ? 1 : Number(row), lastRow === '' ? rows : Number(lastRow));
  const [left, right] = ordered(column === '' ? 1 : numberOf(column), lastColumn === '' ? columns : numberOf(lastColumn));
  return { sheetName, area: { row: top - 1, column: left - 1, rowCount: bottom - top + 1, columnCount: right - left + 1 } };
}

const ordered = (one: number, other: number): [number, number] => [Math.min(one, other), Math.max(one, other)];

const numberOf = (letters: string): number => [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
