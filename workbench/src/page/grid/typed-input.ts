import { CellValueType, type ICellData, ICommandService, type Nullable } from '@univerjs/core';
import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/sheets';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import { readTyped } from '../../workbook';
import { plainText, toCellData } from './cell-data';
import type { GridWorkbook } from './grid-workbook';

/** The workbook's rules for typed text come before Univer's, so that grid and workbook read `3/4/2026` alike. */
const beforeUnivers = 1000;

/** Reads what a person types in a cell by the workbook's rules. */
export function readTypedInput(grid: GridWorkbook): void {
  grid.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: beforeUnivers,
    handler: (cell, { subUnitId, row, col }) => (cell ? typedCell(typedText(cell), grid.numberFormatAt(subUnitId, row, col)) : cell),
  });
}

/** Not exported by Univer. */
const hideChoices = 'sheet.operation.hide-data-validation-dropdown';

/** Univer unfolds the choices of a cell when somebody types in it, and its list then takes the keys. Excel waits to be asked. */
export function keepChoicesFolded({ injector }: GridWorkbook): void {
  injector.get(IEditorBridgeService).visible$.subscribe(({ visible }) => {
    if (visible) injector.get(ICommandService).syncExecuteCommand(hideChoices, {});
  });
}

/** The cell that typed text makes of one with this format, and the format that it takes on. */
export function typedCell(text: string, formatThere: string): ICellData {
  const { content, numberFormat } = readTyped(text, formatThere);
  return { ...toCellData(content), ...numberFormat !== undefined && { s: { n: { pattern: numberFormat } } } };
}

/** The editor has already taken the apostrophe from forced text, and the formula apart. */
function typedText({ f: formula, p: document, t: type, v: value }: ICellData): string {
  if (typeof formula === 'string' && formula !== '') return formula;
  if (document?.body !== undefined) return plainText(document.body.dataStream);
  const text = asText(value);
  return type === CellValueType.FORCE_STRING ? `'${text}` : text;
}

const asText = (value: Nullable<string | number | boolean>) => (value === null || value === undefined ? '' : String(value));
