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

export const namesInSheet = (definition: Definition, sheet: TableSnapshot): Names => namesIn(definition, sheet.headers, ownColumns(sheet));

/** Confer's own columns. They carry no field. */
export function ownColumns({ headers }: TableSnapshot): readonly number[] {
  const receipts = findReceiptColumns(headers, false);
  return receipts.kind === 'complete' ? Object.values(receipts.binding) : [];
}

export const mappingOf = (columns: readonly Column[], sheet: TableSnapshot): readonly MappingLine[] => matchHeaders(columns, sheet.headers, ownColumns(sheet)).matches;
