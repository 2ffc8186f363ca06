import type { RowRange, SpreadsheetHost } from '@confer/core';
import { fetched } from '@confer/pane/fetched';
import { inExcel, sheetOf, supports } from './excel-error';
import { readNotebookPart, writeNotebookPart } from './notebook-part';
import { readPart, readTable } from './read-table';

/** What writes into a sheet and follows it: the first screen of the pane needs none of it. */
const inSheet = () => fetched(() => import(/* webpackChunkName: "in-sheet" */ './in-sheet'));

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
  readSelection: async () => (await inSheet()).readSelection(),
  apply: async (sheetId, actions) => (await inSheet()).perform(sheetId, actions),
  addSheet: async (name) => (await inSheet()).addSheet(name),
  show: (sheetId, position) => select(sheetId, (sheet) => sheet.getCell(position.row, position.column)),
  showRows: (sheetId, rows) => select(sheetId, (sheet) => rowsIn(sheet, rows)),
  isUnsaved: () => inExcel(async (context) => {
    const { workbook } = context;
    workbook.load({ isDirty: true, autoSave: true });
    await context.sync();
    return workbook.isDirty && !workbook.autoSave;
  }),
  readNotebook: readNotebookPart,
  writeNotebook: writeNotebookPart,
  watch: async (listener) => (await inSheet()).watchWorkbook(listener),
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
