import type { ICommand, ICommandInfo, IRange } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveNumfmtMutation,
  RemoveRowMutation,
  ReorderRangeMutation,
  SetColDataMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetNumfmtMutation,
  SetRowDataMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
} from '@univerjs/sheets';
import { ReCalcSheetsFilterMutation, RemoveSheetsFilterMutation, SetSheetsFilterCriteriaMutation, SetSheetsFilterRangeMutation } from '@univerjs/sheets-filter';
import type { Operation } from '../../protocol';
import { type Area, plainStyle, wholeColumns, wholeRows } from '../../workbook';
import { toStyleChange } from './cell-style';
import { toPoints } from './column-width';
import type { GridWorkbook } from './grid-workbook';
import { toArea, toColumnRange, toRowRange } from './ranges';
import type { FindStyle } from './written-cells';

/**
 * What a mutation of the grid means to the workbook. Cells that were written are not translated here but gathered, because one
 * paste comes in many pieces.
 */
export function operationsOf({ id, params }: Readonly<ICommandInfo>, grid: GridWorkbook): Operation[] {
  return (params && translations.get(id)?.(params, grid)) ?? [];
}

export const isTranslated = (id: string): boolean => translations.has(id);

interface OfSheet {
  readonly subUnitId: string;
}
type Translation<P> = (params: P, sheetId: string, grid: GridWorkbook) => Operation[];

/** The id of a mutation says which parameters come with it; only here that is known to the compiler. */
function when<P extends OfSheet>(mutation: ICommand<P>, translation: Translation<P>) {
  return [mutation.id, (params: object, grid: GridWorkbook) => translation(params as P, (params as P).subUnitId, grid)] as const;
}

const filterNow: Translation<OfSheet> = (_params, sheetId, grid) => {
  const { filter, hidden } = grid.filterOf(sheetId) ?? { filter: null, hidden: [] };
  return [{ type: 'filter', sheetId, filter, hidden: [...hidden] }];
};

const translations = new Map([
  when(InsertRowMutation, ({ range }, sheetId) => [{ type: 'insert-rows', sheetId, first: range.startRow, count: countOfRows(range) }]),
  when(RemoveRowMutation, ({ range }, sheetId) => [{ type: 'delete-rows', sheetId, first: range.startRow, count: countOfRows(range) }]),
  when(InsertColMutation, ({ range }, sheetId) => [{ type: 'insert-columns', sheetId, first: range.startColumn, count: countOfColumns(range) }]),
  when(RemoveColMutation, ({ range }, sheetId) => [{ type: 'delete-columns', sheetId, first: range.startColumn, count: countOfColumns(range) }]),
  when(ReorderRangeMutation, ({ range, order }, sheetId, grid) => {
    const rows = Array.from({ length: countOfRows(range) }, (_, index) => range.startRow + index);
    return [{ type: 'reorder-rows', sheetId, area: toArea(range, grid.sizeOf(sheetId)), order: rows.map((row) => (order[row] ?? row) - range.startRow) }];
  }),
  when(SetRowHiddenMutation, ({ ranges }, sheetId) => ranges.map((range) => ({ type: 'hide-rows', sheetId, rows: toRowRange(range), hidden: true }))),
  when(SetRowVisibleMutation, ({ ranges }, sheetId) => ranges.map((range) => ({ type: 'hide-rows', sheetId, rows: toRowRange(range), hidden: false }))),
  when(SetColHiddenMutation, ({ ranges }, sheetId) => ranges.map((range) => ({ type: 'hide-columns', sheetId, columns: toColumnRange(range), hidden: true }))),
  when(SetColVisibleMutation, ({ ranges }, sheetId) => ranges.map((range) => ({ type: 'hide-columns', sheetId, columns: toColumnRange(range), hidden: false }))),
  when(SetWorksheetColWidthMutation, ({ ranges, colWidth }, sheetId) => ranges.flatMap((range) => columnsOf(range)).flatMap((column): Operation[] => {
    const width = typeof colWidth === 'number' ? colWidth : colWidth[column];
    return typeof width === 'number' ? [{ type: 'set-column-width', sheetId, columns: { first: column, last: column }, width: toPoints(width) }] : [];
  })),
  when(SetFrozenMutation, ({ startRow, ySplit }, sheetId) => [{ type: 'freeze-rows', sheetId, count: ySplit > 0 ? startRow : 0 }]),
  when(SetNumfmtMutation, ({ values, refMap }, sheetId, grid) => Object.entries(values).flatMap(([id, { ranges }]) =>
    ranges.map((range) => numberFormatOf(sheetId, range, refMap[id]?.pattern ?? plainStyle.numberFormat, grid)))),
  when(RemoveNumfmtMutation, ({ ranges }, sheetId, grid) => ranges.map((range) => numberFormatOf(sheetId, range, plainStyle.numberFormat, grid))),
  when(SetRowDataMutation, ({ rowData }, sheetId, grid) => Object.entries(rowData).flatMap(([row, data]) =>
    data && 's' in data ? [styleOf(sheetId, wholeRows(Number(row), 1), data.s, grid)] : [])),
  when(SetColDataMutation, ({ columnData }, sheetId, grid) => Object.entries(columnData).flatMap(([column, data]) =>
    data && 's' in data ? [styleOf(sheetId, wholeColumns(Number(column), 1), data.s, grid)] : [])),
  when(SetSheetsFilterRangeMutation, filterNow),
  when(SetSheetsFilterCriteriaMutation, filterNow),
  when(RemoveSheetsFilterMutation, filterNow),
  when(ReCalcSheetsFilterMutation, filterNow),
]);

function countOfRows({ startRow, endRow }: IRange): number {
  return endRow - startRow + 1;
}

function countOfColumns({ startColumn, endColumn }: IRange): number {
  return endColumn - startColumn + 1;
}

function columnsOf(range: IRange): number[] {
  return Array.from({ length: countOfColumns(range) }, (_, index) => range.startColumn + index);
}

function numberFormatOf(sheetId: string, range: IRange, numberFormat: string, { sizeOf }: GridWorkbook): Operation {
  return { type: 'format', sheetId, area: toArea(range, sizeOf(sheetId)), change: { numberFormat } };
}

function styleOf(sheetId: string, area: Area, style: Parameters<FindStyle>[0], { findStyle }: GridWorkbook): Operation {
  return { type: 'format', sheetId, area, change: toStyleChange(findStyle(style)) };
}
