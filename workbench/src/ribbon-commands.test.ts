import type { ExcelWorld } from './office-host/excel-world';
import { manifestXml } from '@confer/issuer/excel';
import { createExcelWorld } from './office-host/excel-world';

/** The function file as Excel opens it when a button is pressed: unseen, without the pane. */
async function openFunctionFile(): Promise<ExcelWorld> {
  const world = await createExcelWorld();
  Object.assign(globalThis, { Excel: world.Excel, Office: world.Office, OfficeExtension: world.OfficeExtension });
  await jest.isolateModulesAsync(async () => { await import('@confer/excel-addin/commands'); });
  return world;
}

afterEach(() => {
  for (const name of ['Excel', 'Office', 'OfficeExtension', 'reportError']) Reflect.deleteProperty(globalThis, name);
});

const marta = { kind: 'person', person: 'marta' } as const;

test('every function that the manifest names is there, and says when it is completed', async () => {
  const { pressButton } = await openFunctionFile();
  const names = [...manifestXml({ publicUrl: 'https://localhost:3000', version: '0.1.0' }).matchAll(/<FunctionName>(.+)<\/FunctionName>/g)].map(([, name = '']) => name);
  expect(names).toEqual(['removeMarks']);
  for (const name of names) expect(await pressButton(name)).toBe(0);
  expect(await pressButton('noSuchFunction')).not.toBe(0);
});

test('Remove marks takes Confer’s marks off the sheet in front, and leaves the person’s formats and other sheets alone', async () => {
  const { Excel, workbook, pressButton } = await openFunctionFile();
  const [{ id: first } = { id: '' }] = workbook.sheets;
  const { id: other } = workbook.addSheet('Other', marta);
  const { excelHost } = await import('@confer/excel-addin');
  for (const sheetId of [first, other]) await excelHost.apply(sheetId, [{ type: 'mark', problems: [{ row: 1, column: 0 }], hints: [{ row: 2, column: 0 }] }]);
  await Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem(first).getRange('B2').conditionalFormats.add(Excel.ConditionalFormatType.custom);
    own.custom.rule.formula = '=TRUE';
    own.custom.format.fill.color = '#00FF00';
    await context.sync();
  });
  workbook.activate(first, marta);

  expect(await pressButton('removeMarks')).toBe(0);
  expect(workbook.sheet(first).conditionalFormats.map(({ fill }) => fill)).toEqual(['#00FF00']);
  expect(workbook.sheet(other).conditionalFormats).toHaveLength(2);
});

test('a button that fails is completed all the same, so that the next press is heard', async () => {
  const { session, pressButton } = await openFunctionFile();
  const told = jest.fn();
  Object.assign(globalThis, { reportError: told });
  session.failNext({ code: 'GeneralException', message: 'no' });
  expect(await pressButton('removeMarks')).toBe(0);
  expect(told).toHaveBeenCalledTimes(1);
  expect(await pressButton('removeMarks')).toBe(0);
  expect(told).toHaveBeenCalledTimes(1);
});
