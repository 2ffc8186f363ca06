import type { CellValue } from '../host/cell';
import type { SheetAction, TableSnapshot } from '../host/host';
import type { DeliveryState, Receipt } from '../providers/confer-messages';
import type { CredentialStatus } from '../providers/confer-status';
import type { ReceiptBinding, ReceiptColumn } from './receipt-columns';
import type { RowNews } from './row-news';
import { formatDate } from '../dates/calendar-date';
import { dayOf } from '../definition/expiry';
import { columnWrites } from '../host/column-writes';
import { headerRow, indexOfRow, rowOfIndex } from '../host/host';
import { receiptColumns, receiptHeaders } from './receipt-columns';

/** What Confer's own columns say of a row. `unsettled`: it was sent, or was about to be, and no answer is in the sheet yet. */
export type RowRecord =
  | { readonly kind: 'none' }
  | { readonly kind: 'unsettled'; readonly key: string }
  | { readonly kind: 'issued'; readonly key: string; readonly issuedOn: string }
  /** Two rows carry one key: one is a copy of the other, and only a person knows which. */
  | { readonly kind: 'copied'; readonly key: string };

/** The words in Confer's columns; the pane and exports use the same ones. `stopped` stands in exports alone: in the sheet such a row is fresh again. */
export const statusWords = { waiting: 'waiting', stopped: 'stopped', cancelled: 'cancelled', issued: 'issued' } as const;
const correctedWord = 'corrected';
const issuedWords: Readonly<Record<CredentialStatus, string>> = { valid: statusWords.issued, suspended: 'suspended', revoked: 'revoked' };
const deliveryWords: Readonly<Record<DeliveryState, string>> = {
  queued: 'on the way',
  sent: 'sent',
  deferred: 'on the way',
  bounced: 'bounced',
  inDoubt: 'in doubt',
  notSent: 'not sent',
};

/** Characters for which Confer's columns have room. */
const widths = { status: 14, credential: 30, issuedOn: 12, delivery: 14 };

/** Reads Confer's columns, one record for each row of the snapshot. */
export function readRecords({ rows }: TableSnapshot, places: ReceiptBinding | undefined): readonly RowRecord[] {
  if (!places) return rows.map(() => ({ kind: 'none' }));
  const text = (row: readonly CellValue[], column: number) => String(row[column] ?? '').trim();
  const times = new Map<string, number>();
  for (const row of rows) {
    const key = text(row, places.key);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return rows.map((row): RowRecord => {
    const key = text(row, places.key);
    if (key === '') return { kind: 'none' };
    if ((times.get(key) ?? 0) > 1) return { kind: 'copied', key };
    return text(row, places.credential) === '' ? { kind: 'unsettled', key } : { kind: 'issued', key, issuedOn: text(row, places.issuedOn) };
  });
}

/**
 * Confer's own columns, made beside the other titles: formats before titles before values, the row key out of sight. A table
 * that ends there takes them in: sorted by its own buttons, it would move its rows and leave what stands beside them.
 */
export function createReceiptColumns(places: ReceiptBinding, row: number = headerRow, tables: TableSnapshot['tables'] = []): SheetAction[] {
  const first = places[receiptColumns[0] ?? 'status'];
  const table = tables.find((area) => area.row === row && area.column + area.columnCount === first);
  return [
    ...(table ? [{ type: 'widen-table' as const, row, column: first - 1, columnCount: receiptColumns.length }] : []),
    ...receiptColumns.map((column): SheetAction => ({ type: 'format-column', column: places[column], format: 'text' })),
    { type: 'write', row, column: first, values: [receiptColumns.map((column) => receiptHeaders[column])] },
    { type: 'style-header', row, firstColumn: first, columnCount: receiptColumns.length },
    ...(['status', 'credential', 'issuedOn', 'delivery'] as const).map((column): SheetAction => ({ type: 'set-width', column: places[column], characters: widths[column] })),
    { type: 'hide-column', column: places.key },
  ];
}

/**
 * A filter that lies over the list takes in Confer's columns: sorted by its own buttons, it would move the rows and leave keys and
 * receipts beside other ones.
 */
export function widenFilter({ filter, headerRow: row = headerRow }: TableSnapshot, places: ReceiptBinding): SheetAction[] {
  const end = Math.max(...Object.values(places)) + 1;
  const missing = filter?.row === row ? end - filter.column - filter.columnCount : 0;
  return missing > 0 ? [{ type: 'widen-filter', columnCount: missing }] : [];
}

/** Writes the keys ahead of anything that is sent, so that whatever happens next can be settled later. */
export function keyActions(places: ReceiptBinding, keys: ReadonlyMap<number, string>): SheetAction[] {
  return [
    ...columnWrites(places.key, keys, { ownColumn: true, claim: true }),
    ...columnWrites(places.status, new Map([...keys.keys()].map((row) => [row, statusWords.waiting])), { ownColumn: true }),
  ];
}

const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** `held until 2026-11-20 15:10`, by the clock of whoever holds it. With the day, because it may be read on another one. */
function heldWords(until: string): string {
  const end = new Date(until);
  return `held until ${formatDate(dayOf(end))} ${twoDigits(end.getHours())}:${twoDigits(end.getMinutes())}`;
}

/**
 * Writes news beside the rows that carry the keys **now**: rows may have been sorted, inserted or moved since they were sent.
 * Keys that are no longer in the sheet are passed over; their credentials stay in the batch.
 */
export function newsActions(snapshot: TableSnapshot, places: ReceiptBinding, { receipts, refusals, released, unsettled, cancelled = [], held }: RowNews): SheetAction[] {
  const rowOfKey = new Map(snapshot.rows.map((row, index) => [String(row[places.key] ?? '').trim(), rowOfIndex(index)]));
  const cells = { status: new Map<number, string>(), credential: new Map<number, string>(), issuedOn: new Map<number, string>(), delivery: new Map<number, string>(), key: new Map<number, string>() };
  const put = (key: string, values: Partial<Record<keyof typeof cells, string>>, formerKey?: string) => {
    const row = rowOfKey.get(key) ?? (formerKey === undefined ? undefined : rowOfKey.get(formerKey));
    if (row === undefined) return;
    rowOfKey.set(key, row);
    for (const [column, value] of Object.entries(values) as [keyof typeof cells, string][]) cells[column].set(row, value);
  };
  if (held) for (const key of held.keys) put(key, { status: heldWords(held.until) });
  for (const { key, message, keepsKey } of refusals) put(key, { status: `failed: ${message}`, ...(!keepsKey && { key: '' }) });
  for (const key of released) put(key, { status: '', key: '' });
  for (const key of cancelled) put(key, { status: statusWords.cancelled, key: '' });
  for (const key of unsettled) put(key, { status: '' });
  // Last, because nothing that is said of a row holds against its credential.
  for (const receipt of receipts.filter(({ corrects }) => !corrects)) put(receipt.key, receiptTexts(receipt));
  // A correction takes the place of what it corrects, with its key. Until then the row stays the one that was issued.
  for (const receipt of receipts) if (receipt.corrects) put(receipt.key, { ...receiptTexts(receipt), key: receipt.key }, receipt.corrects.key);
  return receiptColumns.flatMap((column) => columnWrites(places[column], cells[column], { ownColumn: true }));
}

/** What Confer's columns say of a receipt, but for the row key. */
export function receiptTexts({ url, issuedOn, delivery, deliveryReason, status, correctedBy }: Receipt): Readonly<Record<Exclude<ReceiptColumn, 'key'>, string>> {
  const word = deliveryWords[delivery];
  return { status: correctedBy && status === 'revoked' ? correctedWord : issuedWords[status], credential: url, issuedOn, delivery: deliveryReason === undefined ? word : `${word}: ${deliveryReason}` };
}

/** Whether Confer's columns of a row say what a receipt says. The day is left out: it never changes, and a spreadsheet may hold it as a number. */
export function rowSays(row: readonly CellValue[], places: ReceiptBinding, receipt: Receipt): boolean {
  const texts = receiptTexts(receipt);
  return (['status', 'credential', 'delivery'] as const).every((column) => String(row[places[column]] ?? '').trim() === texts[column].trim());
}

/** The record of a row of the sheet, zero-based. */
export const recordOfRow = (records: readonly RowRecord[], row: number): RowRecord => records[indexOfRow(row)] ?? { kind: 'none' };
