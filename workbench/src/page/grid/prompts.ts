import { ICommandService, LifecycleService, LifecycleStages } from '@univerjs/core';
import { type ISetSelectionsOperationParams, SelectionMoveType, SetSelectionsOperation } from '@univerjs/sheets';
import { CellAlertManagerService, CellAlertType } from '@univerjs/sheets-ui';
import type { CellPosition } from '@confer/core';
import type { Note, ValidatedArea } from '../../workbook';
import { type GridWorkbook, workbookId } from './grid-workbook';
import { isInside } from './ranges';

const key = 'confer-prompt';
const size = { width: 220, height: 80 };

/**
 * Shows the help of a cell's validation and the note on it beside the cell, while that is selected. Univer keeps such help and shows
 * it nowhere.
 */
export class Prompts {
  readonly #validations = new Map<string, readonly ValidatedArea[]>();
  readonly #notes = new Map<string, readonly Note[]>();
  readonly #alerts: CellAlertManagerService;
  readonly #commands: ICommandService;

  constructor({ injector }: GridWorkbook) {
    this.#alerts = injector.get(CellAlertManagerService);
    this.#commands = injector.get(ICommandService);
    // Univer selects a cell while it makes what draws selections, and whoever asks for a place beside that cell then has it made once more, and so on without end.
    injector.get(LifecycleService).subscribeWithPrevious().subscribe((stage) => {
      if (stage === LifecycleStages.Rendered) this.#listen();
    });
  }

  #listen(): void {
    this.#commands.onCommandExecuted(({ id, params }) => {
      if (id !== SetSelectionsOperation.id) return;
      const { subUnitId, selections, type } = params as ISetSelectionsOperationParams;
      if (type === SelectionMoveType.MOVING) return;
      const cell = selections.at(-1)?.primary;
      this.#show(subUnitId, cell ? { row: cell.actualRow, column: cell.actualColumn } : undefined);
    });
  }

  set(sheetId: string, validations: readonly ValidatedArea[]): void {
    this.#validations.set(sheetId, validations.filter(({ validation }) => validation.prompt.shown));
  }

  setNotes(sheetId: string, notes: readonly Note[]): void {
    this.#notes.set(sheetId, notes);
  }

  #show(sheetId: string, cell: CellPosition | undefined): void {
    this.#alerts.removeAlert(key);
    if (cell === undefined) return;
    const here = this.#validations.get(sheetId)?.find(({ area }) => isInside(area, cell));
    const note = this.#notes.get(sheetId)?.find(({ row, column }) => row === cell.row && column === cell.column);
    if (here === undefined && note === undefined) return;
    const { title, text } = here?.validation.prompt ?? { title: '', text: '' };
    const message = [note?.text, text].filter(Boolean).join('\n');
    this.#alerts.showAlert({ key, type: CellAlertType.INFO, title, message, ...size, location: { unitId: workbookId, subUnitId: sheetId, row: cell.row, col: cell.column } });
  }
}
