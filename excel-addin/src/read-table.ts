import type { CellValue, RowRange, TablePart, TableSnapshot } from '@confer/core';
import { headerRow, HostError } from '@confer/core';
import { inExcel, sheetOf } from './excel-error';

/**
 * Cells of one request. Excel on the web answers with 5 MB at most
 * (https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins).
 */
const cellsPerRequest = 200_000;

/** Reads a sheet from its first cell to its last used one. A part that does not fit into one answer is read in halves. */
export function readTable(sheetId: string): Promise<TableSnapshot> {
  return inExcel(async (context) => {
    const sheet = sheetOf(context, sheetId);
    const used = sheet.getUsedRangeOrNullObject(true);
    sheet.load({ name: true });
    used.load({ rowIndex: true, rowCount: true, columnIndex: true, columnCount: true });
    const format = Office.context.requirements.isSetSupported('ExcelApi', '1.11') ? context.application.cultureInfo.numberFormat : undefined;
    format?.load({ numberDecimalSeparator: true });
    await context.sync();

    const height = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
    const width = used.isNullObject ? 0 : used.columnIndex + used.columnCount;
    const cells = height === 0 ? [] : await readRows(context, sheet, 0, height, width);
    return {
      sheetId,
      sheetName: sheet.name,
      headers: (cells[headerRow] ?? []).map(String),
      rows: cells.slice(headerRow + 1),
      // Excel has no property for the date system of a workbook; 1904 is rare, and told by dates four years off.
      dateSystem: 1900,
      decimalSeparator: format?.numberDecimalSeparator === ',' ? ',' : '.',
    };
  });
}

/** Rows of a keystroke or a small paste: unless texts are very long, they fit into one answer. */
const fewRows = 100;

/**
 * Reads some rows again, and what tells whether the others are still where they were. Few rows cost one request, because a
 * person who types is waiting; more are read in parts, as a whole sheet is.
 */
export async function readPart(sheetId: string, rows: RowRange): Promise<TablePart> {
  try {
    return await readPartOf(sheetId, rows, rows.last - rows.first < fewRows);
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== 'too-much-at-once') throw error;
    return await readPartOf(sheetId, rows, false);
  }
}

function readPartOf(sheetId: string, { first, last }: RowRange, atOnce: boolean): Promise<TablePart> {
  return inExcel(async (context) => {
    const sheet = sheetOf(context, sheetId);
    const used = sheet.getUsedRangeOrNullObject(true);
    const header = sheet.getRange(`${headerRow + 1}:${headerRow + 1}`).getUsedRangeOrNullObject(true);
    const few = atOnce ? sheet.getRange(`${first + 1}:${last + 1}`).getUsedRangeOrNullObject(true) : undefined;
    used.load({ rowIndex: true, rowCount: true, columnIndex: true, columnCount: true });
    header.load({ rowIndex: true, columnIndex: true, values: true });
    few?.load({ rowIndex: true, columnIndex: true, values: true });
    await context.sync();

    const height = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
    const width = used.isNullObject ? 0 : used.columnIndex + used.columnCount;
    const end = Math.min(last + 1, height);
    const rows = few ? spread(few, first, end, width) : end > first ? await readRows(context, sheet, first, end - first, width) : [];
    const [headers = []] = height > headerRow ? spread(header, headerRow, headerRow + 1, width) : [];
    return { headers: headers.map(String), rowCount: Math.max(0, height - headerRow - 1), rows };
  });
}

/** The used cells of rows `first` to before `end`, in their columns; the others are empty. */
function spread(used: Excel.Range, first: number, end: number, width: number): CellValue[][] {
  const rows = Array.from({ length: Math.max(0, end - first) }, () => Array.from({ length: width }, (): CellValue => ''));
  if (used.isNullObject) return rows;
  const { rowIndex, columnIndex, values } = used;
  (values as CellValue[][]).forEach((cells, down) => {
    cells.forEach((value, right) => {
      const row = rows[rowIndex + down - first];
      if (row) row[columnIndex + right] = value;
    });
  });
  return rows;
}

async function readRows(context: Excel.RequestContext, sheet: Excel.Worksheet, first: number, count: number, width: number): Promise<CellValue[][]> {
  const most = Math.max(1, Math.floor(cellsPerRequest / width));
  if (count > most) return [...(await readRows(context, sheet, first, most, width)), ...(await readRows(context, sheet, first + most, count - most, width))];
  const range = sheet.getRangeByIndexes(first, 0, count, width);
  range.load({ values: true });
  try {
    await context.sync();
  } catch (error) {
    const tooLarge = error instanceof OfficeExtension.Error && error.code === 'ResponsePayloadSizeLimitExceeded';
    if (!tooLarge || count === 1) throw error;
    const half = Math.floor(count / 2);
    return [...(await readRows(context, sheet, first, half, width)), ...(await readRows(context, sheet, first + half, count - half, width))];
  }
  // Beyond 5,000,000 cells Excel answers with null instead of failing.
  const values = range.values as CellValue[][] | null;
  if (values === null) throw new HostError('too-much-at-once');
  return values;
}
