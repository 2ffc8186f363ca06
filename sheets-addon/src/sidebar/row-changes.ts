import type { SheetChange } from '@confer/core';
import { rowOfIndex } from '@confer/core';

/** The digest of a row that is blank, or behind the last one. */
const blank = 0;

/**
 * What has become of rows, told by their digests before and now: rows that are new, rows that are gone, or rows that hold something
 * else. `undefined`: nothing. Equal rows at the end count as those that have moved.
 */
export function changeOf(sheetId: string, before: readonly number[], now: readonly number[]): SheetChange | undefined {
  const shorter = Math.min(before.length, now.length);
  let tail = 0;
  while (tail < shorter && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  // A list that has grown or shrunk at its end is compared with blank rows there.
  const most = tail === 0 ? Math.max(before.length, now.length) : shorter - tail;
  let head = 0;
  while (head < most && (before[head] ?? blank) === (now[head] ?? blank)) head += 1;
  const [gone, come] = [before.length - tail - head, now.length - tail - head];
  if (gone <= 0 && come <= 0) return undefined;
  const rows = (count: number) => ({ first: rowOfIndex(head), last: rowOfIndex(head + count - 1) });
  if (tail > 0 && gone === 0) return { what: 'rows-inserted', sheetId, rows: rows(come) };
  if (tail > 0 && come === 0) return { what: 'rows-deleted', sheetId, rows: rows(gone) };
  return { what: 'cells', sheetId, rows: rows(gone === come ? gone : Math.max(before.length, now.length) - head) };
}
