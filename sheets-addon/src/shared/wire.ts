import type { CellValue, HttpRequest, RowRange, SheetAction, SheetSelection, TablePart, TableSnapshot } from '@confer/core';

/** A sheet, or as much of its beginning as one answer should hold; the rest is read by rows. */
export type SheetHead = Omit<TableSnapshot, 'rows'> & Pick<TablePart, 'rowCount'> & { readonly rows: readonly (readonly CellValue[])[] };

/** What is selected, with the hidden rows of its beginning where it is long. */
export interface SelectionHead extends SheetSelection {
  /** Rows that were not asked yet whether they are hidden, in parts for one execution each. */
  readonly unasked: readonly (readonly RowRange[])[];
}

/** What is done in a sheet. Marked cells come as addresses of joined areas, `B3:B7`: thousands of positions would be a long message. */
export type WireAction = Exclude<SheetAction, { type: 'mark' }> | { readonly type: 'mark'; readonly problems: readonly string[]; readonly hints: readonly string[] };

/** What the sidebar looks at every few seconds. */
export interface Pulse {
  /** The sheet in front of the person. */
  readonly activeSheet: string;
  /** What they have selected there, as addresses. */
  readonly selection: string;
  /** Of the sheet in front. */
  readonly headers: string;
  readonly rowCount: number;
  /** A digest for each block of rows. */
  readonly blocks: readonly number[];
  /** Digests of rows, from the first block that has changed to the last one. Rows are counted from 0, the first below the header. */
  readonly changed: { readonly from: number; readonly rows: readonly number[] };
}

/** What a sheet was like when it was looked at last. */
export interface KnownSheet {
  readonly sheetId: string;
  readonly rowCount: number;
  readonly blocks: readonly number[];
}

/** In whose name a request goes: the person's own Google account, nobody, or whoever an access token stands for. */
export type Sender = { readonly as: 'person' } | { readonly as: 'nobody' } | { readonly as: 'token'; readonly token: string };

/** What came of a request to the issuer. */
export type Sent =
  | { readonly outcome: 'answered'; readonly status: number; readonly type: string; readonly body: string; readonly retryAfter: number | null }
  | { readonly outcome: 'unanswered' };

/** A request, and how its answer is to be handed over: as the text that it is, or as a file in base64. */
export interface Delivery {
  readonly request: HttpRequest;
  readonly sender: Sender;
  readonly as: 'text' | 'file';
}

/** What the sidebar needs to know before it shows anything. */
export interface Setting {
  /** The origin of the issuer, `https://issue.example.org`. Empty: the add-on was never set up. */
  readonly issuerUrl: string;
}
