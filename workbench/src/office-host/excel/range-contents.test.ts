import { Workbook } from '../../workbook';
import { createExcelWorld } from '../excel-world';

const a1 = { row: 0, column: 0 };

test('texts are read as if they were typed in en-US', async () => {
  const { Excel, workbook } = await createExcelWorld();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A2').numberFormat = [['@'], ['General']];
    sheet.getRange('A1:F1').values = [['007', '007', "'007", '=1+1', true, '#N/A']];
    await context.sync();
  });
  expect(workbook.sheets[0]?.contents({ ...a1, rowCount: 1, columnCount: 6 }))
    .toEqual([['007', 7, '007', { formula: '=1+1' }, true, { error: '#N/A' }]]);
});

test('types tell what values are, texts how they look, formulas what was entered', async () => {
  const { Excel } = await createExcelWorld();
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:G1');
    range.numberFormat = [['General', 'General', 'yyyy-mm-dd', '0.00', '0%', '@', 'dd/mm/yyyy']];
    range.values = [['', '=A1', 46329, 2.5, 0.5, '7', 46329]];
    range.load('values,valueTypes,text,formulas,numberFormat,numberFormatCategories');
    await context.sync();
    return range.toJSON();
  });
  expect(read).toMatchObject({
    values: [['', '#NAME?', 46329, 2.5, 0.5, '7', 46329]],
    valueTypes: [['Empty', 'Error', 'Double', 'Double', 'Double', 'String', 'Double']],
    text: [['', '#NAME?', '2026-11-03', '2.50', '50%', '7', '03/11/2026']],
    formulas: [['', '=A1', 46329, 2.5, 0.5, '7', 46329]],
    numberFormatCategories: [['General', 'General', 'Date', 'Number', 'Percentage', 'Text', 'Date']],
  });
});

test('null leaves a cell alone, an empty text empties it, a single value goes everywhere', async () => {
  const { Excel, workbook } = await createExcelWorld();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:C1').values = [['a', 'b', 'c']];
    sheet.getRange('A1:B1').values = [[null, '']];
    sheet.getRange('A2:C2').values = 'x' as unknown as string[][];
    await context.sync();
  });
  expect(workbook.sheets[0]?.contents({ ...a1, rowCount: 2, columnCount: 3 })).toEqual([['a', '', 'c'], ['x', 'x', 'x']]);
});

test('the cells of a whole column are neither read nor written, but formatted', async () => {
  const { Excel, workbook } = await createExcelWorld();
  const values = await Excel.run(async (context) => {
    const column = context.workbook.worksheets.getActiveWorksheet().getRange('A:A');
    column.numberFormat = [['@']];
    column.load('values,numberFormat');
    await context.sync();
    return [column.values, column.numberFormat] as unknown;
  });
  expect(values).toEqual([null, null]);
  expect(workbook.sheets[0]?.style({ row: 1_000_000, column: 0 }).numberFormat).toBe('@');
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A:A').values = 'x' as unknown as string[][];
    await context.sync();
  })).rejects.toMatchObject({ code: 'InvalidOperation' });
});

test('more than five million cells are not read at once', async () => {
  const { Excel } = await createExcelWorld();
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1:F1000000').load('values');
    await context.sync();
  })).rejects.toMatchObject({ code: 'RangeExceedsLimit' });
});

test('a text longer than a cell holds is refused', async () => {
  const { Excel } = await createExcelWorld();
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['x'.repeat(32_768)]];
    await context.sync();
  })).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('formats of many cells arrive where they belong', async () => {
  const { Excel, workbook } = await createExcelWorld();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2000');
    range.numberFormat = Array.from({ length: 2000 }, (_, row) => ['@', row < 1000 ? '0.00' : 'General']);
    await context.sync();
  });
  const sheet = workbook.sheets[0];
  expect(sheet?.styles().map(({ area, style }) => [area.column, area.row, area.rowCount, style.numberFormat]))
    .toEqual([[0, 0, 2000, '@'], [1, 0, 1000, '0.00']]);
});

test('100,000 rows of 8 columns are written and read in parts of 5 MB', async () => {
  const { Excel, workbook } = await createExcelWorld();
  const rows = Array.from({ length: 100_000 }, (_, row) => ['Ana', "O'Brien", `ana${row}@northmere.example`, row, '', true, 'Pass', row / 2]);
  const part = 20_000;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (let first = 0; first < rows.length; first += part) {
      sheet.getRangeByIndexes(first, 0, part, 8).values = rows.slice(first, first + part);
      await context.sync();
    }
    const read: unknown[] = [];
    for (let first = 0; first < rows.length; first += part) {
      const range = sheet.getRangeByIndexes(first, 0, part, 8).load('values');
      await context.sync();
      read.push(...range.values as unknown[]);
    }
    expect(read.findIndex((row, index) => JSON.stringify(row) !== JSON.stringify(rows[index]))).toBe(-1);
    expect(read).toHaveLength(rows.length);
  });
  expect(Workbook.fromJSON(workbook.toJSON()).sheets[0]?.usedArea('values')).toEqual({ ...a1, rowCount: 100_000, columnCount: 8 });
});
