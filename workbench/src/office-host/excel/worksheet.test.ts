import type { Origin } from '../../workbook';
import { createExcelWorld } from '../excel-world';

const marta: Origin = { kind: 'person', person: 'marta' };

test('sheets are added, found by name and id, renamed, activated and deleted', async () => {
  const { Excel, workbook } = await createExcelWorld();
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const added = sheets.add('Ethics autumn');
    added.load('id,name,position,visibility');
    const [byName, active, count, missing] = [sheets.getItem('ethics AUTUMN'), sheets.getActiveWorksheet(), sheets.getCount(), sheets.getItemOrNullObject('x')];
    for (const sheet of [byName, active]) sheet.load('id');
    await context.sync();
    expect(added.toJSON()).toMatchObject({ name: 'Ethics autumn', position: 1, visibility: 'Visible' });
    expect([byName.id === added.id, active.id === added.id, count.value, missing.isNullObject]).toEqual([true, false, 2, true]);
    const byId = sheets.getItem(added.id);
    byId.activate();
    byId.name = 'Ethics';
    const [first, last, now] = [sheets.getFirst(), sheets.getLast(), sheets.getActiveWorksheet()].map((sheet) => sheet.load('name'));
    await context.sync();
    expect([first?.name, last?.name, now?.name]).toEqual(['Sheet1', 'Ethics', 'Ethics']);
    byId.delete();
    await context.sync();
  });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});

test('a sheet that is not there is named in no silence', async () => {
  const { Excel } = await createExcelWorld();
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Nowhere').load('name');
    await context.sync();
  })).rejects.toMatchObject({ code: 'ItemNotFound' });
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.add('sheet1');
    await context.sync();
  })).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('the selection is that of the person, in one area or several', async () => {
  const { Excel, workbook } = await createExcelWorld();
  const sheetId = workbook.sheets[0]?.id ?? '';
  const selected = await Excel.run(async (context) => {
    const atFirst = context.workbook.getSelectedRange().load('address');
    await context.sync();
    workbook.select(sheetId, [{ row: 1, column: 0, rowCount: 2, columnCount: 1 }, { row: 4, column: 1, rowCount: 1, columnCount: 1 }], marta);
    workbook.select(sheetId, [{ row: 8, column: 8, rowCount: 1, columnCount: 1 }], { kind: 'person', person: 'ana' });
    const [areas, cell] = [context.workbook.getSelectedRanges().load('address,areaCount,cellCount'), context.workbook.getActiveCell().load('address')];
    areas.areas.load('items/rowIndex');
    const rows = areas.getEntireRow().load('address');
    await context.sync();
    return [atFirst.address, areas.address, areas.areaCount, areas.cellCount, areas.areas.items.map(({ rowIndex }) => rowIndex), cell.address, rows.address];
  });
  expect(selected).toEqual(['Sheet1!A1', 'Sheet1!A2:A3,Sheet1!B5', 2, 3, [1, 4], 'Sheet1!B5', 'Sheet1!2:3,Sheet1!5:5']);
  await expect(Excel.run(async (context) => {
    context.workbook.getSelectedRange().load('address');
    await context.sync();
  })).rejects.toMatchObject({ code: 'InvalidSelection' });
});

test('rows are frozen and set free', async () => {
  const { Excel, workbook } = await createExcelWorld();
  const locations = await Excel.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getActiveWorksheet();
    freezePanes.freezeRows(1);
    const frozen = freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    expect(workbook.sheets[0]?.frozenRows).toBe(1);
    freezePanes.unfreeze();
    const none = freezePanes.getLocationOrNullObject();
    await context.sync();
    return [frozen.address, none.isNullObject];
  });
  expect(locations).toEqual(['Sheet1!1:1', true]);
});

test('a protected sheet refuses what an add-in writes, and says so', async () => {
  const { Excel, workbook } = await createExcelWorld();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.protection.protect();
    sheet.protection.load('protected');
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
  });
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
    await context.sync();
  })).rejects.toMatchObject({ code: 'AccessDenied' });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.protection.unprotect();
    sheet.getRange('A1').values = [[1]];
    await context.sync();
  });
  expect(workbook.sheets[0]?.value({ row: 0, column: 0 })).toBe(1);
});

test('cells take on looks that are read again', async () => {
  const { Excel } = await createExcelWorld();
  const looks = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A2').values = [['Student number'], ['7']];
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange('A1').format.font.color = '#112233';
    sheet.getRange('A1:B1').format.fill.color = '#DDEBF7';
    sheet.getRange('A1').format.wrapText = true;
    sheet.getRange('A:A').format.autofitColumns();
    sheet.getRange('B:C').format.columnWidth = 100;
    sheet.getRange('B1').format.fill.clear();
    const formats = ['A1', 'B1', 'A1:B1'].map((address) => sheet.getRange(address).format.load('columnWidth,wrapText,fill/color,font/bold,font/color'));
    await context.sync();
    return formats.map((format) => [format.fill.color, format.font.bold, format.font.color, format.wrapText, format.columnWidth]);
  });
  expect(looks).toEqual([
    ['#DDEBF7', true, '#112233', true, 77.25],
    ['#FFFFFF', false, '#000000', false, 100],
    ['', null, '', null, null],
  ]);
});

test('there are no tables yet and never names, which can be asked for', async () => {
  const { Excel } = await createExcelWorld();
  const found = await Excel.run(async (context) => {
    const { tables, names } = context.workbook;
    const [tableCount, name, sheetTables] = [tables.getCount(), names.getItemOrNullObject('x'), context.workbook.worksheets.getActiveWorksheet().tables.load('items')];
    await context.sync();
    return [tableCount.value, name.isNullObject, sheetTables.items];
  });
  expect(found).toEqual([0, true, []]);
});

test('the application says how numbers are written, and lets itself be suspended', async () => {
  const { Excel } = await createExcelWorld();
  const application = await Excel.run(async (context) => {
    const { application: excel } = context.workbook;
    excel.suspendApiCalculationUntilNextSync();
    excel.suspendScreenUpdatingUntilNextSync();
    excel.calculationMode = 'Manual';
    excel.load('calculationMode,decimalSeparator');
    excel.cultureInfo.numberFormat.load('numberDecimalSeparator');
    context.workbook.load('name');
    await context.sync();
    return [excel.calculationMode, excel.decimalSeparator, excel.cultureInfo.numberFormat.numberDecimalSeparator, context.workbook.name];
  });
  expect(application).toEqual(['Manual', '.', '.', 'Book1.xlsx']);
});
