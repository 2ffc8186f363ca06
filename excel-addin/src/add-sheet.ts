import type { SheetName } from '@confer/core';
import { freeSheetName, HostError } from '@confer/core';
import { inExcel } from './excel-error';

/** Adds a sheet behind the others and brings it to the front. Where it is refused, it is the workbook that is protected. */
export async function addSheet(wanted: string): Promise<SheetName> {
  try {
    return await inExcel(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ name: true });
      await context.sync();
      const sheet = worksheets.add(freeSheetName(wanted, worksheets.items.map(({ name }) => name)));
      sheet.activate();
      sheet.load({ id: true, name: true });
      await context.sync();
      return { id: sheet.id, name: sheet.name };
    });
  } catch (error) {
    if (error instanceof HostError && error.code === 'sheet-is-protected') throw new HostError('workbook-is-protected', { cause: error.cause });
    throw error;
  }
}
