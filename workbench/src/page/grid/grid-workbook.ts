import type { RowRange } from '@confer/core';
import {
  type ICommand, ICommandService, type IExecutionOptions, type Injector, type IStyleData, type IWorksheetData, IUndoRedoService, IUniverInstanceService, type Nullable, type Styles,
  UniverInstanceType, type Workbook, type Worksheet,
} from '@univerjs/core';
import { IRenderManagerService } from '@univerjs/engine-render';
import { InsertSheetMutation } from '@univerjs/sheets';
import { SheetsFilterService } from '@univerjs/sheets-filter';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { GridFilter } from '../../protocol';
import { plainStyle } from '../../workbook';
import { formatAround } from './number-format';
import type { GridSize } from './ranges';
import { runsOf } from './rectangles';

/** The grid shows one workbook. */
export const workbookId = 'workbook';

/** Marks what the workbook says, so that it is neither sent back to it nor undone by the person. */
const fromServer: IExecutionOptions = { fromCollab: true };

/** The workbook as the grid holds it, and the ways to read and change it. */
export class GridWorkbook {
  readonly #commands: ICommandService;

  constructor(readonly injector: Injector) {
    this.#commands = injector.get(ICommandService);
  }

  get #unit(): Workbook {
    const unit = this.injector.get(IUniverInstanceService).getUnit<Workbook>(workbookId, UniverInstanceType.UNIVER_SHEET);
    if (!unit) throw new Error('The grid has no workbook yet');
    return unit;
  }

  get sheetIds(): readonly string[] {
    return this.#unit.getSheetOrders();
  }

  get styles(): Styles {
    return this.#unit.getStyles();
  }

  get activeSheet(): Worksheet {
    return this.#unit.getActiveSheet();
  }

  sheet(sheetId: string): Worksheet {
    const sheet = this.#unit.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`The grid has no sheet ${sheetId}`);
    return sheet;
  }

  readonly findStyle = (style: Nullable<IStyleData | string>): Nullable<IStyleData> => this.styles.get(style ?? undefined);

  numberFormatAt(sheetId: string, row: number, column: number): string {
    const sheet = this.sheet(sheetId);
    return this.styles.getStyleByCell(sheet.getCellRaw(row, column))?.n?.pattern ?? formatAround(sheet, row, column) ?? plainStyle.numberFormat;
  }

  readonly sizeOf = (sheetId: string): GridSize => ({ rowCount: this.sheet(sheetId).getRowCount(), columnCount: this.sheet(sheetId).getColumnCount() });

  readonly filterOf = (sheetId: string): { filter: GridFilter; hidden: RowRange[] } | undefined => {
    const model = this.injector.get(SheetsFilterService).getFilterModel(workbookId, sheetId);
    return model ? { filter: { ...model.serialize() }, hidden: runsOf(model.filteredOutRows).map(({ first, count }) => ({ first, last: first + count - 1 })) } : undefined;
  };

  /** Changes a sheet as the workbook says. */
  change<P extends { readonly unitId: string; readonly subUnitId: string }>(command: ICommand<P>, sheetId: string, params: Omit<P, 'unitId' | 'subUnitId'>): void {
    this.#commands.syncExecuteCommand(command.id, { unitId: workbookId, subUnitId: sheetId, ...params }, fromServer);
  }

  addSheet(index: number, sheet: IWorksheetData): void {
    this.#commands.syncExecuteCommand(InsertSheetMutation.id, { unitId: workbookId, index, sheet }, fromServer);
  }

  /** After rows or columns were moved by others, the person's earlier steps name other cells. */
  forgetUndo(): void {
    this.injector.get(IUndoRedoService).clearUndoRedo(workbookId);
  }

  /** Draws the cells anew, for what does not lie in them: the grid keeps how they look until it is told to find out again. */
  redrawCells(): void {
    const render = this.injector.get(IRenderManagerService).getRenderById(workbookId);
    if (!render) return;
    render.with(SheetSkeletonManagerService).reCalculate();
    render.mainComponent?.makeDirty();
  }
}
