import type { Column, Definition, Names, TableSnapshot } from '@confer/core';
import type { HeaderPlan, MappingLine, PaneContext, Preparation } from './pane-state';
import { columnsOf, findReceiptColumns, isBlankHeader, matchHeaders, namesIn } from '@confer/core';

/** There are titles, and something stands below: a list that can be used as it is. */
export const holdsList = (sheet: TableSnapshot): boolean => rowsOfList(sheet) > 0 && sheet.headers.filter((header) => !isBlankHeader(header)).length >= 2;

export const isEmptySheet = (sheet: TableSnapshot): boolean => sheet.headers.length === 0;

/** Rows below the titles. */
export const rowsOfList = ({ rows, headerRow = 0 }: TableSnapshot): number => rows.length - headerRow;

/** Chooses a definition for the open sheet. Nothing is written yet. */
export function chooseDefinition({ store }: PaneContext, definition: Definition): void {
  const { sheet } = store.get();
  if (sheet) store.set({ screen: 'prepare', person: undefined, preparation: preparationOf(definition, sheet, namesInSheet(definition, sheet)) });
}

const usualHeader: HeaderPlan = { into: 'sheet', asTable: true, withoutExpiry: false, isProtected: false };

export function preparationOf(definition: Definition, sheet: TableSnapshot, names: Names): Preparation {
  const columns = columnsOf(definition, names);
  return { definition, names, columns, way: isEmptySheet(sheet) ? 'header' : 'list', mapping: mappingOf(columns, sheet), header: usualHeader };
}

export const namesInSheet = (definition: Definition, sheet: TableSnapshot): Names => namesIn(definition, sheet.headers, columnsApart(sheet));

/** Columns that carry no field: Confer's own, and in a list for several definitions the one that says which one a row is for. */
export function columnsApart({ headers }: TableSnapshot, idHeader?: string): readonly number[] {
  const receipts = findReceiptColumns(headers, false);
  const id = idHeader === undefined ? -1 : headers.indexOf(idHeader);
  return [...(receipts.kind === 'complete' ? Object.values(receipts.binding) : []), ...(id < 0 ? [] : [id])];
}

export const mappingOf = (columns: readonly Column[], sheet: TableSnapshot, idHeader?: string): readonly MappingLine[] => matchHeaders(columns, sheet.headers, columnsApart(sheet, idHeader)).matches;
