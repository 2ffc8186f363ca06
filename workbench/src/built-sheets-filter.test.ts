import { createReceiptColumns, keyActions, newReceiptColumns, widenFilter } from '@confer/core';
import { createSheetsWorld } from './apps-script-host/sheets-world';
import { builtFiles, openSidebar, sheetsWith } from './sheets-desk.fixture';

const list = [['Name', 'Result'], ['Ana', 'Pass'], ['Boris', 'Fail'], ['Cleo', 'Pass']];

/** As a person does it in the menu of the filter. */
const filterByHand = `
function filterByHand() {
  const criteria = SpreadsheetApp.newFilterCriteria().setHiddenValues(['Fail']).build();
  SpreadsheetApp.getActiveSheet().getRange('A1:B4').createFilter().setColumnFilterCriteria(2, criteria);
}`;

test('a filter over the list takes in Confer’s columns with the keys, and goes on holding back what it held back', async () => {
  const files = builtFiles();
  const { window, workbook, sheetId, host: { document }, type } = createSheetsWorld({ files: { ...files, code: files.code + filterByHand } });
  type(0, 0, list);
  window.call('filterByHand');
  const id = String(document.numberOf(sheetId));
  const { host } = openSidebar(window);
  const table = await host.readTable(id);
  expect(table.filter).toEqual({ row: 0, column: 0, rowCount: 4, columnCount: 2 });
  const places = newReceiptColumns(table);
  await host.apply(id, [...createReceiptColumns(places), ...widenFilter(table, places), ...keyActions(places, new Map([[1, 'key-ana']]))]);
  const after = await host.readTable(id);
  expect(after.filter).toEqual({ row: 0, column: 0, rowCount: 4, columnCount: 7 });
  expect(widenFilter(after, places)).toEqual([]);
  expect(workbook.sheet(sheetId).rowsHiddenByFilter).toEqual([{ first: 2, last: 2 }]);
});

test('a sheet without a filter tells of none', async () => {
  const desk = sheetsWith(list);
  expect(await desk.host.readTable(desk.id)).not.toHaveProperty('filter');
});
