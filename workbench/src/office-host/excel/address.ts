import { cellAddress, columnLetter } from '@confer/core';
import { type Area, isOneCell, isOnSheet, maxColumns, maxRows } from '../../workbook';
import { invalidArgument } from '../rich-api';

/** Longer addresses are cut: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-troubleshooting */
export const maxAddressLength = 8192;

const rowsOnly = /^\$?(\d+):\$?(\d+)$/;
const columnsOnly = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const cells = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;

export const isEntireColumn = ({ rowCount }: Area): boolean => rowCount === maxRows;
export const isEntireRow = ({ columnCount }: Area): boolean => columnCount === maxColumns;

/** `B2:C3`, `A:C`, `2:5`: as events tell it, without the sheet. */
export function localAddress(area: Area): string {
  const { row, column, rowCount, columnCount } = area;
  const lastRow = row + rowCount;
  if (isEntireRow(area)) return `${row + 1}:${lastRow}`;
  if (isEntireColumn(area)) return `${columnLetter(column)}:${columnLetter(column + columnCount - 1)}`;
  const first = cellAddress(area);
  return isOneCell(area) ? first : `${first}:${cellAddress({ row: lastRow - 1, column: column + columnCount - 1 })}`;
}

/** `Sheet1!B2:C3`, `'Ethics autumn'!B2`. */
export function fullAddress(sheetName: string, area: Area): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheetName) && !cells.test(sheetName);
  return `${isPlain ? sheetName : `'${sheetName.replaceAll("'", "''")}'`}!${localAddress(area)}`;
}

/** Reads an A1 address, with or without a sheet. @throws {RichApiError} `InvalidArgument` */
export function parseAddress(address: string): { readonly sheetName: string | undefined; readonly area: Area } {
  const [, quoted, plain, local = ''] = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(address) ?? [];
  const area = parseLocal(local);
  if (area === undefined || !isOnSheet(area)) throw invalidArgument();
  return { sheetName: quoted?.replaceAll("''", "'") ?? plain, area };
}

/** Addresses separated by commas, which may stand in the names of sheets, too. */
export const splitAddresses = (addresses: string): string[] => addresses.match(/(?:'(?:[^']|'')+'|[^',])+/g) ?? [];

function parseLocal(address: string): Area | undefined {
  const rows = rowsOnly.exec(address);
  if (rows) return areaBetween(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, maxColumns - 1);
  const columns = columnsOnly.exec(address);
  if (columns) return areaBetween(0, columnIndex(columns[1]), maxRows - 1, columnIndex(columns[2]));
  const match = cells.exec(address);
  if (!match) return undefined;
  const [, column, row, otherColumn = column, otherRow = row] = match;
  return areaBetween(Number(row) - 1, columnIndex(column), Number(otherRow) - 1, columnIndex(otherColumn));
}

function areaBetween(row: number, column: number, otherRow: number, otherColumn: number): Area {
  return {
    row: Math.min(row, otherRow),
    column: Math.min(column, otherColumn),
    rowCount: Math.abs(row - otherRow) + 1,
    columnCount: Math.abs(column - otherColumn) + 1,
  };
}

function columnIndex(letters = ''): number {
  return [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
