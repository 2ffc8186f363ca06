import type { RowRange } from '@confer/core';
import type { GridFilter, PagePatch, Snapshot } from '../protocol';
import { type Origin, patchesOf, Workbook } from '../workbook';
import { overOtherCells, sheetFilterOf } from './grid-filter';

/** The one workbook that all pages show, with the filters that only the grid can read. */
export class SharedWorkbook {
  readonly workbook = new Workbook();
  readonly #filters = new Map<string, GridFilter>();
  readonly #listeners = new Set<(patches: readonly PagePatch[]) => void>();
  #persons = 0;

  constructor() {
    this.workbook.listen((event) => {
      const patches: PagePatch[] = patchesOf(this.workbook, event);
      if (event.type === 'filter-changed') {
        this.#followFilter(event.sheetId);
        patches.push({ type: 'filter', sheetId: event.sheetId, filter: this.#filters.get(event.sheetId) ?? null });
      }
      for (const listener of this.#listeners) listener(patches);
    });
  }

  /** A page that was opened is a person; the id is never used again. */
  newPerson(): string {
    this.#persons += 1;
    return `person-${this.#persons}`;
  }

  /** Gives the function that ends it. */
  listen(listener: (patches: readonly PagePatch[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  setFilter(sheetId: string, filter: GridFilter | null, hidden: readonly RowRange[], origin: Origin): void {
    if (filter === null) this.#filters.delete(sheetId);
    else this.#filters.set(sheetId, filter);
    this.workbook.filterRows(sheetId, filter === null ? undefined : hidden, origin, (filter && sheetFilterOf(filter)) ?? undefined);
  }

  /** An add-in may have laid the filter of the grid over other cells. */
  #followFilter(sheetId: string): void {
    const [drawn, filter] = [this.#filters.get(sheetId), this.workbook.sheet(sheetId).filter];
    if (drawn && filter) this.#filters.set(sheetId, overOtherCells(drawn, filter.area));
  }

  snapshot(person: string): Snapshot {
    const view = this.workbook.person(person);
    const stillThere = new Set(this.workbook.sheets.map(({ id }) => id));
    return {
      workbook: this.workbook.toJSON(),
      filters: [...this.#filters].filter(([sheetId]) => stillThere.has(sheetId)).map(([sheetId, filter]) => ({ sheetId, filter })),
      activeSheetId: view.sheetId,
      selection: view.selection,
    };
  }
}
