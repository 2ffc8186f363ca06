import type { RowRange } from '@confer/core';

/** Ranges in ascending order, without overlap, neighbours as one; empty ones are left out. */
export function joinedRows(ranges: readonly RowRange[]): RowRange[] {
  const joined: { first: number; last: number }[] = [];
  for (const { first, last } of ranges.filter((range) => range.first <= range.last).sort((a, b) => a.first - b.first)) {
    const open = joined[joined.length - 1];
    if (open && first <= open.last + 1) open.last = Math.max(open.last, last);
    else joined.push({ first, last });
  }
  return joined;
}
