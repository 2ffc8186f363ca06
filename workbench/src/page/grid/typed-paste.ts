import { type ICellData, ICommandService, type Injector, IUndoRedoService } from '@univerjs/core';
import { getPrimaryForRange, type ISetRangeValuesMutationParams, SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, SetSelectionsOperation, SheetsSelectionsService } from '@univerjs/sheets';
import { type ISheetClipboardService, SheetClipboardService } from '@univerjs/sheets-ui';
import Papa from 'papaparse';
import { type Area, maxColumns, maxRows } from '../../workbook';
import { GridWorkbook, workbookId } from './grid-workbook';
import { toArea, toRange } from './ranges';
import { makeRoom } from './sheet-size';
import { typedCell } from './typed-input';
import type { CellMatrix } from './written-cells';

/**
 * Univer's clipboard, except for what was copied elsewhere: that is read as text and by the workbook's rules for typed text, as
 * Excel does. Univer would take the look of a web page along, and read its numbers and dates by rules of its own.
 */
export function createClipboard(injector: Injector): ISheetClipboardService {
  const clipboard = injector.createInstance(SheetClipboardService);
  const pasteOwn = clipboard.paste.bind(clipboard);
  const pasteOwnByKey = clipboard.legacyPaste.bind(clipboard);
  const isOwn = (html: string) => {
    const id = /data-copy-id="([^"]+)"/.exec(html)?.[1];
    return id !== undefined && clipboard.copyContentCache().get(id) !== undefined;
  };
  clipboard.legacyPaste = async (html = '', text = '', files?) => (isOwn(html) || text === '' ? pasteOwnByKey(html, text, files) : pasteTyped(injector, text));
  clipboard.paste = async (item, pasteType?) => {
    const read = async (type: string) => (item.types.includes(type) ? (await item.getType(type)).text() : '');
    const [html, text] = await Promise.all([read('text/html'), read('text/plain')]);
    return isOwn(html) || text === '' ? pasteOwn(item, pasteType) : pasteTyped(injector, text);
  };
  return clipboard;
}

/** Pastes text into the selection as one step that undo takes back. */
function pasteTyped(injector: Injector, text: string): boolean {
  const selected = injector.get(SheetsSelectionsService).getCurrentLastSelection();
  if (!selected) return false;
  const grid = new GridWorkbook(injector);
  const sheetId = grid.activeSheet.getSheetId();
  const pasted = readTable(text);
  const target = targetOf(toArea(selected.range, grid.sizeOf(sheetId)), pasted);
  makeRoom(grid, sheetId, target);

  const place = { unitId: workbookId, subUnitId: sheetId };
  const redo: ISetRangeValuesMutationParams = { ...place, cellValue: typedCells(grid, sheetId, target, pasted) };
  const undo = SetRangeValuesUndoMutationFactory(injector, redo);
  const commands = injector.get(ICommandService);
  commands.syncExecuteCommand(SetRangeValuesMutation.id, redo);
  injector.get(IUndoRedoService).pushUndoRedo({
    unitID: workbookId,
    undoMutations: [{ id: SetRangeValuesMutation.id, params: undo }],
    redoMutations: [{ id: SetRangeValuesMutation.id, params: redo }],
  });
  const range = toRange(target, grid.sizeOf(sheetId));
  return commands.syncExecuteCommand(SetSelectionsOperation.id, { ...place, selections: [{ range, primary: getPrimaryForRange(range, grid.activeSheet) }] });
}

/** Rows and cells of a copied table: tabs between cells, and cells with line breaks in quotation marks. */
function readTable(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' });
  const width = data.reduce((widest, { length }) => Math.max(widest, length), 0);
  return data.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

/**
 * As in Excel: a selection that is a multiple of what was copied is filled with it, any other gives only the first cell. Whole rows
 * and columns are not filled: they would be thousands of cells.
 */
function targetOf({ row, column, rowCount, columnCount }: Area, pasted: readonly (readonly string[])[]): Area {
  const width = pasted[0]?.length ?? 1;
  const isWhole = rowCount === maxRows || columnCount === maxColumns;
  const isFilled = !isWhole && rowCount % pasted.length === 0 && columnCount % width === 0;
  return isFilled ? { row, column, rowCount, columnCount } : { row, column, rowCount: pasted.length, columnCount: width };
}

function typedCells(grid: GridWorkbook, sheetId: string, { row, column, rowCount, columnCount }: Area, pasted: readonly (readonly string[])[]): CellMatrix {
  const cells: Record<number, Record<number, ICellData>> = {};
  for (let r = 0; r < rowCount; r += 1) {
    const texts = pasted[r % pasted.length] ?? [];
    const line: Record<number, ICellData> = {};
    for (let c = 0; c < columnCount; c += 1) line[column + c] = typedCell(texts[c % texts.length] ?? '', grid.numberFormatAt(sheetId, row + r, column + c));
    cells[row + r] = line;
  }
  return cells;
}
