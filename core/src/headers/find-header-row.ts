import type { Column } from '../definition/columns';
import type { TableSnapshot } from '../host/host';
import type { SavedBinding } from './saved-binding';
import { headerRow } from '../host/host';
import { isBlankHeader } from './binding';
import { matchTitle, sheetTitle } from './title';

/** How far down titles are looked for: a list begins below a heading or two, not in the middle of a page. */
const rowsLookedAt = 20;

/**
 * The same sheet with its titles in another row. Rows keep their places, so that everything else counts as it does in the
 * sheet; those down to the header row hold nothing of the list, and are blank.
 *
 * @param row zero-based row of the sheet
 */
export function takeHeaderRow(snapshot: TableSnapshot, row: number): TableSnapshot {
  const titles = snapshot.rows[row - headerRow - 1];
  if (!titles) return snapshot;
  const blank = titles.map(() => '');
  return { ...snapshot, headerRow: row, headers: titles.map(String), rows: snapshot.rows.map((cells, index) => (index < row - headerRow ? blank : cells)) };
}

/** Only what is asked for of a sheet: its titles, and what stands below them. */
export type TitledSheet = Pick<TableSnapshot, 'headers' | 'rows' | 'headerRow'>;

/** The rows in which titles may stand, each as texts: that of the headers first. */
const topRows = ({ headers, rows }: TitledSheet): readonly (readonly string[])[] => [headers, ...rows.slice(0, rowsLookedAt - 1).map((row) => row.map(String))];

/**
 * The row of the sheet, zero-based, that looks most like the header row of a list for these columns: it holds most of their
 * titles, two at least, and nothing below it holds more.
 *
 * @param snapshot as the host reads it, with row 1 as its headers
 */
export function findHeaderRow(columns: readonly Column[], snapshot: TitledSheet): number | undefined {
  const counts = topRows(snapshot).map((cells) => {
    const titles = cells.filter((cell) => cell !== '' && cell.length <= 100).map(sheetTitle);
    return columns.filter((column) => titles.some((title) => ['own', 'other'].includes(matchTitle(column, title, false) ?? ''))).length;
  });
  const most = Math.max(...counts);
  return most < 2 ? undefined : counts.indexOf(most) + headerRow;
}

/**
 * Where the header row of a list is now: in the row in which it was, or, when rows were inserted or deleted above it, in the
 * one near the top that holds more of its titles than any other, two at least.
 */
export function findSavedHeaderRow({ titles, columns }: SavedBinding, was: number, snapshot: TitledSheet): number {
  const wanted = columns.map(({ index }) => titles[index] ?? '').filter((title) => !isBlankHeader(title));
  const counts = topRows(snapshot).map((cells) => wanted.filter((title) => cells.includes(title)).length);
  const most = Math.max(...counts);
  const isOnlyOne = counts.indexOf(most) === counts.lastIndexOf(most);
  return most < 2 || counts[was - headerRow] === most || !isOnlyOne ? was : counts.indexOf(most) + headerRow;
}
