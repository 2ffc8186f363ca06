import { createExcelWorld } from './excel-world';

test('office.js finds itself in Excel on Windows', async () => {
  const { Office } = await createExcelWorld();
  await expect(Office.onReady()).resolves.toEqual(expect.objectContaining({ host: 'Excel', platform: 'PC' }));
});

test('the proxies write to and read from the workbook, in values that tests compare as their own', async () => {
  const { Excel, workbook } = await createExcelWorld();
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
    range.values = [['a', 1]];
    range.load('values');
    await context.sync();
    return range.values as unknown;
  });
  expect(values).toStrictEqual([['a', 1]]);
  expect(workbook.sheets[0]?.value({ row: 0, column: 1 })).toBe(1);
});

test('a world knows nothing of another', async () => {
  const worlds = [await createExcelWorld(), await createExcelWorld()] as const;
  await worlds[0].Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['only here']];
    await context.sync();
  });
  expect(worlds[1].workbook.sheets[0]?.usedArea('values')).toBeUndefined();
});

test('two add-ins in two windows share a workbook', async () => {
  const marta = await createExcelWorld();
  const ana = await createExcelWorld({ workbook: marta.workbook, person: 'ana' });
  await marta.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['from Marta']];
    await context.sync();
  });
  const seen = await ana.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange('A1').load('values');
    await context.sync();
    return range.values as unknown;
  });
  expect(seen).toEqual([['from Marta']]);
});

test('settings of the document are saved and found again by the next opening of the pane', async () => {
  const first = await createExcelWorld();
  first.Office.context.document.settings.set('definition', { id: 'ethics' });
  await new Promise((resolve) => { first.Office.context.document.settings.saveAsync(resolve); });
  const next = await createExcelWorld({ workbook: first.workbook });
  expect(next.Office.context.document.settings.get('definition')).toEqual({ id: 'ethics' });
});

test('the host says which requirement sets it has', async () => {
  const { Office } = await createExcelWorld({ excelApi: '1.10' });
  const supported = ['1.9', '1.10', '1.11', '1.2'].map((version) => Office.context.requirements.isSetSupported('ExcelApi', version));
  expect(supported).toEqual([true, true, false, true]);
  expect(Office.context.requirements.isSetSupported('DialogApi', '1.1')).toBe(false);
});
