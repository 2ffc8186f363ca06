import { BooleanNumber, type IFreeze, type IWorksheetData } from '@univerjs/core';
import { RemoveSheetMutation, SetFrozenMutation, SetWorksheetHideMutation, SetWorksheetNameMutation } from '@univerjs/sheets';
import type { PagePatch } from '../../protocol';
import type { GridWorkbook } from './grid-workbook';
import { sizeFor } from './sheet-size';

type Tab = Extract<PagePatch, { type: 'sheets' }>['sheets'][number];

/** Draws the tabs: which sheets there are and are to be seen, what they are called, how many rows stay in sight. */
export function applySheets(grid: GridWorkbook, sheets: readonly Tab[]): void {
  const there = new Set(grid.sheetIds);
  sheets.forEach((tab, index) => {
    if (!there.has(tab.id)) return grid.addSheet(index, emptySheet(tab));
    const sheet = grid.sheet(tab.id);
    if (sheet.getName() !== tab.name) grid.change(SetWorksheetNameMutation, tab.id, { name: tab.name });
    if ((sheet.isSheetHidden() === BooleanNumber.TRUE) !== tab.isHidden) grid.change(SetWorksheetHideMutation, tab.id, { hidden: hiddenOf(tab) });
    if (sheet.getFreeze().ySplit !== tab.frozenRows) grid.change(SetFrozenMutation, tab.id, freezeOf(tab.frozenRows));
  });
  const stay = new Set(sheets.map(({ id }) => id));
  for (const id of there) if (!stay.has(id)) grid.change(RemoveSheetMutation, id, { subUnitName: grid.sheet(id).getName() });
}

/** A sheet with nothing in it, in the measures that the grid is used to. */
export function emptySheet({ id, name, frozenRows, isHidden }: Tab): IWorksheetData {
  return {
    id,
    name,
    ...sizeFor(0, 0),
    tabColor: '',
    hidden: hiddenOf({ isHidden }),
    freeze: freezeOf(frozenRows),
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: 88,
    defaultRowHeight: 24,
    mergeData: [],
    cellData: {},
    rowData: {},
    columnData: {},
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: BooleanNumber.TRUE,
    rightToLeft: BooleanNumber.FALSE,
  };
}

const hiddenOf = ({ isHidden }: Pick<Tab, 'isHidden'>): BooleanNumber => (isHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const freezeOf = (rows: number): IFreeze => ({ xSplit: 0, ySplit: rows, startColumn: -1, startRow: rows > 0 ? rows : -1 });
