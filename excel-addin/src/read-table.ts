import type { CellArea, CellValue, RowRange, TablePart, TableSnapshot } from '@confer/core';
import { headerRow, HostError } from '@confer/core';
import { inExcel, sheetOf, supports } from './excel-error';

/**
 * Cells of one request. Excel on the web answers with 5 MB at most
 * (https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins).
 */
const cellsPerRequest = 200_000;

/** 2000-01-01 in a workbook that counts its days from 1904. */
const millennium1904 = 35_064;

/** Reads a sheet from its first cell to its last used one. A part that does not fit into one answer is read in halves. */
export async function readTable(sheetId: string): Promise<TableSnapshot> {
  try {
    return await inExcel((context) => read(context, sheetId));
  } catch (error) {
    if (error instanceof HostError && error.code === 'host-failed' && await hidesMergedCells(sheetId)) throw new HostError('too-many-merged-cells', { cause: error });
    throw error;
  }
}

async function read(context: Excel.RequestContext, sheetId: string): Promise<TableSnapshot> {
  const sheet = sheetOf(context, sheetId);
  const used = sheet.getUsedRangeOrNullObject(true);
  const merged = mergedCellsOf(sheet);
  const { tables } = sheet;
  const filtered = sheet.autoFilter.getRangeOrNullObject();
  // Excel has no property for the date system of a workbook: its own function says how it counts.
  const millennium = context.workbook.functions.date(2000, 1, 1);
  const format = supports('1.11') ? context.application.cultureInfo.numberFormat : undefined;
  sheet.load({ name: true });
  used.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  tables.load({ id: true });
  filtered.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  millennium.load({ value: true });
  format?.load({ numberDecimalSeparator: true });
  await context.sync();

  const height = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  const width = used.isNullObject ? 0 : used.columnIndex + used.columnCount;
  const tableRanges = tables.items.map((table) => table.getRange().load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true }));
  const cells = height === 0 ? [] : await readRows(context, sheet, 0, height, width);
  return {
    sheetId,
    sheetName: sheet.name,
    headers: (cells[headerRow] ?? []).map(String),
    rows: cells.slice(headerRow + 1),
    dateSystem: millennium.value === millennium1904 ? 1904 : 1900,
    decimalSeparator: format?.numberDecimalSeparator === ',' ? ',' : '.',
    mergedCells: merged && !merged.isNullObject ? merged.areas.items.map(areaOf) : [],
    // The places of tables came with the cells.
    tables: height === 0 ? [] : tableRanges.map(areaOf),
    ...(!filtered.isNullObject && { filter: areaOf(filtered) }),
  };
}

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellArea => ({ row: rowIndex, column: columnIndex, rowCount, columnCount });

/** From ExcelApi 1.13 on; below it nobody can tell. */
function mergedCellsOf(sheet: Excel.Worksheet): Excel.RangeAreas | undefined {
  const merged = supports('1.13') ? sheet.getRange().getMergedAreasOrNullObject() : undefined;
  merged?.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  return merged;
}

/**
 * Excel does not tell of more than 512 merged areas, and fails with no code of its own
 * (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getmergedareasornullobject-member(1)).
 */
async function hidesMergedCells(sheetId: string): Promise<boolean> {
  try {
    await inExcel(async (context) => {
      mergedCellsOf(sheetOf(context, sheetId));
      await context.sync();
    });
    return false;
  } catch (error) {
    if (error instanceof HostError && error.code === 'host-failed') return true;
    throw error;
  }
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
