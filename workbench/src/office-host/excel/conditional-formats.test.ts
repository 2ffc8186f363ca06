import { createExcelWorld } from '../excel-world';

async function worldWithMark() {
  const world = await createExcelWorld();
  await world.Excel.run(async (context) => {
    const mark = context.workbook.worksheets.getActiveWorksheet().getRanges('B2,C3:C4').conditionalFormats.add('Custom');
    mark.custom.rule.formula = '=TRUE';
    mark.custom.format.fill.color = '#fde7e9';
    mark.custom.format.font.color = '#8A0F1A';
    mark.stopIfTrue = false;
    await context.sync();
  });
  return world;
}

test('one format marks cells in many places and changes no style', async () => {
  const { workbook } = await worldWithMark();
  const sheet = workbook.sheets[0];
  expect(sheet?.conditionalFormats).toEqual([{
    id: expect.any(String) as string,
    areas: [{ row: 1, column: 1, rowCount: 1, columnCount: 1 }, { row: 2, column: 2, rowCount: 2, columnCount: 1 }],
    formula: '=TRUE',
    fill: '#FDE7E9',
    fontColor: '#8A0F1A',
    bold: null,
    stopIfTrue: false,
  }]);
  expect(sheet?.styles()).toEqual([]);
});

test('a format is found again on any of its cells, and read', async () => {
  const { Excel } = await worldWithMark();
  const found = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const onCell = sheet.getRange('C4').conditionalFormats.load('items');
    const elsewhere = sheet.getRange('A1').conditionalFormats.getCount();
    await context.sync();
    const [format] = onCell.items;
    if (format === undefined) throw new Error('no format on C4');
    format.load('type,priority,stopIfTrue');
    const same = sheet.getRange().conditionalFormats.getItem(format.id);
    same.customOrNullObject.rule.load('formula');
    same.custom.format.fill.load('color');
    const [range, ranges] = [same.getRangeOrNullObject(), same.getRanges().load('address')];
    await context.sync();
    return [
      elsewhere.value, format.type, format.priority, same.customOrNullObject.rule.formula, same.custom.format.fill.color, range.isNullObject, ranges.address,
    ];
  });
  expect(found).toEqual([0, 'Custom', 0, '=TRUE', '#FDE7E9', true, 'Sheet1!B2,Sheet1!C3:C4']);
});

test('a format of a single range gives that range', async () => {
  const { Excel } = await createExcelWorld();
  const addresses = await Excel.run(async (context) => {
    const format = context.workbook.worksheets.getActiveWorksheet().getRange('B2:B4').conditionalFormats.add('Custom');
    const ranges = [format.getRange(), format.getRangeOrNullObject()].map((range) => range.load('address'));
    await context.sync();
    return ranges.map(({ address }) => address);
  });
  expect(addresses).toEqual(['Sheet1!B2:B4', 'Sheet1!B2:B4']);
});

test('a deleted format is gone, and deleting one leaves the others', async () => {
  const { Excel, workbook } = await worldWithMark();
  const count = await Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getActiveWorksheet().getRange('B2').conditionalFormats;
    const own = formats.add('Custom');
    own.load('id');
    await context.sync();
    own.delete();
    const [left, none] = [formats.getCount(), formats.getItemOrNullObject(own.id)];
    await context.sync();
    return [left.value, none.isNullObject];
  });
  expect(count).toEqual([1, true]);
  expect(workbook.sheets[0]?.conditionalFormats).toHaveLength(1);
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats.getItem('gone').delete();
    await context.sync();
  })).rejects.toMatchObject({ code: 'ItemNotFound' });
});

test('clearing a range takes the marks from its cells only', async () => {
  const { Excel, workbook } = await worldWithMark();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('3:3').conditionalFormats.clearAll();
    await context.sync();
  });
  expect(workbook.sheets[0]?.conditionalFormats[0]?.areas).toEqual([
    { row: 1, column: 1, rowCount: 1, columnCount: 1 }, { row: 3, column: 2, rowCount: 1, columnCount: 1 },
  ]);
});

test('other kinds of formats, and colors by name, are refused', async () => {
  const { Excel } = await createExcelWorld();
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').conditionalFormats.add('DataBar');
    await context.sync();
  })).rejects.toMatchObject({ code: 'ApiNotFound', message: "ConditionalFormatCollection.add('DataBar') is not emulated" });
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').format.fill.color = 'orange';
    await context.sync();
  })).rejects.toMatchObject({ code: 'InvalidArgument' });
});
