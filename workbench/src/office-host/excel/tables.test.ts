import type { Origin } from '../../workbook';
import { createExcelWorld } from '../excel-world';

const marta: Origin = { kind: 'person', person: 'marta' };
const a1 = { row: 0, column: 0 };

/** Two titles and two people, as a table of the first sheet. */
async function worldWithTable() {
  const world = await createExcelWorld();
  const sheetId = world.workbook.sheets[0]?.id ?? '';
  world.workbook.write(sheetId, a1, [['Name', 'Result'], ['Ana', 'Pass'], ['Ben', 'Merit']], marta);
  const addressOf = (name = 'Table1') => world.Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(name).getRange().load('address');
    await context.sync();
    return range.address;
  });
  const name = await world.Excel.run(async (context) => {
    const table = context.workbook.worksheets.getActiveWorksheet().tables.add('A1:B3', true).load('name,showHeaders');
    await context.sync();
    expect(table.showHeaders).toBe(true);
    return table.name;
  });
  expect(name).toBe('Table1');
  return { ...world, sheetId, addressOf };
}

test('a table knows its header, its rows and its sheet, and is found by the cells in it', async () => {
  const { Excel } = await worldWithTable();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const table = context.workbook.tables.getItem('table1');
    const ranges = [table.getHeaderRowRange(), table.getDataBodyRange()].map((range) => range.load('address'));
    const within = sheet.getRange('B2').getTables(false);
    const first = within.getFirst().load('name');
    const counts = [within.getCount(), sheet.getRange('A1:B2').getTables(true).getCount(), sheet.getRange('D9').getTables(false).getCount()];
    table.worksheet.load('name');
    await context.sync();
    expect(ranges.map(({ address }) => address)).toEqual(['Sheet1!A1:B1', 'Sheet1!A2:B3']);
    expect([first.name, table.worksheet.name]).toEqual(['Table1', 'Sheet1']);
    expect(counts.map(({ value }) => value)).toEqual([1, 0, 0]);
  });
});

test('what a person types below a table and what an add-in writes beside it belong to it', async () => {
  const { Excel, workbook, sheetId, addressOf } = await worldWithTable();
  workbook.write(sheetId, { row: 3, column: 0 }, [[{ typed: 'Cleo' }]], marta);
  expect(await addressOf()).toBe('Sheet1!A1:B4');
  const title = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('C2').values = [['x']];
    const range = sheet.getRange('C1').load('values');
    await context.sync();
    return range.values;
  });
  expect(await addressOf()).toBe('Sheet1!A1:C4');
  expect(title).toEqual([['Column3']]);
});

test('an add-in resizes a table, takes it apart and deletes it', async () => {
  const { Excel, workbook, sheetId, addressOf } = await worldWithTable();
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Table1');
    table.resize(table.getRange().getResizedRange(2, 1));
    await context.sync();
  });
  expect(await addressOf()).toBe('Sheet1!A1:C5');
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('Table1').convertToRange();
    await context.sync();
  });
  expect(workbook.sheet(sheetId).tables).toEqual([]);
  expect(workbook.sheet(sheetId).value({ row: 1, column: 0 })).toBe('Ana');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().tables.add('A1:B3', true).delete();
    await context.sync();
  });
  expect(workbook.sheet(sheetId).usedArea('values')).toEqual({ row: 0, column: 2, rowCount: 1, columnCount: 1 });
});

test('a table over merged cells, and one that is not there, are refused', async () => {
  const { Excel } = await worldWithTable();
  await expect(Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('D1:E1').merge();
    sheet.tables.add('D1:F4', true);
    await context.sync();
  })).rejects.toMatchObject({ code: 'MergedRangeConflict' });
  await expect(Excel.run(async (context) => {
    context.workbook.tables.getItem('Table2').load('name');
    await context.sync();
  })).rejects.toMatchObject({ code: 'ItemNotFound' });
  await expect(Excel.run(async (context) => {
    context.workbook.tables.getItem('Table1').columns.getItemAt(0).load('name');
    await context.sync();
  })).rejects.toMatchObject({ code: 'ApiNotFound', message: 'Table.columns is not emulated' });
});

test('Excel before ExcelApi 1.13 does not resize tables', async () => {
  const { Excel } = await createExcelWorld({ excelApi: '1.9' });
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().tables.add('A1:B3', true).resize('A1:B4');
    await context.sync();
  })).rejects.toMatchObject({ code: 'ApiNotFound' });
});
