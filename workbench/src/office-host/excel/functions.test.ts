import { Metadata, Workbook } from '../../workbook';
import { createExcelWorld } from '../excel-world';

test.each([[1900, 36_526], [1904, 35_064]] as const)('a workbook that counts from %i says so by the number of a day', async (dateSystem, serial) => {
  const { Excel } = await createExcelWorld({ workbook: new Workbook(undefined, new Metadata(), dateSystem) });
  const value = await Excel.run(async (context) => {
    const day = context.workbook.functions.date(2000, 1, 1).load('value');
    await context.sync();
    return day.value;
  });
  expect(value).toBe(serial);
});
