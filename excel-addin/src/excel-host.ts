import type { RowRange, SpreadsheetHost } from '@confer/core';
import { addSheet } from './add-sheet';
import { inExcel, sheetOf, supports } from './excel-error';
import { readNotebookPart, writeNotebookPart } from './notebook-part';
import { perform } from './perform';
import { readPart, readTable } from './read-table';
import { readSelection } from './selection';
import { watchWorkbook } from './watch';

/** Excel as a host, through Office.js; ExcelApi 1.9 is enough, later sets are used where they are there. */
export const excelHost: SpreadsheetHost = {
  kind: 'excel',
  makesTables: true,
  activeSheet: () => inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load({ id: true });
    await context.sync();
    return sheet.id;
  }),
  readTable,
  readRows: readPart,
  readSelection,
  apply: perform,
  addSheet,
  show: (sheetId, position) => select(sheetId, (sheet) => sheet.getCell(position.row, position.column)),
  showRows: (sheetId, rows) => select(sheetId, (sheet) => rowsIn(sheet, rows)),
  readNotebook: readNotebookPart,
  writeNotebook: writeNotebookPart,
  watch: watchWorkbook,
};

function select(sheetId: string, find: (sheet: Excel.Worksheet) => { select(): void }): Promise<void> {
  return inExcel(async (context) => {
    const sheet = sheetOf(context, sheetId);
    sheet.activate();
    find(sheet).select();
    await context.sync();
  });
}

/** Several areas can be selected from ExcelApi 1.18 on; below that the first. */
function rowsIn(sheet: Excel.Worksheet, rows: readonly RowRange[]): { select(): void } {
  const addresses = rows.map(({ first, last }) => `${first + 1}:${last + 1}`);
  const [first = '1:1'] = addresses;
  return addresses.length > 1 && supports('1.18') ? sheet.getRanges(addresses.join(',')) : sheet.getRange(first);
}
