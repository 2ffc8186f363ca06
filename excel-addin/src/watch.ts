import type { RowRange, SheetChange } from '@confer/core';
import { headerRow } from '@confer/core';
import { inExcel, supports } from './excel-error';

/**
 * Listens to the whole workbook. Excel tells of Confer's own writes, too; from ExcelApi 1.14 on they are known by their
 * source, below that they cost one more look at the sheet. Handlers only pass the change on: Excel swallows what they throw.
 */
export async function watchWorkbook(listener: (change: SheetChange) => void): Promise<() => void> {
  const registrations = await inExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    const selection = ({ worksheetId }: { worksheetId: string }) => {
      listener({ what: 'selection', sheetId: worksheetId });
      return Promise.resolve();
    };
    const cells = ({ worksheetId }: { worksheetId: string }) => {
      listener({ what: 'cells', sheetId: worksheetId });
      return Promise.resolve();
    };
    const added = [
      sheets.onChanged.add((event) => {
        if (event.triggerSource !== Excel.EventTriggerSource.thisLocalAddin) listener(cellChange(event));
        return Promise.resolve();
      }),
      sheets.onSelectionChanged.add(selection),
      sheets.onActivated.add(selection),
      ...(supports('1.10') ? [sheets.onRowSorted.add(cells)] : []),
      ...(supports('1.11') ? [sheets.onRowHiddenChanged.add(selection)] : []),
    ];
    await context.sync();
    return added;
    // The pane may open while a cell is being edited; it listens all the same from the end of that on.
  }, { delayForCellEdit: true });
  return () => {
    for (const registration of registrations) {
      registration.remove();
      // The pane is closing, or Excel is: there is nobody left to tell that it did not listen any more.
      registration.context.sync().catch(() => undefined);
    }
  };
}

function cellChange({ worksheetId: sheetId, changeType, address }: Excel.WorksheetChangedEventArgs): SheetChange {
  const rows = rowsOf(address);
  if (!rows || rows.first <= headerRow) return { what: 'cells', sheetId };
  switch (changeType) {
    case Excel.DataChangeType.rangeEdited: return { what: 'cells', sheetId, rows };
    case Excel.DataChangeType.rowInserted: return { what: 'rows-inserted', sheetId, rows };
    case Excel.DataChangeType.rowDeleted: return { what: 'rows-deleted', sheetId, rows };
    default: return { what: 'cells', sheetId };
  }
}

/** Rows of `B4`, `A57:C60` or `5:7`; `undefined` for whole columns and for several areas. */
export function rowsOf(address: string): RowRange | undefined {
  const match = /^(?:.*!)?\$?[A-Z]*\$?(\d+)(?::\$?[A-Z]*\$?(\d+))?$/.exec(address);
  if (!match) return undefined;
  const first = Number(match[1]) - 1;
  return { first, last: match[2] === undefined ? first : Number(match[2]) - 1 };
}
