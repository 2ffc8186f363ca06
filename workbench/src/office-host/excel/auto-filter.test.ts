import type { Origin } from '../../workbook';
import { createExcelWorld } from '../excel-world';

const marta: Origin = { kind: 'person', person: 'marta' };

test('a filter hides the rows of other values, lets all pass once it is cleared, and goes', async () => {
  const { Excel, workbook } = await createExcelWorld();
  const sheetId = workbook.sheets[0]?.id ?? '';
  workbook.write(sheetId, { row: 0, column: 0 }, [['Name', 'Result'], ['Ana', 'Pass'], ['Ben', 'Merit'], ['Cleo', 'Pass']], marta);
  const act = (work: (filter: Excel.AutoFilter, range: Excel.Range) => void) => Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    work(sheet.autoFilter, sheet.getRange('A1:B4'));
    sheet.autoFilter.load('enabled,isDataFiltered');
    const rows = sheet.getRange('A1:A4').getRowProperties({ rowHidden: true });
    await context.sync();
    return { ...sheet.autoFilter.toJSON(), hidden: rows.value.map(({ rowHidden }) => rowHidden) };
  });
  expect(await act((filter, range) => { filter.apply(range, 1, { filterOn: 'Values', values: ['Merit'] }); }))
    .toEqual({ enabled: true, isDataFiltered: true, hidden: [false, true, false, true] });
  expect(await act((filter) => { filter.clearCriteria(); })).toEqual({ enabled: true, isDataFiltered: false, hidden: [false, false, false, false] });
  expect(await act((filter) => { filter.remove(); })).toMatchObject({ enabled: false });
  await expect(act((filter, range) => { filter.apply(range, 1, { filterOn: 'TopItems', criterion1: '1' }); })).rejects.toMatchObject({ code: 'ApiNotFound' });
});
