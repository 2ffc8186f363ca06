import type { SheetSelection } from '@confer/core';
import { joinedRows, rowRanges } from '@confer/core';
import { inExcel } from './excel-error';

/** The selected rows within the used part of the sheet, and which rows of that part a filter or the person hides. */
export function readSelection(): Promise<SheetSelection> {
  return inExcel(async (context) => {
    const selected = await readSelected(context);
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const used = sheet.getUsedRangeOrNullObject(true);
    sheet.load({ id: true });
    used.load({ rowIndex: true, rowCount: true });
    await context.sync();

    const last = used.isNullObject ? -1 : used.rowIndex + used.rowCount - 1;
    // Whole columns reach to row 1,048,576; areas may overlap.
    const rows = joinedRows(selected.areas.map((area) => ({ first: area.rowIndex, last: Math.min(area.rowIndex + area.rowCount - 1, last) })));
    const properties = last < 0 ? undefined : sheet.getRangeByIndexes(0, 0, last + 1, 1).getRowProperties({ rowHidden: true });
    await context.sync();

    const hidden = (properties?.value ?? []).flatMap(({ rowHidden }, row) => (rowHidden ? [row] : []));
    return { sheetId: sheet.id, rows, hiddenRows: rowRanges(hidden), singleCell: selected.singleCell };
  });
}

/** Where a chart or a picture is selected, Excel has no cells to tell of: that says as little about rows as a single cell does. */
async function readSelected(context: Excel.RequestContext): Promise<{ readonly areas: readonly Excel.Range[]; readonly singleCell: boolean }> {
  const selected = context.workbook.getSelectedRanges();
  const { areas } = selected;
  selected.load({ cellCount: true });
  areas.load('items/rowIndex,items/rowCount');
  try {
    await context.sync();
    return { areas: areas.items, singleCell: selected.cellCount === 1 };
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error) || error.code !== 'InvalidSelection') throw error;
    return { areas: [], singleCell: true };
  }
}
