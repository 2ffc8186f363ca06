import type { ICellData } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
} from '@univerjs/sheets';
import type { PagePatch } from '../../protocol';
import type { Area, CellContent } from '../../workbook';
import { applyFilter } from './apply-filter';
import { applySheets } from './apply-sheets';
import { applyStyles } from './apply-styles';
import { applyValidations } from './apply-validations';
import { toCellData } from './cell-data';
import { toPixels } from './column-width';
import type { GridWorkbook } from './grid-workbook';
import { isInside, ofColumns, ofRows } from './ranges';
import { makeRoom } from './sheet-size';

/** A patch that changes what the grid itself holds. Marks lie over it, and where the person looks is no part of it. */
export type SheetPatch = Exclude<PagePatch, { type: 'conditional-formats' | 'notes' | 'active-sheet' | 'selection' }>;

/** Draws what changed in the workbook. */
export function applyPatch(grid: GridWorkbook, patch: SheetPatch): void {
  switch (patch.type) {
    case 'sheets':
      return applySheets(grid, patch.sheets);
    case 'contents':
      makeRoom(grid, patch.sheetId, patch.area);
      return grid.change(SetRangeValuesMutation, patch.sheetId, { cellValue: cellsOf(patch.area, patch.contents) });
    case 'emptied':
      return grid.change(SetRangeValuesMutation, patch.sheetId, { cellValue: emptied(grid, patch.sheetId, patch.area) });
    case 'styles':
      return applyStyles(grid, patch.sheetId, patch.area, patch.styles);
    case 'rows-inserted':
    case 'rows-deleted':
    case 'columns-inserted':
    case 'columns-deleted':
      return moveCells(grid, patch);
    case 'validations':
      return applyValidations(grid, patch.sheetId, patch.validations);
    case 'hidden-rows':
      return applyHiddenRows(grid, patch.sheetId, patch.byHand);
    case 'filter':
      return applyFilter(grid, patch.sheetId, patch.filter);
    case 'columns':
      return applyColumns(grid, patch);
  }
}

function moveCells(grid: GridWorkbook, { type, sheetId, first, count }: Extract<SheetPatch, { count: number }>): void {
  const moved = { first, last: first + count - 1 };
  const size = grid.sizeOf(sheetId);
  grid.forgetUndo();
  switch (type) {
    case 'rows-inserted':
      return grid.change(InsertRowMutation, sheetId, { range: ofRows(moved, size) });
    case 'rows-deleted':
      return grid.change(RemoveRowMutation, sheetId, { range: ofRows(moved, size) });
    case 'columns-inserted':
      return grid.change(InsertColMutation, sheetId, { range: ofColumns(moved, size) });
    case 'columns-deleted':
      return grid.change(RemoveColMutation, sheetId, { range: ofColumns(moved, size) });
  }
}

function cellsOf({ row, column }: Area, contents: readonly (readonly CellContent[])[]): Record<number, Record<number, ICellData>> {
  return Object.fromEntries(contents.map((line, r) => [row + r, Object.fromEntries(line.map((content, c) => [column + c, toCellData(content)]))]));
}

/** An area that was emptied may be a million rows high: only cells that hold something are named. */
function emptied(grid: GridWorkbook, sheetId: string, area: Area): Record<number, Record<number, ICellData>> {
  const cells: Record<number, Record<number, ICellData>> = {};
  grid.sheet(sheetId).getCellMatrix().forValue((row, column) => {
    if (isInside(area, { row, column })) (cells[row] ??= {})[column] = toCellData('');
  });
  return cells;
}

function applyHiddenRows(grid: GridWorkbook, sheetId: string, hidden: Extract<PagePatch, { type: 'hidden-rows' }>['byHand']): void {
  const size = grid.sizeOf(sheetId);
  grid.change(SetRowVisibleMutation, sheetId, { ranges: grid.sheet(sheetId).getHiddenRows() });
  grid.change(SetRowHiddenMutation, sheetId, { ranges: hidden.map((rows) => ofRows(rows, size)) });
}

function applyColumns(grid: GridWorkbook, { sheetId, hidden, widths }: Extract<PagePatch, { type: 'columns' }>): void {
  const size = grid.sizeOf(sheetId);
  grid.change(SetColVisibleMutation, sheetId, { ranges: grid.sheet(sheetId).getHiddenCols() });
  grid.change(SetColHiddenMutation, sheetId, { ranges: hidden.map((columns) => ofColumns(columns, size)) });
  for (const columns of widths) grid.change(SetWorksheetColWidthMutation, sheetId, { ranges: [ofColumns(columns, size)], colWidth: toPixels(columns.width) });
}
