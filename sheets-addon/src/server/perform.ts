import { headerRow } from '@confer/core';
import type { WireAction } from '../shared/wire';
import { valuesOf } from './cell-values';
import { checkedSheet } from './checked-sheet';
import { writeTags } from './column-tags';
import type { Sheet } from './document';
import { alone, idOf, sheetOf } from './document';
import { continueFormats, describeColumns, formatColumns, setWidths, styleHeader } from './headers';
import { startMarking } from './marking';
import { markCells } from './marks';
import { ruleCells } from './rule-cells';
import { widenFilter } from './sheet-filter';
import { claimCells, writeValues } from './write-values';

/**
 * Replays actions in a sheet, kind by kind: formats before values, marks last. What can be done for several columns or rows at once is,
 * because each call to the spreadsheet takes its time.
 */
export function perform(sheetId: string, actions: readonly WireAction[]): void {
  alone(() => { performIn(sheetOf(sheetId), actions); });
}

function performIn(sheet: Sheet, actions: readonly WireAction[]): void {
  const of = <Type extends WireAction['type']>(type: Type) => actions.filter((action): action is Extract<WireAction, { type: Type }> => action.type === type);
  const writes = of('write');
  const isNew = writes.some(({ row }) => row === headerRow);
  claimCells(sheet, writes);
  makeRoom(sheet, actions);
  of('widen-filter').slice(-1).forEach(({ columnCount }) => { widenFilter(sheet, columnCount); });
  formatColumns(sheet, of('format-column'));
  of('continue-formats').forEach((action) => { continueFormats(sheet, action); });
  writeValues(sheet, writes);
  of('style-header').forEach((action) => { styleHeader(sheet, action); });
  // In a sheet that holds nothing yet, nobody has had anything stay in sight.
  if (of('keep-header-in-sight').length > 0 && (isNew || sheet.getFrozenRows() === 0)) sheet.setFrozenRows(headerRow + 1);
  setWidths(sheet, of('set-width'));
  describeColumns(sheet, of('offer-choices'), of('describe-column'), isNew);
  of('tag-columns').slice(-1).forEach(({ tags }) => { writeTags(sheet, tags); });
  of('hide-column').forEach(({ column }) => { sheet.hideColumns(column + 1); });
  of('mark').slice(-1).forEach(({ problems, hints }) => { mark(sheet, problems, hints); });
}

function mark(sheet: Sheet, problem: readonly string[], hint: readonly string[]): void {
  markCells(sheet, { problem, hint });
  if (!startMarking(idOf(sheet))) return;
  const checked = checkedSheet(sheet, valuesOf(sheet.getDataRange()));
  if (checked) ruleCells(sheet, checked, { first: 0, last: sheet.getMaxRows() - 1 });
}

/** Scripts reach no cell beyond the last row and column that a sheet has. Receipts go to columns that are there already. */
function makeRoom(sheet: Sheet, actions: readonly WireAction[]): void {
  const wanted = actions.reduce((most, action) => {
    const { rows, columns } = extentOf(action);
    return { rows: Math.max(most.rows, rows), columns: Math.max(most.columns, columns) };
  }, { rows: 0, columns: 0 });
  if (isThere(sheet, Math.max(1, wanted.rows), Math.max(1, wanted.columns))) return;
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (wanted.rows > rows) sheet.insertRowsAfter(rows, wanted.rows - rows);
  if (wanted.columns > columns) sheet.insertColumnsAfter(columns, wanted.columns - columns);
}

/** To name a cell asks Google for nothing, and fails for one that the sheet does not have. */
function isThere(sheet: Sheet, row: number, column: number): boolean {
  try {
    sheet.getRange(row, column);
    return true;
  } catch {
    return false;
  }
}

function extentOf(action: WireAction): { readonly rows: number; readonly columns: number } {
  switch (action.type) {
    case 'write': {
      if (action.ownColumn && !action.claim) return { rows: 0, columns: 0 };
      return { rows: action.row + action.values.length, columns: action.column + action.values.reduce((widest, row) => Math.max(widest, row.length), 0) };
    }
    case 'continue-formats': return { rows: action.row + 1, columns: action.columnCount };
    case 'style-header': return { rows: 0, columns: action.firstColumn + action.columnCount };
    case 'format-column':
    case 'offer-choices':
    case 'describe-column':
    case 'set-width':
    case 'hide-column': return { rows: headerRow + 2, columns: action.column + 1 };
    default: return { rows: 0, columns: 0 };
  }
}
