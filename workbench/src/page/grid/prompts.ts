import { ICommandService } from '@univerjs/core';
import { type ISetSelectionsOperationParams, SelectionMoveType, SetSelectionsOperation } from '@univerjs/sheets';
import { CellAlertManagerService, CellAlertType } from '@univerjs/sheets-ui';
import type { CellPosition } from '@confer/core';
import type { ValidatedArea } from '../../workbook';
import { type GridWorkbook, workbookId } from './grid-workbook';
import { isInside } from './ranges';

const key = 'confer-prompt';
const size = { width: 220, height: 80 };

/** Shows the help of a cell's validation beside the cell, while that is selected. Univer keeps such help and shows it nowhere. */
export class Prompts {
  readonly #validations = new Map<string, readonly ValidatedArea[]>();
  readonly #alerts: CellAlertManagerService;

  constructor({ injector }: GridWorkbook) {
    this.#alerts = injector.get(CellAlertManagerService);
    injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
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

  #show(sheetId: string, cell: CellPosition | undefined): void {
    this.#alerts.removeAlert(key);
    if (cell === undefined) return;
    const here = this.#validations.get(sheetId)?.find(({ area }) => isInside(area, cell));
    if (here === undefined) return;
    const { title, text } = here.validation.prompt;
    this.#alerts.showAlert({ key, type: CellAlertType.INFO, title, message: text, ...size, location: { unitId: workbookId, subUnitId: sheetId, row: cell.row, col: cell.column } });
  }
}
