import type { TitledSheet } from '../headers/find-header-row';
import { freeColumn } from '../headers/titled-columns';

/**
 * The columns that Confer adds at the right of a list when it issues. Their titles are fixed, whatever the language of
 * the pane, because they are how Confer finds its own columns again in a file that somebody else opens.
 */
export const receiptHeaders = {
  status: 'Status',
  credential: 'Credential',
  issuedOn: 'Issued on',
  delivery: 'Delivery',
  key: 'Confer row key',
} as const;

export type ReceiptColumn = keyof typeof receiptHeaders;

/** In the order in which they stand in the sheet. */
export const receiptColumns: readonly ReceiptColumn[] = ['status', 'credential', 'issuedOn', 'delivery', 'key'];

/** The sheet column, zero-based, of each of Confer's own columns. */
export type ReceiptBinding = Readonly<Record<ReceiptColumn, number>>;

/** `damaged`: some of Confer's own columns are gone, so who has a credential already can no longer be told. */
export type ReceiptPlaces =
  | { readonly kind: 'none' }
  | { readonly kind: 'complete'; readonly binding: ReceiptBinding }
  | { readonly kind: 'damaged'; readonly missing: readonly string[] };

/** The last column up to `end` with one of Confer's titles. In an Excel table no two titles are alike: beside a list's own `Status` ours became `Status2`. */
function lastWithTitle(headers: readonly string[], title: string, end: number): number {
  for (let column = end; column >= 0; column--) {
    const header = headers[column] ?? '';
    if (header.startsWith(title) && /^\d*$/.test(header.slice(title.length))) return column;
  }
  return -1;
}

/**
 * Finds Confer's own columns. They are known by the row key, whose title no list has by chance; the others lie left of
 * it, so that a list's own `Status` is not taken for ours.
 *
 * @param expected receipts were written into this sheet before: their absence is damage, not a fresh list
 */
export function findReceiptColumns(headers: readonly string[], expected: boolean): ReceiptPlaces {
  const key = headers.lastIndexOf(receiptHeaders.key);
  if (key < 0) return expected ? { kind: 'damaged', missing: [receiptHeaders.key] } : { kind: 'none' };
  const places = receiptColumns.map((column) => [column, column === 'key' ? key : lastWithTitle(headers, receiptHeaders[column], key)] as const);
  const missing = places.filter(([, place]) => place < 0).map(([column]) => receiptHeaders[column]);
  if (missing.length > 0) return { kind: 'damaged', missing };
  return { kind: 'complete', binding: Object.fromEntries(places) as Record<ReceiptColumn, number> };
}

/** Where they are to be written when there are none yet: behind everything, also behind what stands in the list without a title. */
export function newReceiptColumns(sheet: TitledSheet): ReceiptBinding {
  const used = freeColumn(sheet);
  return Object.fromEntries(receiptColumns.map((column, offset) => [column, used + offset])) as Record<ReceiptColumn, number>;
}
