import type { SheetSelection } from '@confer/core';
import { joinedRows, rowRanges } from '@confer/core';
import { inExcel } from './excel-error';

/** The selected rows within the used part of the sheet, and which rows of that part a filter or the person hides. */
export function readSelection(): Promise<SheetSelection> {
  return inExcel(async (context) => {
    const selected = context.workbook.getSelectedRanges();
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const used = sheet.getUsedRangeOrNullObject(true);
    const { areas } = selected;
    sheet.load({ id: true });
    used.load({ rowIndex: true, rowCount: true });
    selected.load({ cellCount: true });
    areas.load('items/rowIndex,items/rowCount');
    await context.sync();

    const last = used.isNullObject ? -1 : used.rowIndex + used.rowCount - 1;
    // Whole columns reach to row 1,048,576; areas may overlap.
    const rows = joinedRows(areas.items.map((area) => ({ first: area.rowIndex, last: Math.min(area.rowIndex + area.rowCount - 1, last) })));
    const properties = last < 0 ? undefined : sheet.getRangeByIndexes(0, 0, last + 1, 1).getRowProperties({ rowHidden: true });
    await context.sync();

    const hidden = (properties?.value ?? []).flatMap(({ rowHidden }, row) => (rowHidden ? [row] : []));
    return { sheetId: sheet.id, rows, hiddenRows: rowRanges(hidden), singleCell: selected.cellCount === 1 };
  });
}
