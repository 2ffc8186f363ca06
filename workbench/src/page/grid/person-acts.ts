import { CommandType, CustomCommandExecutionError, ICommandService, type ICommandInfo, type IExecutionOptions, type IMutationInfo, IUndoRedoService, UndoCommandId } from '@univerjs/core';
import {
  EmptyMutation,
  type IMoveRangeMutationParams,
  type ISetRangeValuesMutationParams,
  MarkDirtyFilterChangeMutation,
  MoveRangeMutation,
  SetRangeValuesMutation,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { SetRangeItalicCommand, SetRangeStrickThroughCommand, SetRangeUnderlineCommand } from '@univerjs/sheets-ui';
import type { Operation } from '../../protocol';
import type { GridWorkbook } from './grid-workbook';
import { isTranslated, operationsOf } from './operations-of';
import { type CellMatrix, WrittenCells } from './written-cells';

/**
 * Hears what a person does to the sheets in the grid and tells of it as operations: all of one turn of the event loop at once, so
 * that a paste, which the grid writes in many pieces, is one. What the workbook could not hold is refused before it is drawn.
 */
export function hearPersonActs(grid: GridWorkbook, tell: (operations: readonly Operation[]) => void, refuse: () => void): void {
  const commands = grid.injector.get(ICommandService);
  const undoStack = grid.injector.get(IUndoRedoService);
  let acts = new GatheredActs(grid);
  let undone: readonly IMutationInfo[] = [];

  commands.beforeCommandExecuted((command, options) => {
    if (command.id === UndoCommandId) undone = undoStack.pitchTopUndoElement()?.redoMutations ?? [];
    if (!looksNotHeld.has(command.id) && (!isPersonsMutation(command, options) || isHeld(command.id))) return;
    refuse();
    throw new CustomCommandExecutionError(`${command.id} is not emulated`);
  });
  commands.onCommandExecuted((command, options) => {
    if (!isPersonsMutation(command, options)) return;
    if (acts.isEmpty) {
      queueMicrotask(() => {
        const operations = acts.operations();
        acts = new GatheredActs(grid);
        if (operations.length > 0) tell(operations);
      });
    }
    acts.add(command, undone);
  });
}

const isPersonsMutation = ({ type, id }: Readonly<ICommandInfo>, options?: IExecutionOptions) =>
  type === CommandType.MUTATION && id.startsWith('sheet.mutation.') && options?.fromCollab !== true && options?.onlyLocal !== true;

/** What only this page shows: how high its rows are drawn. */
const viewOnly = new Set([
  EmptyMutation.id,
  MarkDirtyFilterChangeMutation.id,
  SetWorksheetRowAutoHeightMutation.id,
  SetWorksheetRowHeightMutation.id,
  SetWorksheetRowIsAutoHeightMutation.id,
  ToggleGridlinesMutation.id,
]);

/** Reached by keys alone, since their menus are hidden: Ctrl+I, Ctrl+U, … */
const looksNotHeld = new Set([SetRangeItalicCommand.id, SetRangeUnderlineCommand.id, SetRangeStrickThroughCommand.id]);

const isHeld = (id: string) => isTranslated(id) || viewOnly.has(id) || id === SetRangeValuesMutation.id || id === MoveRangeMutation.id;

class GatheredActs {
  readonly #grid: GridWorkbook;
  readonly #operations: Operation[] = [];
  #written: WrittenCells | undefined;
  isEmpty = true;

  constructor(grid: GridWorkbook) {
    this.#grid = grid;
  }

  /** `undone`: what the last undo takes back. */
  add(command: Readonly<ICommandInfo>, undone: readonly IMutationInfo[]): void {
    this.isEmpty = false;
    const { id, params = {} } = command;
    if (id === SetRangeValuesMutation.id) {
      const { subUnitId, cellValue = {} } = params as ISetRangeValuesMutationParams;
      const isUndo = 'trigger' in params && params.trigger === UndoCommandId;
      this.#write(subUnitId, cellValue, isUndo ? writtenBy(undone, subUnitId) : []);
    } else if (id === MoveRangeMutation.id) {
      const { from, to } = params as IMoveRangeMutationParams;
      for (const { subUnitId, value } of [from, to]) this.#write(subUnitId, value, []);
    } else {
      this.#closeWritten();
      this.#push(operationsOf(command, this.#grid));
    }
  }

  operations(): readonly Operation[] {
    this.#closeWritten();
    return this.#operations;
  }

  #write(sheetId: string, cells: CellMatrix, undone: readonly CellMatrix[]): void {
    if (this.#written?.sheetId !== sheetId) this.#closeWritten();
    this.#written ??= new WrittenCells(sheetId, this.#grid.findStyle);
    this.#written.add(cells, Object.assign({}, ...undone) as CellMatrix);
  }

  #closeWritten(): void {
    this.#push(this.#written?.operations() ?? []);
    this.#written = undefined;
  }

  /** A filter is told of as a whole, and one act may change it in several steps. */
  #push(operations: readonly Operation[]): void {
    for (const operation of operations) {
      const earlier = this.#operations.findIndex(({ type, ...rest }) => type === 'filter' && operation.type === 'filter' && 'sheetId' in rest && rest.sheetId === operation.sheetId);
      if (earlier >= 0) this.#operations.splice(earlier, 1);
      this.#operations.push(operation);
    }
  }
}

/** The cells that these mutations write in a sheet, in every piece of a large paste. */
function writtenBy(mutations: readonly IMutationInfo[], sheetId: string): CellMatrix[] {
  return mutations.filter(({ id }) => id === SetRangeValuesMutation.id)
    .map(({ params }) => params as ISetRangeValuesMutationParams)
    .filter(({ subUnitId }) => subUnitId === sheetId)
    .map(({ cellValue = {} }) => cellValue);
}
