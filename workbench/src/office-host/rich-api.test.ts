import { createExcelWorld } from './excel-world';

test('a value that was not loaded is not there to be read', async () => {
  const { Excel } = await createExcelWorld();
  await expect(Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    await context.sync();
    return range.values as unknown;
  })).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
});

test('a range stays itself from one sync to the next', async () => {
  const { Excel } = await createExcelWorld();
  const address = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2').getOffsetRange(1, 1);
    await context.sync();
    range.values = [[1]];
    await context.sync();
    range.load('address');
    await context.sync();
    return range.address;
  });
  expect(address).toBe('Sheet1!C3');
});

test('a range follows rows that are inserted above it, in the same batch and later', async () => {
  const { Excel, workbook } = await createExcelWorld();
  const addresses = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A5').load('address');
    await context.sync();
    const atFirst = range.address;
    sheet.getRange('1:2').insert('Down');
    range.load('address');
    await context.sync();
    const afterOwn = range.address;
    workbook.insertRows(workbook.sheets[0]?.id ?? '', 0, 1, { kind: 'person', person: 'ana' });
    range.load('address');
    await context.sync();
    return [atFirst, afterOwn, range.address];
  });
  expect(addresses).toEqual(['Sheet1!A5', 'Sheet1!A7', 'Sheet1!A8']);
});

test('a range whose rows are gone is no longer a range', async () => {
  const { Excel } = await createExcelWorld();
  await expect(Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A5');
    await context.sync();
    sheet.getRange('5:5').delete('Up');
    range.load('address');
    await context.sync();
  })).rejects.toMatchObject({ code: 'InvalidReference' });
});

test('an object that is not there is null, and so is what it leads to', async () => {
  const { Excel } = await createExcelWorld();
  const found = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('Nowhere');
    const range = sheet.getRange('A1');
    const part = context.workbook.customXmlParts.getByNamespace('urn:none').getOnlyItemOrNullObject();
    const xml = part.getXml();
    sheet.load('name');
    await context.sync();
    return [sheet.isNullObject, range.isNullObject, part.isNullObject, xml.value];
  });
  expect(found).toEqual([true, true, true, null]);
});

test('what failed is told by code, message, place and statement; what came before it stays done', async () => {
  const { Excel, workbook } = await createExcelWorld();
  await expect(Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1').values = [['before']];
    const range = sheet.getRange('B1:B2');
    range.values = [['too few']];
    sheet.getRange('C1').values = [['after']];
    await context.sync();
  })).rejects.toMatchObject({
    code: 'InvalidArgument',
    message: "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    debugInfo: { errorLocation: 'Range.values', statement: 'range1.values = ...;' },
  });
  expect(workbook.sheets[0]?.contents({ row: 0, column: 0, rowCount: 1, columnCount: 3 })).toEqual([['before', '', '']]);
});

test('a member that is not emulated is refused by name', async () => {
  const { Excel } = await createExcelWorld();
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').getSurroundingRegion();
    await context.sync();
  })).rejects.toMatchObject({ code: 'ApiNotFound', message: 'Range.getSurroundingRegion() is not emulated' });
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().load('tabColor');
    await context.sync();
  })).rejects.toMatchObject({ code: 'ApiNotFound', message: 'Worksheet.tabColor is not emulated' });
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().tabColor = '#FF0000';
    await context.sync();
  })).rejects.toMatchObject({ message: 'Worksheet.tabColor is not emulated' });
  await expect(Excel.run(async (context) => {
    context.workbook.properties.load('title');
    await context.sync();
  })).rejects.toMatchObject({ message: 'Workbook.properties is not emulated' });
});

test('what every JavaScript object inherits is no member', async () => {
  const { Excel } = await createExcelWorld();
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    await expect(Excel.run(async (context) => {
      context.workbook.worksheets.load(`items/${name}`);
      await context.sync();
    })).rejects.toMatchObject({ code: 'ApiNotFound', message: `Worksheet.${name} is not emulated` });
  }
});

test('a query that names nothing loads every value', async () => {
  const { Excel } = await createExcelWorld();
  const json = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    range.values = [['x']];
    range.load();
    await context.sync();
    return range.toJSON();
  });
  expect(json).toMatchObject({ address: 'Sheet1!A1', values: [['x']], text: [['x']], rowHidden: false, numberFormat: [['General']] });
});

test('values of other objects are loaded by path, in text and in object form', async () => {
  const { Excel } = await createExcelWorld();
  const loaded = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const [one, other] = [sheet.getRange('A1'), sheet.getRange('B1')];
    one.load('address,format/fill/color,worksheet/name');
    other.load({ format: { font: { bold: true } }, rowIndex: true });
    await context.sync();
    return [one.address, one.format.fill.color, one.worksheet.name, other.format.font.bold, other.rowIndex];
  });
  expect(loaded).toEqual(['Sheet1!A1', '#FFFFFF', 'Sheet1', false, 0]);
});

test('of a collection a part can be loaded, and its items stay objects', async () => {
  const { Excel, workbook } = await createExcelWorld();
  const names = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    for (const name of ['B', 'C', 'D']) sheets.add(name);
    sheets.load({ name: true, $top: 2, $skip: 1 });
    await context.sync();
    const loaded = sheets.items.map(({ name }) => name);
    for (const sheet of sheets.items) sheet.getRange('A1').values = [['seen']];
    await context.sync();
    return loaded;
  });
  expect(names).toEqual(['B', 'C']);
  expect(workbook.sheets.map((sheet) => sheet.value({ row: 0, column: 0 }))).toEqual(['', 'seen', 'seen', '']);
});

test('several values are set and updated at once', async () => {
  const { Excel, workbook } = await createExcelWorld();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    range.set({ numberFormat: [['@']], values: [['007']], format: { font: { bold: true } } });
    await context.sync();
  });
  const sheet = workbook.sheets[0];
  expect([sheet?.value({ row: 0, column: 0 }), sheet?.style({ row: 0, column: 0 })]).toEqual(['007', expect.objectContaining({ bold: true })]);
});
