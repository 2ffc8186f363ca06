import type { CellPosition, RowRange } from '@confer/core';
import type { Area } from './area';
import type { CellValue } from './cell-content';
import type { Origin } from './origin';

/**
 * What happened, one event per operation: a paste of 10,000 rows is one. Events say where; what stands there now is read from
 * the workbook (`patchesOf` does that for a grid). Listeners are called at once, after the change is complete.
 */
export type WorkbookEvent =
  /** Values were typed, pasted, written or cleared. `single` tells of a single cell what it held and holds. */
  | { readonly type: 'cells-written'; readonly sheetId: string; readonly area: Area; readonly origin: Origin; readonly single?: { readonly before: CellValue; readonly after: CellValue } }
  | { readonly type: 'notes-changed'; readonly sheetId: string; readonly area: Area; readonly origin: Origin }
  | { readonly type: 'formatted'; readonly sheetId: string; readonly area: Area; readonly origin: Origin }
  | { readonly type: 'rows-inserted' | 'rows-deleted' | 'columns-inserted' | 'columns-deleted'; readonly sheetId: string; readonly first: number; readonly count: number; readonly origin: Origin }
  /** Sorted: the row `order[i]` of the area is now its row `i`. */
  | { readonly type: 'rows-reordered'; readonly sheetId: string; readonly area: Area; readonly order: readonly number[]; readonly origin: Origin }
  /** Rows `first` to `first + count - 1` were hidden or shown by hand. */
  | { readonly type: 'rows-hidden' | 'rows-shown'; readonly sheetId: string; readonly first: number; readonly count: number; readonly origin: Origin }
  /** A filter was set, changed or taken away: which rows it hid before, and which it hides now. */
  | { readonly type: 'filter-changed'; readonly sheetId: string; readonly before: readonly RowRange[]; readonly after: readonly RowRange[]; readonly origin: Origin }
  /** Columns were hidden, shown or made wider. */
  | { readonly type: 'columns-changed'; readonly sheetId: string; readonly origin: Origin }
  | { readonly type: 'conditional-formats-changed'; readonly sheetId: string; readonly origin: Origin }
  | { readonly type: 'validations-changed'; readonly sheetId: string; readonly origin: Origin }
  | { readonly type: 'merged-cells-changed'; readonly sheetId: string; readonly origin: Origin }
  /** A table came, went, or has another size. */
  | { readonly type: 'tables-changed'; readonly sheetId: string; readonly origin: Origin }
  | { readonly type: 'frozen-rows-changed'; readonly sheetId: string; readonly origin: Origin }
  | { readonly type: 'protection-changed'; readonly sheetId: string; readonly origin: Origin }
  | { readonly type: 'sheet-added' | 'sheet-renamed' | 'sheet-hidden' | 'sheet-removed'; readonly sheetId: string; readonly origin: Origin }
  /** Another sheet is in front of this person, and what is selected there is the person's selection. */
  | { readonly type: 'sheet-activated'; readonly sheetId: string; readonly previousSheetId: string; readonly origin: Origin }
  | { readonly type: 'selected'; readonly sheetId: string; readonly areas: readonly Area[]; readonly origin: Origin }
  /** A cell is being typed in. Until it ends, spreadsheets refuse what an add-in asks. */
  | { readonly type: 'edit-begun'; readonly sheetId: string; readonly position: CellPosition; readonly origin: Origin }
  | { readonly type: 'edit-ended'; readonly sheetId: string; readonly origin: Origin };
