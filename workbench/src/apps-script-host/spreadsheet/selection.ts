import type { SheetPlace } from './cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Selecting = Pick<Sheet, 'getActiveRangeList' | 'getActiveRange' | 'getCurrentCell' | 'getActiveCell'>;

/** What the person has selected on the sheet; `null` while they look at another one. The range that was selected last comes last. */
export function selectionMembers({ run, objects, sheetId }: SheetPlace): Selecting {
  const selected = () => {
    const view = run.document.workbook.person(run.origin.person);
    return view.sheetId === sheetId ? view.selection : [];
  };
  const last = () => selected().at(-1);
  const firstCell = () => {
    const area = last();
    return area === undefined ? null : objects.range(sheetId, { ...area, rowCount: 1, columnCount: 1 });
  };
  return {
    getActiveRangeList: () => (selected().length === 0 ? null : objects.rangeList(sheetId, selected())),
    getActiveRange: () => {
      const area = last();
      return area === undefined ? null : objects.range(sheetId, area);
    },
    getCurrentCell: firstCell,
    getActiveCell: () => firstCell() ?? objects.range(sheetId, { row: 0, column: 0, rowCount: 1, columnCount: 1 }),
  };
}
