import type { CellValue, RowRange, TablePart } from '@confer/core';
import { headerRow } from '@confer/core';
import type { SheetHead } from '../shared/wire';
import { valuesOf } from './cell-values';
import { areaOf } from './cell-area';
import { readTags } from './column-tags';
import { idOf, sheetOf, type Range, type Sheet } from './document';
import { filteredArea } from './sheet-filter';

/** Cells of one answer: below 1 MB with long texts. Google names no limit of its own. */
const cellsPerAnswer = 30_000;

/** A sheet from its first cell to its last used one, or its beginning when it is long. */
export function readTable(sheetId: string): SheetHead {
  const sheet = sheetOf(sheetId);
  const data = sheet.getDataRange();
  const [height, width] = sizeOf(data);
  const cells = height <= rowsPerAnswer(width) + 1 ? valuesOf(data) : valuesOf(sheet.getRange(1, 1, rowsPerAnswer(width) + 1, width));
  const isEmpty = height === 1 && width === 1 && cells[0]?.[0] === '';
  const filter = filteredArea(sheet);
  return {
    sheetId: idOf(sheet),
    sheetName: sheet.getName(),
    headers: isEmpty ? [] : (cells[headerRow] ?? []).map(String),
    rows: cells.slice(headerRow + 1),
    rowCount: height - 1,
    dateSystem: 1900,
    decimalSeparator: decimalSeparator(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale()),
    mergedCells: data.getMergedRanges().map(areaOf),
    ...(filter && { filter }),
    tags: readTags(sheet),
  };
}

/** Rows that fit into one answer. */
export const rowsPerAnswer = (width: number): number => Math.max(1, Math.floor(cellsPerAnswer / Math.max(1, width)));

/** Reads rows again, as many of them as one answer holds, with what tells whether the others are still where they were. */
export function readRows(sheetId: string, { first, last }: RowRange): TablePart {
  const sheet = sheetOf(sheetId);
  const [height, width] = sizeOf(sheet.getDataRange());
  const end = Math.min(last + 1, height, first + rowsPerAnswer(width));
  const [titles = []] = rowsOf(sheet, headerRow, 1, width);
  const isEmpty = height === 1 && width === 1 && titles[0] === '';
  return { headers: isEmpty ? [] : titles.map(String), rowCount: height - 1, rows: end > first ? rowsOf(sheet, first, end - first, width) : [] };
}

const rowsOf = (sheet: Sheet, row: number, count: number, width: number): CellValue[][] => valuesOf(sheet.getRange(row + 1, 1, count, width));

const sizeOf = (range: Range): readonly [height: number, width: number] => [range.getNumRows(), range.getNumColumns()];

/** @param locale as Google writes it, `de_DE` */
export function decimalSeparator(locale: string): '.' | ',' {
  const sign = new Intl.NumberFormat(locale.replace('_', '-')).formatToParts(1.5).find(({ type }) => type === 'decimal');
  return sign?.value === ',' ? ',' : '.';
}
