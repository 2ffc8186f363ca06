import type { RowRange, SheetNote, TablePart, TableSnapshot } from '@confer/core';
import type { Look } from './look';
import type { CheckedList } from './pane-state';
import type { IsLikelyPhone } from './phone-numbers';
import { createListCheck, dayOf, findReceiptColumns, findSavedHeaderRow, formatDate, headerRow, indexOfRow, notedList, readRecords, takeHeaderRow } from '@confer/core';
import { beginSeveralLook } from './several-look';

/** A change that says in which rows it was. */
export interface RowsChange {
  readonly what: 'cells' | 'rows-inserted' | 'rows-deleted';
  readonly sheetId: string;
  readonly rows: RowRange;
}

/** A sheet as the host read it, with its titles where the list has them. */
export const listIn = ({ binding, headerRow: row = headerRow }: SheetNote, sheet: TableSnapshot): TableSnapshot => takeHeaderRow(sheet, findSavedHeaderRow(binding, row, sheet));

export function beginLook(note: SheetNote, sheet: TableSnapshot, now: Date, isLikelyPhone?: IsLikelyPhone): Look {
  const snapshot = listIn(note, sheet);
  const { several, ...noted } = notedList(note, snapshot.headers, snapshot.tags);
  if (several) return beginSeveralLook(note, { ...noted, several }, snapshot, now, isLikelyPhone);
  const { columns, binding, lost } = noted;
  const { headers, rows, dateSystem, decimalSeparator, sheetName } = snapshot;
  const today = dayOf(now);
  const live = createListCheck({ columns, binding, headers, settings: { today, dateSystem, decimalSeparator, isLikelyPhone }, orders: note.dateOrders }, rows);
  return {
    rowCount: rows.length,
    sheetName,
    step: live.step,
    list() {
      const places = findReceiptColumns(headers, note.receipts);
      return { note, columns, snapshot, binding, lost, places, live, day: formatDate(today), check: live.result(), records: readRecords(snapshot, bindingOf(places)) };
    },
  };
}

/** What a sheet says under a note, right now. Pure but for the day. */
export const lookAt = (note: SheetNote, sheet: TableSnapshot, now: Date, isLikelyPhone?: IsLikelyPhone): CheckedList => beginLook(note, sheet, now, isLikelyPhone).list();

/** The rows to be read again after a change. Of rows that are gone there is only the place, where the next one has to stand. */
export const rowsToRead = ({ what, rows }: RowsChange): RowsChange['rows'] => (what === 'rows-deleted' ? { first: rows.first, last: rows.first } : rows);

/**
 * The list after a change, at the cost of the rows that were read. Its check moves on, so the list as it was before must not be
 * followed any more. `undefined`: what was read does not fit to what is known of the rest, and everything has to be read.
 *
 * @param part what stands in {@link rowsToRead}
 */
export function followChange(list: CheckedList, change: RowsChange, part: TablePart): CheckedList | undefined {
  const { snapshot, live, lost } = list;
  const titles = snapshot.headerRow ?? headerRow;
  if (lost.length > 0 || change.rows.first <= titles || !hasSameTitles(snapshot, part)) return undefined;
  const first = indexOfRow(change.rows.first);
  const changed = readings[change.what](snapshot.rows, first, change.rows.last - change.rows.first + 1, part);
  if (!changed) return undefined;
  const { kept, at, removed, added } = changed;
  live.setRows(first, kept);
  if (removed > 0) live.deleteRows(at, removed);
  if (added.length > 0) live.insertRows(at, added);
  const set = snapshot.rows.slice(0, first).concat(kept, snapshot.rows.slice(first + kept.length));
  const now = { ...snapshot, rows: removed + added.length === 0 ? set : set.slice(0, at).concat(added, set.slice(at + removed)) };
  const places = bindingOf(list.places);
  const sameRecords = now.rows.length === snapshot.rows.length
    && (!places || kept.every((row, index) => Object.values(places).every((column) => row[column] === snapshot.rows[first + index]?.[column])));
  return { ...list, snapshot: now, check: live.result(), records: sameRecords ? list.records : readRecords(now, places) };
}

/** What a change comes to. */
interface Changed {
  /** What the rows from the first changed one on hold now. */
  readonly kept: TablePart['rows'];
  /** Where rows have gone or come, after that. */
  readonly at: number;
  readonly removed: number;
  readonly added: TablePart['rows'];
}

type Reading = (rows: TableSnapshot['rows'], first: number, count: number, part: TablePart) => Changed | undefined;

const readings: Readonly<Record<RowsChange['what'], Reading>> = {
  cells(rows, first, _count, { rowCount, rows: read }) {
    const end = Math.min(rows.length, rowCount);
    // Rows behind the list that nobody has told of.
    if (rowCount > rows.length && (first > end || first + read.length < rowCount)) return undefined;
    const kept = read.slice(0, Math.max(0, end - first));
    return { kept, at: end, removed: rows.length - end, added: read.slice(kept.length) };
  },
  'rows-inserted'(rows, first, count, { rowCount, rows: read }) {
    // Excel has told wrong places before: what is new is blank.
    const isNew = rowCount === rows.length + count && read.length === count && read.every((row) => row.every((value) => value === ''));
    return isNew ? { kept: [], at: first, removed: 0, added: read } : undefined;
  },
  'rows-deleted'(rows, first, count, { rowCount, rows: [read] }) {
    const next = rows[first + count];
    const isGone = rowCount === rows.length - count && next?.every((value, column) => value === read?.[column]);
    return isGone ? { kept: [], at: first, removed: count, added: [] } : undefined;
  },
};

/** Titles in row 1 are read with every part; of others only the width of the list tells, and that their row has not changed. */
function hasSameTitles({ headers, headerRow: row = headerRow }: TableSnapshot, part: TablePart): boolean {
  return headers.length === part.headers.length && (row !== headerRow || headers.every((header, column) => header === part.headers[column]));
}

const bindingOf = (places: CheckedList['places']) => (places.kind === 'complete' ? places.binding : undefined);
