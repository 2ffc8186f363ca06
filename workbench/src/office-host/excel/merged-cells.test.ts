import { createExcelWorld } from '../excel-world';

test('merged cells are found as areas, and only the top left one holds a value', async () => {
  const { Excel } = await createExcelWorld();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:C3').values = [[1, 2, 3], [4, 5, 6], [7, 8, 9]];
    sheet.getRange('A1:B2').merge();
    sheet.getRange('C1:D3').merge(true);
    const merged = sheet.getRange('A1:D9').getMergedAreasOrNullObject().load('address');
    const none = sheet.getRange('F1:G9').getMergedAreasOrNullObject();
    const values = sheet.getRange('A1:C3').load('values');
    await context.sync();
    expect(merged.address).toBe('Sheet1!A1:B2,Sheet1!C1:D1,Sheet1!C2:D2,Sheet1!C3:D3');
    expect(none.isNullObject).toBe(true);
    expect(values.values).toEqual([[1, '', 3], ['', '', 6], [7, 8, 9]]);
    sheet.getRange('B2').unmerge();
    await context.sync();
    merged.load('areaCount');
    const left = sheet.getRange('A1:D9').getMergedAreasOrNullObject().load('areaCount');
    await context.sync();
    expect(left.areaCount).toBe(3);
  });
});

test('more than 512 merged areas are not told', async () => {
  const { Excel } = await createExcelWorld();
  await expect(Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B513');
    range.merge(true);
    range.getMergedAreasOrNullObject().load('areaCount');
    await context.sync();
  })).rejects.toMatchObject({ code: 'InvalidOperation', debugInfo: { errorLocation: 'getMergedAreasOrNullObject' } });
});

test('rows with merged cells are not sorted', async () => {
  const { Excel } = await createExcelWorld();
  await expect(Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B3');
    range.getRow(1).merge();
    range.sort.apply([{ key: 0, ascending: true }]);
    await context.sync();
  })).rejects.toMatchObject({ code: 'MergedRangeConflict' });
});
