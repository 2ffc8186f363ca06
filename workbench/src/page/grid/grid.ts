import { type IWorkbookData, LocaleType, ThemeService, type Univer, UniverInstanceType } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { getPrimaryForRange, SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/sheets';
import { ILayoutService } from '@univerjs/ui';
import type { Operation, SentPatch, Snapshot } from '../../protocol';
import type { Area } from '../../workbook';
import { applyPatch } from './apply-patch';
import { emptySheet } from './apply-sheets';
import { GridWorkbook, workbookId } from './grid-workbook';
import { drawMarks } from './marks';
import { showFormatsOfColumns } from './number-format';
import { hearPersonActs } from './person-acts';
import { hearEditing, hearLooks, hearSheetTabs } from './person-view';
import { Prompts } from './prompts';
import { toRange } from './ranges';
import { SheetMarks } from './sheet-marks';
import { snapshotPatches } from './snapshot-patches';
import { keepChoicesFolded, readTypedInput } from './typed-input';
import { createUniver } from './univer';
import { leaveOutUnusedDrawing } from './unused-drawing';
import { Warnings } from './warnings';

import '@univerjs/sheets/facade';
import '@univerjs/sheets-ui/facade';
import '@univerjs/sheets-filter/facade';

declare global {
  interface Window {
    /** Univer's own interface, for whoever looks at the grid from outside: a test, a developer's console. */
    univerAPI?: FUniver;
  }
}

/** The spreadsheet on the page: it shows the workbook, and tells what the person does. */
export class Grid {
  readonly #univer: Univer;
  readonly #marks = new Map<string, SheetMarks>();
  readonly #warnings = new Warnings();
  readonly #workbook: GridWorkbook;
  readonly #prompts: Prompts;

  /** `refuse`: the person did what the emulated workbook has no place for; nothing came of it. */
  constructor(container: HTMLElement, snapshot: Snapshot, tell: (operations: readonly Operation[]) => void, refuse: () => void) {
    this.#univer = createUniver(container);
    this.#univer.createUnit(UniverInstanceType.UNIVER_SHEET, emptyWorkbook(snapshot));
    window.univerAPI = FUniver.newAPI(this.#univer);
    const injector = this.#univer.__getInjector();
    leaveOutUnusedDrawing(injector);
    const workbook = new GridWorkbook(injector);
    this.#workbook = workbook;
    this.#prompts = new Prompts(workbook);
    readTypedInput(workbook);
    keepChoicesFolded(workbook);
    showFormatsOfColumns(injector);
    drawMarks(injector, (sheetId) => this.#marks.get(sheetId), this.#warnings);
    hearSheetTabs(injector, tell);
    hearPersonActs(workbook, tell, refuse);
    hearLooks(workbook, tell);
    hearEditing(injector, tell);
    this.draw(snapshotPatches(snapshot));
  }

  /** Shows another state of everything, for example after the workbook refused what the person did. */
  show(snapshot: Snapshot): void {
    this.#workbook.forgetUndo();
    this.draw(snapshotPatches(snapshot));
  }

  focus(): void {
    this.#workbook.injector.get(ILayoutService).focus();
  }

  /** Google Sheets marks cells that break their rule; Excel does not. */
  markBrokenRules(marked: boolean): void {
    this.#warnings.on = marked;
    this.#workbook.redrawCells();
  }

  setDark(dark: boolean): void {
    this.#workbook.injector.get(ThemeService).setDarkMode(dark);
  }

  draw(patches: readonly SentPatch[]): void {
    for (const patch of patches) this.#drawOne(patch);
    if (patches.some(({ type }) => type === 'conditional-formats' || type === 'validations')) this.#workbook.redrawCells();
  }

  #drawOne(patch: SentPatch): void {
    switch (patch.type) {
      case 'conditional-formats':
        this.#marks.set(patch.sheetId, new SheetMarks(patch.conditionalFormats, this.#marks.get(patch.sheetId)));
        return;
      case 'active-sheet':
        return this.#workbook.change(SetWorksheetActiveOperation, patch.sheetId, {});
      case 'selection':
        return this.#select(patch.sheetId, patch.areas);
      case 'notes':
        return this.#prompts.setNotes(patch.sheetId, patch.notes);
      case 'validations':
        this.#prompts.set(patch.sheetId, patch.validations);
        this.#warnings.set(patch.sheetId, patch.validations);
        return applyPatch(this.#workbook, patch);
      default:
        return applyPatch(this.#workbook, patch);
    }
  }

  #select(sheetId: string, areas: readonly Area[]): void {
    const sheet = this.#workbook.sheet(sheetId);
    const selections = areas.map((area, index) => {
      const range = toRange(area, this.#workbook.sizeOf(sheetId));
      return { range, primary: index === areas.length - 1 ? getPrimaryForRange(range, sheet) : null };
    });
    this.#workbook.change(SetSelectionsOperation, sheetId, { selections, reveal: true });
  }
}

function emptyWorkbook({ workbook }: Snapshot): IWorkbookData {
  return {
    id: workbookId,
    name: 'Workbook',
    appVersion: '',
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: workbook.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(workbook.sheets.map((sheet) => [sheet.id, emptySheet(sheet)])),
  };
}
