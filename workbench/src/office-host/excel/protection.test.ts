import type { Origin } from '../../workbook';
import { createExcelWorld } from '../excel-world';

const marta: Origin = { kind: 'person', person: 'marta' };

/** A protected sheet whose column B is unlocked. */
async function protectedWorld() {
  const world = await createExcelWorld();
  await world.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('B:B').format.protection.locked = false;
    sheet.protection.protect();
    await context.sync();
  });
  const attempt = (work: (sheet: Excel.Worksheet) => void) => world.Excel.run(async (context) => {
    work(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
    return 'done';
  }).catch((error: { code: string }) => error.code);
  return { ...world, sheetId: world.workbook.sheets[0]?.id ?? '', attempt };
}

test('unlocked cells of a protected sheet take values, and locked ones do not', async () => {
  const { attempt, workbook, sheetId } = await protectedWorld();
  expect(await attempt((sheet) => { sheet.getRange('B2:B3').values = [['x'], ['y']]; })).toBe('done');
  expect(await attempt((sheet) => { sheet.getRange('A2:B2').values = [['x', 'y']]; })).toBe('AccessDenied');
  expect(await attempt((sheet) => { sheet.getRange('B2').clear('Contents'); })).toBe('done');
  workbook.write(sheetId, { row: 5, column: 1 }, [['by hand']], marta);
  expect(() => { workbook.write(sheetId, { row: 5, column: 0 }, [['by hand']], marta); }).toThrow(expect.objectContaining({ code: 'sheet-is-protected' }));
});

test('a protected sheet refuses formats, marks, rows, tables and merging, in unlocked cells, too', async () => {
  const { attempt } = await protectedWorld();
  expect(await attempt((sheet) => { sheet.getRange('B2').format.font.bold = true; })).toBe('AccessDenied');
  expect(await attempt((sheet) => { sheet.getRange('B2').conditionalFormats.add('Custom'); })).toBe('AccessDenied');
  expect(await attempt((sheet) => { sheet.getRange('2:2').insert('Down'); })).toBe('AccessDenied');
  expect(await attempt((sheet) => { sheet.getRange('B2:B3').merge(); })).toBe('AccessDenied');
  expect(await attempt((sheet) => { sheet.tables.add('B2:B3', true); })).toBe('AccessDenied');
});

test('an add-in reads which cells are locked', async () => {
  const { Excel } = await protectedWorld();
  const locked = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const parts = ['A1', 'B1', 'A1:B1'].map((address) => sheet.getRange(address).format.protection.load('locked'));
    await context.sync();
    return parts.map((part) => part.locked);
  });
  expect(locked).toEqual([true, false, null]);
});
