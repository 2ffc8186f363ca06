import type { PagePatch, Snapshot } from '../../protocol';
import { type SheetJson, wholeSheet } from '../../workbook';

/** Everything that a snapshot holds, as patches that make a grid show it, whatever it shows now. */
export function snapshotPatches({ workbook, filters, activeSheetId, selection }: Snapshot): PagePatch[] {
  const filterOf = new Map(filters.map(({ sheetId, filter }) => [sheetId, filter]));
  return [
    { type: 'sheets', sheets: workbook.sheets },
    ...workbook.sheets.flatMap(sheetPatches),
    ...workbook.sheets.map(({ id: sheetId }): PagePatch => ({ type: 'filter', sheetId, filter: filterOf.get(sheetId) ?? null })),
    { type: 'active-sheet', person: '', sheetId: activeSheetId },
    { type: 'selection', person: '', sheetId: activeSheetId, areas: selection },
  ];
}

function sheetPatches(sheet: SheetJson): PagePatch[] {
  const { id: sheetId, contents } = sheet;
  const columnCount = contents.reduce((widest, { length }) => Math.max(widest, length), 0);
  return [
    { type: 'emptied', sheetId, area: wholeSheet },
    { type: 'contents', sheetId, area: { row: 0, column: 0, rowCount: contents.length, columnCount }, contents },
    { type: 'styles', sheetId, area: wholeSheet, styles: sheet.styles },
    { type: 'columns', sheetId, hidden: sheet.hiddenColumns, widths: sheet.columnWidths },
    { type: 'hidden-rows', sheetId, byHand: sheet.rowsHiddenByHand, byFilter: sheet.rowsHiddenByFilter },
    { type: 'validations', sheetId, validations: sheet.validations },
    { type: 'notes', sheetId, notes: sheet.notes },
    { type: 'conditional-formats', sheetId, conditionalFormats: sheet.conditionalFormats },
  ];
}
