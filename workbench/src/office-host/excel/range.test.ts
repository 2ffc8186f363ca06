import { createExcelWorld } from '../excel-world';

/** The addresses of ranges that a test makes from `B2:D4`. */
async function addresses(make: (range: Excel.Range, sheet: Excel.Worksheet) => readonly (Excel.Range | Excel.RangeAreas)[]): Promise<string[]> {
  const world = await createExcelWorld();
  return world.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const made = make(sheet.getRange('B2:D4'), sheet);
    for (const range of made) range.load('address');
    await context.sync();
    return made.map((range) => range.isNullObject ? 'null' : range.address.replaceAll('Sheet1!', ''));
  });
}

test('ranges are made from ranges', async () => {
  expect(await addresses((range, sheet) => [
    range.getCell(0, 0),
    range.getCell(5, 5),
    range.getRow(1),
    range.getColumn(2),
    range.getLastCell(),
    range.getLastRow(),
    range.getLastColumn(),
    range.getEntireRow(),
    range.getEntireColumn(),
    range.getResizedRange(1, -1),
    range.getAbsoluteResizedRange(1, 1),
    range.getOffsetRange(-1, 2),
    range.getBoundingRect('F6'),
    range.getBoundingRect(sheet.getRange('A1')),
    range.getIntersection('C3:Z9'),
    range.getIntersectionOrNullObject('A1'),
    range.getMergedAreasOrNullObject(),
  ])).toEqual([
    'B2', 'G7', 'B3:D3', 'D2:D4', 'D4', 'B4:D4', 'D2:D4', '2:4', 'B:D', 'B2:C5', 'B2', 'D1:F3', 'B2:F6', 'A1:D4', 'C3:D4', 'null', 'null',
  ]);
});

test('ranges are made from sheets', async () => {
  expect(await addresses((_, sheet) => [
    sheet.getRange(),
    sheet.getRange('Sheet1!A1'),
    sheet.getRangeByIndexes(1, 2, 3, 4),
    sheet.getCell(9, 9),
    sheet.getUsedRange(),
    sheet.getUsedRangeOrNullObject(),
    sheet.getRanges('A1,C3:D4,5:5'),
  ])).toEqual(['1:1048576', 'A1', 'C2:F4', 'J10', 'A1', 'null', 'A1,C3:D4,5:5']);
});

test.each<[string, (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas]>([
  ['outside of the sheet', (range) => range.getOffsetRange(-2, 0)],
  ['no row of the range', (range) => range.getRow(3)],
  ['no size', (range) => range.getResizedRange(-3, 0)],
  ['not cut', (range) => range.getResizedRange(0, 1.5)],
  ['no address', (_, sheet) => sheet.getRange('A0')],
  ['another sheet', (_, sheet) => sheet.getRange('Other!A1')],
  ['too long an address', (_, sheet) => sheet.getRanges('A1,'.repeat(3000) + 'A1')],
])('%s is an invalid argument', async (_, make) => {
  await expect(addresses((range, sheet) => [make(range, sheet)])).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('cells that do not overlap have no intersection', async () => {
  await expect(addresses((range) => [range.getIntersection('A1')])).rejects.toMatchObject({ code: 'ItemNotFound' });
});

test('a range knows its place and size', async () => {
  const { Excel } = await createExcelWorld();
  const [cells, column, all] = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const names = 'rowIndex,columnIndex,rowCount,columnCount,cellCount,isEntireColumn,isEntireRow';
    const ranges = ['B2:D4', 'C:C', '1:1048576'].map((address) => sheet.getRange(address).load(names));
    await context.sync();
    return ranges.map((range) => range.toJSON());
  });
  expect(cells).toMatchObject({ rowIndex: 1, columnIndex: 1, rowCount: 3, columnCount: 3, cellCount: 9, isEntireColumn: false });
  expect(column).toMatchObject({ rowCount: 1_048_576, cellCount: 1_048_576, isEntireColumn: true, isEntireRow: false });
  expect(all).toMatchObject({ cellCount: -1, isEntireColumn: true, isEntireRow: true });
});

test('the used range holds values, and formats unless they are left out', async () => {
  const { Excel } = await createExcelWorld();
  const found = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('B2:C3').values = [[1, 2], [3, 4]];
    sheet.getRange('E9').format.fill.color = '#FFFF00';
    const ranges = [
      sheet.getUsedRange(true), sheet.getUsedRange(), sheet.getRange('C:Z').getUsedRange(true), sheet.getRange('X1').getUsedRangeOrNullObject(true),
    ];
    for (const range of ranges) range.load('address');
    await context.sync();
    return ranges.map((range) => range.isNullObject ? null : range.address);
  });
  expect(found).toEqual(['Sheet1!B2:C3', 'Sheet1!B2:E9', 'Sheet1!C2:C3', null]);
});

test('rows and columns are inserted and deleted as a whole, and no other way', async () => {
  const { Excel, workbook } = await createExcelWorld();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A3').values = [['a'], ['b'], ['c']];
    sheet.getRange('2:2').delete('Up');
    const inserted = sheet.getRange('1:2').insert('Down');
    inserted.load('address');
    sheet.getRange('A:A').insert('Right');
    await context.sync();
    expect(inserted.address).toBe('Sheet1!1:2');
  });
  expect(workbook.sheets[0]?.contents({ row: 2, column: 1, rowCount: 2, columnCount: 1 })).toEqual([['a'], ['c']]);
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1:A2').delete('Up');
    await context.sync();
  })).rejects.toMatchObject({ message: 'Range.delete() of anything but whole rows or columns is not emulated' });
});

test('cells are cleared by what is to go', async () => {
  const { Excel, workbook } = await createExcelWorld();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A1:C1');
    range.values = [['a', 'b', 'c']];
    range.format.font.bold = true;
    sheet.getRange('A1').clear('Contents');
    sheet.getRange('B1').clear('Formats');
    sheet.getRanges('C1').clear();
    await context.sync();
  });
  const sheet = workbook.sheets[0];
  expect(sheet?.contents({ row: 0, column: 0, rowCount: 1, columnCount: 3 })).toEqual([['', 'b', '']]);
  expect([0, 1, 2].map((column) => sheet?.style({ row: 0, column }).bold)).toEqual([true, false, false]);
});

test('rows are sorted by several columns, with empty cells last', async () => {
  const { Excel } = await createExcelWorld();
  const sorted = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B6');
    range.values = [['Name', 'Mark'], ['Zoe', 2], ['ana', 2], ['', 3], ['Bo', 'n/a'], ['Cy', '']];
    range.sort.apply([{ key: 1, ascending: false }, { key: 0 }], false, true);
    range.load('values');
    await context.sync();
    return range.values as unknown;
  });
  expect(sorted).toEqual([['Name', 'Mark'], ['Bo', 'n/a'], ['', 3], ['ana', 2], ['Zoe', 2], ['Cy', '']]);
});

test('selecting a range takes the person there', async () => {
  const { Excel, workbook } = await createExcelWorld();
  const added = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Other');
    sheet.getRange('B2:B3').select();
    sheet.load('id');
    await context.sync();
    return sheet.id;
  });
  expect(workbook.person('marta')).toMatchObject({ sheetId: added, selection: [{ row: 1, column: 1, rowCount: 2, columnCount: 1 }] });
});
