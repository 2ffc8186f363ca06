import { CustomCommandExecutionError, ICommandService, type ICommandInfo, type IExecutionOptions, type Injector } from '@univerjs/core';
import {
  InsertSheetCommand,
  type IRemoveSheetCommandParams,
  type ISetSelectionsOperationParams,
  type ISetWorksheetActiveOperationParams,
  type ISetWorksheetNameCommandParams,
  RemoveSheetCommand,
  SelectionMoveType,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameCommand,
} from '@univerjs/sheets';
import { IEditorBridgeService } from '@univerjs/sheets-ui';
import type { Operation } from '../../protocol';
import type { GridWorkbook } from './grid-workbook';
import { toArea } from './ranges';

type Tell = (operations: readonly Operation[]) => void;

/** Tells which sheet and which cells the person looks at. Half-drawn selections are not told. */
export function hearLooks({ injector, sizeOf }: GridWorkbook, tell: Tell): void {
  injector.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
    if (options?.fromCollab === true) return;
    if (id === SetWorksheetActiveOperation.id) tell([{ type: 'activate', sheetId: (params as ISetWorksheetActiveOperationParams).subUnitId }]);
    if (id !== SetSelectionsOperation.id) return;
    const { subUnitId: sheetId, selections, type } = params as ISetSelectionsOperationParams;
    if (type === SelectionMoveType.MOVE_START || type === SelectionMoveType.MOVING || selections.length === 0) return;
    tell([{ type: 'select', sheetId, areas: selections.map(({ range }) => toArea(range, sizeOf(sheetId))) }]);
  });
}

/**
 * Sheets come, go and change their names in the workbook first: it makes their ids, and refuses names. The grid draws that when it
 * is told. As in Excel, none of it can be undone.
 */
export function hearSheetTabs(injector: Injector, tell: Tell): void {
  injector.get(ICommandService).beforeCommandExecuted((command, options) => {
    const operation = sheetOperation(command, options);
    if (operation === undefined) return;
    tell([operation]);
    throw new CustomCommandExecutionError(`${command.id} is done by the workbook`);
  });
}

function sheetOperation({ id, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): Operation | undefined {
  if (options?.fromCollab === true) return undefined;
  if (id === InsertSheetCommand.id) return { type: 'add-sheet' };
  if (id === RemoveSheetCommand.id) {
    const { subUnitId } = params as IRemoveSheetCommandParams;
    return subUnitId === undefined ? undefined : { type: 'remove-sheet', sheetId: subUnitId };
  }
  if (id === SetWorksheetNameCommand.id) {
    const { subUnitId, name } = params as ISetWorksheetNameCommandParams;
    return subUnitId === undefined ? undefined : { type: 'rename-sheet', sheetId: subUnitId, name };
  }
  return undefined;
}

/** Tells when a cell is being typed in: until that ends, Excel refuses what an add-in asks. */
export function hearEditing(injector: Injector, tell: Tell): void {
  const editor = injector.get(IEditorBridgeService);
  let editing = false;
  editor.visible$.subscribe(({ visible }) => {
    const cell = editor.getEditLocation();
    if (visible && !editing && cell) {
      editing = true;
      tell([{ type: 'begin-edit', sheetId: cell.sheetId, position: { row: cell.row, column: cell.column } }]);
    }
    if (visible || !editing) return;
    editing = false;
    // The grid hides the editor before it writes what was typed, and what was typed has to be there when the edit ends.
    setTimeout(() => tell([{ type: 'end-edit' }]), 0);
  });
}
