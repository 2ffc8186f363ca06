import type { Area, CellValue, WorkbookEvent } from '../workbook';

/** What a person did to cells, as `onEdit` hears of it. */
export interface Edit {
  readonly person: string;
  readonly sheetId: string;
  readonly area: Area;
  /** Only of a single cell. */
  readonly single: { readonly before: CellValue; readonly after: CellValue } | undefined;
}

/** https://developers.google.com/apps-script/guides/triggers#restrictions */
const mostWaiting = 2;

/** Edits that wait for `onEdit`. There is room for two; what comes while they wait is lost, and nobody hears of it. */
export class EditQueue {
  readonly #waiting: Edit[] = [];
  #lost = 0;

  /** How many edits were lost. */
  get lost(): number {
    return this.#lost;
  }

  /** Gives whether the event is one that `onEdit` will hear of. Scripts, formulas, formats, and rows that come or go are none. */
  hear(event: WorkbookEvent): boolean {
    if (event.type !== 'cells-written' || event.origin.kind !== 'person') return false;
    if (this.#waiting.length >= mostWaiting) {
      this.#lost += 1;
      return false;
    }
    this.#waiting.push({ person: event.origin.person, sheetId: event.sheetId, area: event.area, single: event.single });
    return true;
  }

  next(): Edit | undefined {
    return this.#waiting.shift();
  }
}
