import * as z from 'zod';
import type { RunAnswer } from './apps-script-host';
import type { SessionNotice, RichApiAnswer } from './office-host';
import { type Area, type ConditionalFormat, maxColumns, maxRows, type Patch, type WorkbookJson } from './workbook';
import { errorTexts } from './workbook/cell-content';

/**
 * What the page and the server say to each other over one WebSocket: one JSON message a frame, in order. The workbook in the
 * server is the truth. The page does what a person did at once and tells of it as operations; what anybody else did, and what
 * else the workbook changed, comes back as patches.
 */

const sheetId = z.string().min(1).max(100);
const row = z.int().min(0).max(maxRows - 1);
const column = z.int().min(0).max(maxColumns - 1);
const position = z.strictObject({ row, column });
const area = z.strictObject({
  row,
  column,
  rowCount: z.int().min(1).max(maxRows),
  columnCount: z.int().min(1).max(maxColumns),
}) satisfies z.ZodType<Area>;
const rowRange = z.strictObject({ first: row, last: row });
const columnRange = z.strictObject({ first: column, last: column });

const cellInput = z.union([
  z.null(),
  z.string(),
  z.number(),
  z.boolean(),
  z.strictObject({ error: z.enum(errorTexts) }),
  z.strictObject({ formula: z.string() }),
]);

const styleChange = z.strictObject({
  numberFormat: z.string().exactOptional(),
  bold: z.boolean().exactOptional(),
  wrapText: z.boolean().exactOptional(),
  fill: z.string().exactOptional(),
  fontColor: z.string().exactOptional(),
  locked: z.boolean().exactOptional(),
});
export type StyleChange = z.infer<typeof styleChange>;

/** A filter as the grid keeps it: its range and what each column lets pass. Only the grid knows how to read it. */
const gridFilter = z.looseObject({});
export type GridFilter = z.infer<typeof gridFilter>;

/** One thing that a person did. */
export const operation = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('write'), sheetId, at: position, inputs: z.array(z.array(cellInput)).min(1) }),
  z.strictObject({ type: z.literal('format'), sheetId, area, change: styleChange }),
  z.strictObject({ type: z.enum(['insert-rows', 'delete-rows']), sheetId, first: row, count: z.int().min(1).max(maxRows) }),
  z.strictObject({ type: z.enum(['insert-columns', 'delete-columns']), sheetId, first: column, count: z.int().min(1).max(maxColumns) }),
  z.strictObject({ type: z.literal('reorder-rows'), sheetId, area, order: z.array(row) }),
  z.strictObject({ type: z.literal('hide-rows'), sheetId, rows: rowRange, hidden: z.boolean() }),
  z.strictObject({ type: z.literal('filter'), sheetId, filter: gridFilter.nullable(), hidden: z.array(rowRange) }),
  z.strictObject({ type: z.literal('hide-columns'), sheetId, columns: columnRange, hidden: z.boolean() }),
  /** In points. */
  z.strictObject({ type: z.literal('set-column-width'), sheetId, columns: columnRange, width: z.number().min(0).max(2000) }),
  z.strictObject({ type: z.literal('freeze-rows'), sheetId, count: z.int().min(0).max(maxRows) }),
  z.strictObject({ type: z.literal('add-sheet') }),
  z.strictObject({ type: z.literal('rename-sheet'), sheetId, name: z.string() }),
  z.strictObject({ type: z.literal('remove-sheet'), sheetId }),
  z.strictObject({ type: z.literal('activate'), sheetId }),
  z.strictObject({ type: z.literal('select'), sheetId, areas: z.array(area).min(1) }),
  z.strictObject({ type: z.literal('begin-edit'), sheetId, position }),
  z.strictObject({ type: z.literal('end-edit') }),
]);
export type Operation = z.infer<typeof operation>;

export const pageMessage = z.discriminatedUnion('type', [
  /** `seen`: the number of the last patches that the page had drawn when the person did this. */
  z.strictObject({ type: z.literal('do'), seen: z.int().min(0), operations: z.array(operation).min(1) }),
  z.strictObject({ type: z.literal('open-pane') }),
  z.strictObject({ type: z.literal('close-pane') }),
  z.strictObject({ type: z.literal('rich-api'), id: z.int(), request: z.array(z.unknown()) }),
  z.strictObject({ type: z.literal('write-settings'), pairs: z.array(z.tuple([z.string(), z.string()])) }),
  /** The spreadsheet is shown as in Google Sheets, or no longer. */
  z.strictObject({ type: z.enum(['open-sheets', 'close-sheets']) }),
  z.strictObject({ type: z.literal('choose-menu-item'), caption: z.string() }),
  z.strictObject({ type: z.literal('close-sidebar') }),
  z.strictObject({ type: z.literal('script-run'), id: z.int(), functionName: z.string(), args: z.array(z.unknown()) }),
  z.strictObject({ type: z.literal('load-sample-list'), id: z.string() }),
  z.strictObject({ type: z.literal('start-over') }),
]);
export type PageMessage = z.infer<typeof pageMessage>;

/** Besides what the workbook holds: the filter of a sheet, whose hidden rows the grid finds by itself. */
export type PagePatch = Patch | { readonly type: 'filter'; readonly sheetId: string; readonly filter: GridFilter | null };

/** As it is sent: conditional formats that the page has already are named by their ids, because one keystroke changes one of many. */
export type SentPatch =
  | Exclude<PagePatch, { type: 'conditional-formats' }>
  | { readonly type: 'conditional-formats'; readonly sheetId: string; readonly conditionalFormats: readonly (ConditionalFormat | string)[] };

/** Everything that a page shows, for its first paint and after a refusal. */
export interface Snapshot {
  readonly workbook: WorkbookJson;
  readonly filters: readonly { readonly sheetId: string; readonly filter: GridFilter }[];
  readonly activeSheetId: string;
  readonly selection: readonly Area[];
}

/** What the page needs to open the pane as Excel on Windows does. */
export interface PaneOpening {
  readonly hostInfo: string;
  readonly context: Readonly<Record<string, string | number>>;
  readonly settings: readonly (readonly [string, string])[];
}

/** A sidebar as Google Sheets shows it. */
export interface SidebarOpening {
  readonly title: string;
  /** Below the address of the workbench. */
  readonly path: string;
}

export interface SampleListChoice {
  readonly id: string;
  readonly name: string;
}

export type ServerMessage =
  | { readonly type: 'welcome'; readonly sampleLists: readonly SampleListChoice[]; readonly snapshot: Snapshot }
  | { readonly type: 'patches'; readonly number: number; readonly patches: readonly SentPatch[] }
  /** What the person did last was refused: the page shows the snapshot and says why. */
  | { readonly type: 'refused'; readonly message: string; readonly number: number; readonly snapshot: Snapshot }
  | ({ readonly type: 'pane-opened' } & PaneOpening)
  | { readonly type: 'rich-api-answer'; readonly id: number; readonly answer: RichApiAnswer }
  | { readonly type: 'notice'; readonly notice: SessionNotice }
  /** The add-on's menu, item by item. */
  | { readonly type: 'sheets-opened'; readonly menu: readonly string[] }
  | { readonly type: 'sidebar'; readonly sidebar: SidebarOpening | null }
  | { readonly type: 'script-run-answer'; readonly id: number; readonly answer: RunAnswer }
  /** A script that was chosen from the menu has ended with an error, which Google shows above the sheet. */
  | { readonly type: 'script-failed'; readonly message: string }
  /** How many messages the development mailbox holds. */
  | { readonly type: 'mailbox'; readonly count: number }
  /** Everything is being deleted: the page waits. Then everything is new, and the page loads itself again. */
  | { readonly type: 'starting-over' | 'started-over' };

/** What the page may know, and nobody else: it opens the issuing service. */
export interface PageSession {
  readonly accessToken: string;
}

