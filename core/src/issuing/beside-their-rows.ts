import type { Row } from '../host/cell';
import type { SheetAction, TableSnapshot } from '../host/host';
import { columnWrites } from '../host/column-writes';
import { indexOfRow, rowOfIndex } from '../host/host';
import { findReceiptColumns, type ReceiptBinding, receiptColumns } from './receipt-columns';

/** A list, and what Confer's columns are to say beside each of its rows, in the order of {@link receiptColumns}. */
interface Intended {
  readonly contents: readonly string[];
  readonly own: readonly (readonly string[])[];
}

const keyAt = receiptColumns.indexOf('key');
const credentialAt = receiptColumns.indexOf('credential');
const nothing = receiptColumns.map(() => '');

/**
 * The steps of writing into Confer's own columns: gives actions to carry out, and is given the list as it is after them. Somebody may
 * sort the list, or insert rows, between reading and writing; then all that stands beside a wrong row, newly written or not, is
 * put back beside its own. Rows are known by what else they hold, and by their keys where somebody has changed that at the same time.
 */
export function* besideTheirRows(list: TableSnapshot, places: ReceiptBinding, written: readonly SheetAction[]): Generator<readonly SheetAction[], void, TableSnapshot> {
  const own = ownCells(list.rows, places);
  const formerKeys = own.map((cells) => cells[keyAt] ?? '');
  let intended: Intended = { contents: contentsOf(list.rows, places), own: afterWriting(own, places, written) };
  const keys: ReadonlySet<string> = new Set([...formerKeys, ...intended.own.map((cells) => cells[keyAt] ?? '')]);
  for (let actions = written;;) {
    const { headers, rows } = yield actions;
    const now = findReceiptColumns(headers, true);
    if (now.kind !== 'complete') return;
    const contents = contentsOf(rows, now.binding);
    const there = ownCells(rows, now.binding);
    const wanted = wantedCells(intended, contents, there, keys);
    actions = receiptColumns.flatMap((column, at) => columnWrites(now.binding[column], new Map(wanted.flatMap((cells, index) => (cells[at] === there[index]?.[at] ? [] : [[rowOfIndex(index), cells[at] ?? '']]))), { ownColumn: true }));
    if (actions.length === 0) return;
    intended = { contents, own: wanted };
  }
}

const ownCells = (rows: readonly Row[], places: ReceiptBinding): string[][] => rows.map((row) => receiptColumns.map((column) => String(row[places[column]] ?? '')));

function afterWriting(own: string[][], places: ReceiptBinding, actions: readonly SheetAction[]): string[][] {
  for (const action of actions) {
    if (action.type !== 'write') continue;
    action.values.forEach((line, down) => { line.forEach((value, right) => {
      const at = receiptColumns.findIndex((column) => places[column] === action.column + right);
      const cells = own[indexOfRow(action.row + down)];
      if (value !== null && cells && at >= 0) cells[at] = String(value);
    }); });
  }
  return own;
}

/** What a row holds besides, as text. How far a sheet is used at its right is no part of it. */
function contentsOf(rows: readonly Row[], places: ReceiptBinding): string[] {
  const own = new Set(Object.values(places));
  return rows.map((row) => {
    const cells = row.map((value, column) => (own.has(column) ? '' : value));
    while (cells[cells.length - 1] === '') cells.pop();
    return JSON.stringify(cells);
  });
}

/**
 * What Confer's columns are to say now. Where no row has moved, that is what they say.
 *
 * @param keys that were there before, or are written
 */
function wantedCells(intended: Intended, contents: readonly string[], there: readonly (readonly string[])[], keys: ReadonlySet<string>): readonly (readonly string[])[] {
  const rowBefore = sameRows(intended, contents, there);
  if (rowBefore.every((before, index) => before === undefined || before === index)) return there;
  const credentials = new Set(intended.own.map((cells) => cells[credentialAt]));
  return there.map((cells, index) => {
    const [key = '', credential = ''] = [cells[keyAt], cells[credentialAt]];
    // Somebody else began to issue it meanwhile.
    if (key !== '' && !keys.has(key)) return cells;
    const before = rowBefore[index];
    if (before !== undefined) return intended.own[before] ?? cells;
    return key !== '' || (credential !== '' && credentials.has(credential)) ? nothing : cells;
  });
}

/** For each row the one that it was before: the row in its place, else one that holds the same, else the one with its key. `undefined`: it is new. */
function sameRows({ contents: former, own }: Intended, contents: readonly string[], there: readonly (readonly string[])[]): (number | undefined)[] {
  const found = contents.map((content, index) => (content === former[index] ? index : undefined));
  const taken = new Set(found);
  const take = (place: (index: number) => string, among: (before: number) => string) => {
    const open = new Map<string, number[]>();
    for (const before of former.keys()) {
      if (taken.has(before)) continue;
      const alike = open.get(among(before));
      if (alike) alike.push(before);
      else open.set(among(before), [before]);
    }
    found.forEach((known, index) => {
      if (known !== undefined || place(index) === '') return;
      found[index] = open.get(place(index))?.shift();
      taken.add(found[index]);
    });
  };
  take((index) => contents[index] ?? '', (before) => former[before] ?? '');
  take((index) => there[index]?.[keyAt] ?? '', (before) => own[before]?.[keyAt] ?? '');
  return found;
}
