import type { CellPosition } from '@confer/core';
import type { Area } from '../../workbook';

/** Cells gathered in any order, joined into few rectangles: runs within a row, and equal runs of rows below each other. */
export class CellSet {
  readonly #rows = new Map<number, Set<number>>();

  add({ row, column }: CellPosition): void {
    const columns = this.#rows.get(row);
    if (columns === undefined) this.#rows.set(row, new Set([column]));
    else columns.add(column);
  }

  rectangles(): Area[] {
    const done: Area[] = [];
    let open = new Map<string, Area>();
    for (const row of ascending(this.#rows.keys())) {
      const still = new Map<string, Area>();
      for (const { first, count } of runsOf(this.#rows.get(row) ?? [])) {
        const key = `${first} ${count}`;
        const above = open.get(key);
        const grows = above !== undefined && above.row + above.rowCount === row;
        still.set(key, grows ? { ...above, rowCount: above.rowCount + 1 } : { row, column: first, rowCount: 1, columnCount: count });
        if (grows) open.delete(key);
      }
      done.push(...open.values());
      open = still;
    }
    return [...done, ...open.values()];
  }
}

const ascending = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b);

/** Numbers in any order, joined into runs without a gap. */
export function runsOf(numbers: Iterable<number>): { first: number; count: number }[] {
  const found: { first: number; count: number }[] = [];
  for (const number of ascending(numbers)) {
    const last = found.at(-1);
    if (last !== undefined && last.first + last.count === number) last.count += 1;
    else found.push({ first: number, count: 1 });
  }
  return found;
}
