import type { Origin } from '../../workbook';
import { createExcelWorld } from '../excel-world';

const marta: Origin = { kind: 'person', person: 'marta' };

/** Six rows; the second is hidden by hand, the third and fourth by a filter, the column C is hidden. */
async function worldWithHiddenCells() {
  const world = await createExcelWorld();
  const sheetId = world.workbook.sheets[0]?.id ?? '';
  world.workbook.write(sheetId, { row: 0, column: 0 }, Array.from({ length: 6 }, (_, row) => [`a${row}`, row, 'c', 'd']), marta);
  world.workbook.hideRows(sheetId, { first: 1, last: 1 }, true, marta);
  world.workbook.filterRows(sheetId, [{ first: 2, last: 3 }], marta);
  world.workbook.hideColumns(sheetId, { first: 2, last: 2 }, true, marta);
  return world;
}

test('a range says whether its rows and columns are hidden: all, none, or some', async () => {
  const { Excel } = await worldWithHiddenCells();
  const hidden = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const rows = ['2:4', '5:6', '1:6'].map((address) => sheet.getRange(address).load('rowHidden'));
    const columns = ['C:C', 'A:B', 'A:C'].map((address) => sheet.getRange(address).load('columnHidden'));
    await context.sync();
    return [rows.map(({ rowHidden }) => rowHidden), columns.map(({ columnHidden }) => columnHidden)];
  });
  expect(hidden).toEqual([[true, false, null], [true, false, null]]);
});

test('each row and cell says whether it is hidden', async () => {
  const { Excel } = await worldWithHiddenCells();
  const [rows, cells] = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const rowProperties = sheet.getRange('A1:A6').getRowProperties({ rowHidden: true, rowIndex: true });
    const cellProperties = sheet.getRange('B1:C1').getCellProperties({ address: true, hidden: true });
    await context.sync();
    return [rowProperties.value, cellProperties.value];
  });
  expect(rows).toEqual([false, true, true, true, false, false].map((rowHidden, rowIndex) => ({ rowHidden, rowIndex })));
  expect(cells).toEqual([[{ address: 'Sheet1!B1', hidden: false }, { address: 'Sheet1!C1', hidden: true }]]);
});

test('the visible cells are given as ranges and as a view', async () => {
  const { Excel } = await worldWithHiddenCells();
  const [address, none, values, addresses] = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const visible = sheet.getRange('A1:D6').getSpecialCellsOrNullObject('Visible').load('address');
    const nothing = sheet.getRange('A2:A4').getSpecialCellsOrNullObject('Visible');
    const view = sheet.getRange('A3:D6').getVisibleView().load('values,cellAddresses,rowCount,columnCount');
    await context.sync();
    expect([view.rowCount, view.columnCount]).toEqual([2, 3]);
    return [visible.address, nothing.isNullObject, view.values, view.cellAddresses] as unknown[];
  });
  expect(address).toBe('Sheet1!A1:B1,Sheet1!D1,Sheet1!A5:B6,Sheet1!D5:D6');
  expect(none).toBe(true);
  expect(values).toEqual([['a4', 4, 'd'], ['a5', 5, 'd']]);
  expect(addresses).toEqual([['Sheet1!A5', 'Sheet1!B5', 'Sheet1!D5'], ['Sheet1!A6', 'Sheet1!B6', 'Sheet1!D6']]);
});

test('rows are hidden and shown by the add-in, and a filter is told apart', async () => {
  const { Excel, workbook } = await worldWithHiddenCells();
  const filter = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('1:6').rowHidden = false;
    sheet.getRange('H:H').columnHidden = true;
    sheet.autoFilter.load('enabled,isDataFiltered');
    await context.sync();
    return sheet.autoFilter.toJSON();
  });
  expect(filter).toMatchObject({ enabled: true, isDataFiltered: true });
  expect(workbook.sheets[0]?.rowsHiddenByHand).toEqual([]);
  expect(workbook.sheets[0]?.hiddenColumns).toEqual([{ first: 2, last: 2 }, { first: 7, last: 7 }]);
});
