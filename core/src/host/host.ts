import type { RowNews } from '../issuing/row-news';
import type { CellArea, CellPosition, CellValue, RowRange } from './cell';

/** A host may answer at once (memory) or later (Excel, Sheets). */
export type MaybePromise<T> = T | Promise<T>;

/** The spreadsheet programs. */
export type HostKind = 'excel' | 'sheets' | 'memory';

/** One sheet as it stands: texts of the header row, and the rows below it. Every row has as many cells as there are headers. */
export interface TableSnapshot {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly headers: readonly string[];
  /**
   * The row of the sheet, zero-based, that holds the headers, when it is not row 1. Hosts read row 1; `takeHeaderRow` takes
   * another one, and leaves the rows above it in their places, blank.
   */
  readonly headerRow?: number;
  readonly rows: readonly (readonly CellValue[])[];
  /** Day 0 of serial numbers: 1900 (Windows, web) or 1904 (some workbooks from a Mac). */
  readonly dateSystem: 1900 | 1904;
  /** The decimal separator of the person's spreadsheet, for numbers that were left as text. */
  readonly decimalSeparator: '.' | ',';
  /** Merged cells: each area holds one value, in its top left cell. Left out by hosts that cannot tell. */
  readonly mergedCells?: readonly CellArea[];
  /** Tables of the spreadsheet program, header rows included. Left out by hosts that have none. */
  readonly tables?: readonly CellArea[];
  /** The cells over which the filter of the sheet lies, its header row included; `undefined`: there is none, or a host cannot widen it. */
  readonly filter?: CellArea;
  /** What was attached to columns by `tag-columns`. Left out by hosts that cannot attach anything. */
  readonly tags?: readonly ColumnTag[];
}

/** A mark on a column that nobody sees, and that goes with it wherever it is moved and whatever its title becomes. */
export interface ColumnTag {
  readonly column: number;
  readonly tag: string;
}

/** Some rows of a sheet, read again, with what tells whether the others are still where they were. */
export interface TablePart {
  /** The texts of the header row, as many as {@link TableSnapshot.headers} would hold now. */
  readonly headers: readonly string[];
  /** How many rows there are below the header row. */
  readonly rowCount: number;
  /** What the rows hold that were asked for; those behind the last row are left out. */
  readonly rows: readonly (readonly CellValue[])[];
}

/** The row of the sheet that hosts read as headers, zero-based. Rows of a snapshot start below it. */
export const headerRow = 0;

/** The row of the sheet, zero-based, of `snapshot.rows[index]`; `indexOfRow` goes the other way. */
export const rowOfIndex = (index: number): number => index + headerRow + 1;
export const indexOfRow = (row: number): number => row - headerRow - 1;

/** What the person has selected. */
export interface SheetSelection {
  readonly sheetId: string;
  /** Rows touched by the selection, ascending, never overlapping. */
  readonly rows: readonly RowRange[];
  /** Rows that a filter or the person hides: all of those that are selected; all of the sheet where one cell is. A host may name others, too. */
  readonly hiddenRows: readonly RowRange[];
  /** One cell is selected: spreadsheets always select at least that, so it says nothing about rows. */
  readonly singleCell: boolean;
}

/** How a column shows and keeps what is typed: `text` keeps `007`, `date` shows a serial number as a date. */
export type ColumnFormat = 'text' | 'date' | 'general';

/**
 * One thing for a host to do. Hosts hold no business logic: they replay a list of these, in order.
 * Rows and columns are zero-based.
 */
export type SheetAction =
  /**
   * `null` leaves a cell alone. Text is stored as text: `=1+1` stays those four characters and never becomes a formula. `ownColumn`:
   * only Confer writes in this column, so a host may write again what stands between the rows. `claim`: nothing but the same may stand
   * there; a host that can keep others from writing meanwhile looks, and throws `cells-are-taken` before anything is written.
   */
  | { readonly type: 'write'; readonly row: number; readonly column: number; readonly values: readonly (readonly (CellValue | null)[])[]; readonly ownColumn?: true; readonly claim?: true }
  /** The format of a whole column below the header; set before values are written, so that they survive. */
  | { readonly type: 'format-column'; readonly column: number; readonly format: ColumnFormat }
  /** Gives the first cells of a row the formats of values that the row above it has: numbers, days, text. */
  | { readonly type: 'continue-formats'; readonly row: number; readonly columnCount: number }
  /** Native drop-down below the header, or in `rows` alone: a table carries it to the rows that come. Other values stay possible: Confer explains them, the spreadsheet does not refuse them. */
  | { readonly type: 'offer-choices'; readonly column: number; readonly choices: readonly string[]; readonly rows?: RowRange }
  /** Help that the spreadsheet shows when the title or a cell of the column is selected. */
  | { readonly type: 'describe-column'; readonly column: number; readonly title: string; readonly text: string; readonly rows?: RowRange }
  /** Bold titles in these columns, in row 1 unless it says another one. `required`: columns whose titles show a star, which is no part of them. */
  | { readonly type: 'style-header'; readonly row?: number; readonly firstColumn: number; readonly columnCount: number; readonly required?: readonly number[] }
  /** A table of the spreadsheet program from the header row and an empty row below it. Only for hosts that make tables. */
  | { readonly type: 'make-table'; readonly firstColumn: number; readonly columnCount: number }
  /** The table that holds this cell takes in so many columns at its right. */
  | { readonly type: 'widen-table'; readonly row: number; readonly column: number; readonly columnCount: number }
  /** The filter of the sheet takes in so many columns at its right, and lets pass what it let pass. */
  | { readonly type: 'widen-filter'; readonly columnCount: number }
  /** Room for so many characters, in a column that Confer has made. */
  | { readonly type: 'set-width'; readonly column: number; readonly characters: number }
  /** The header row stays in sight, unless the person has something else stay there already. */
  | { readonly type: 'keep-header-in-sight' }
  | { readonly type: 'hide-column'; readonly column: number }
  /** The tags of this sheet: all of them, earlier ones go. Only for hosts that read them, too. */
  | { readonly type: 'tag-columns'; readonly tags: readonly ColumnTag[] }
  /**
   * The marks of this sheet: all of them, earlier ones go. The person's own formats are never touched. `changed`: rows outside of
   * which the marks are those of the last time; a host that can looks only at these.
   */
  | { readonly type: 'mark'; readonly problems: readonly CellPosition[]; readonly hints: readonly CellPosition[]; readonly changed?: readonly number[] };

/**
 * Something changed; a hint, never the truth. `cells`: what the sheet holds; without `rows` everything has to be read again.
 * `rows-inserted`: these rows are new, and blank; `rows-deleted`: they stood here. `selection`: what is selected, which rows are
 * hidden, or which sheet is in front.
 */
export type SheetChange =
  | { readonly what: 'cells'; readonly sheetId: string; readonly rows?: RowRange }
  | { readonly what: 'rows-inserted' | 'rows-deleted'; readonly sheetId: string; readonly rows: RowRange }
  | { readonly what: 'selection'; readonly sheetId: string };

export interface SheetName {
  readonly id: string;
  readonly name: string;
}

/** A spreadsheet program, as far as Confer needs it. `memory-host.ts` is the reference. */
export interface SpreadsheetHost {
  readonly kind: HostKind;
  /** It has tables that grow with what is written below them, and makes them. */
  readonly makesTables: boolean;
  /** The id of the sheet in front of the person. */
  activeSheet(): MaybePromise<string>;
  readTable(sheetId: string): MaybePromise<TableSnapshot>;
  /** Reads rows below the header row again, at the cost of these rows. */
  readRows(sheetId: string, rows: RowRange): MaybePromise<TablePart>;
  readSelection(): MaybePromise<SheetSelection>;
  /** Carries the actions out, in order. Throws {@link HostError}; actions before the failing one may have happened. */
  apply(sheetId: string, actions: readonly SheetAction[]): MaybePromise<void>;
  /**
   * Writes what became of rows beside them, by `newsSteps`. Left out by hosts in which that is as quick with the other functions.
   */
  writeNews?(sheetId: string, news: RowNews): MaybePromise<void>;
  /** A new, empty sheet in front of the person. It is called as wanted, or as near to that as the spreadsheet allows. */
  addSheet(name: string): MaybePromise<SheetName>;
  /** Takes the person to a cell. */
  show(sheetId: string, position: CellPosition): MaybePromise<void>;
  /** Selects whole rows, so that the person sees which ones are meant. A host that can select only one area takes the first. */
  showRows(sheetId: string, rows: readonly RowRange[]): MaybePromise<void>;
  /** Whether the workbook holds what is in no file yet, and only the person saves it. Left out by hosts that save by themselves. */
  isUnsaved?(): MaybePromise<boolean>;
  /** What Confer keeps inside the workbook: one text, never a secret, `undefined` when there is none. */
  readNotebook(): MaybePromise<string | undefined>;
  writeNotebook(text: string): MaybePromise<void>;
  /** Tells of what the person or others do, not of what `apply` did where the host can tell the two apart. Gives the function that ends it. */
  watch(listener: (change: SheetChange) => void): MaybePromise<() => void>;
}

/** Why a spreadsheet program did not do what it was asked to. */
export type HostErrorCode =
  | 'cell-is-being-edited'
  | 'sheet-is-protected'
  | 'workbook-is-protected'
  /** Others have protected these cells from this person, who cannot take that away. */
  | 'protected-by-others'
  | 'too-many-merged-cells'
  | 'sheet-not-found'
  | 'too-much-at-once'
  /** Somebody else has written what was to be claimed. */
  | 'cells-are-taken'
  /** Somebody else is just writing with Confer, and it takes long. */
  | 'sheet-is-busy'
  /** The person has not allowed the add-on something that it needs. */
  | 'permission-missing'
  /** The browser is signed in with several accounts, and the add-on runs as one that may not open the file. */
  | 'other-account'
  /** The spreadsheet program does not let the add-on ask the issuer. */
  | 'issuer-blocked'
  /** The servers of the spreadsheet program do not answer. */
  | 'spreadsheet-unreachable'
  | 'host-failed';

/** The spreadsheet refused or could not. `cause` holds what it said. */
export class HostError extends Error {
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, options?: { cause?: unknown }) {
    super(code);
    this.name = 'HostError';
    this.code = code;
    this.cause = options?.cause;
  }
  readonly cause: unknown;
}
