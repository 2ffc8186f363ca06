import type { Row } from '../list/list';

/** One check of a whole list, ready to run. */
export interface ListCheck {
  /** Looks at every cell and gives the number of bad ones. One library has to be waited for. */
  readonly run: () => number | Promise<number>;
  /** The cells that the last run found bad, in any order. */
  readonly badCells: () => readonly number[];
}

/** A way of checking the list that answers for every cell. */
export interface Contender {
  readonly name: string;
  /** What is done once for a list; it is not part of the time. */
  readonly prepare: (rows: readonly Row[]) => ListCheck;
}

/** Every contender keeps the bad cells of a run in the same way. */
export function checkOf(findBadCells: (bad: number[]) => void | Promise<void>): ListCheck {
  const bad: number[] = [];
  return {
    run() {
      bad.length = 0;
      const found = findBadCells(bad);
      return found ? found.then(() => bad.length) : bad.length;
    },
    badCells: () => bad,
  };
}

/** @throws when the contender has not found exactly the cells that are bad */
export function assertSameCells(name: string, found: readonly number[], expected: readonly number[]): void {
  const sorted = [...found].sort((a, b) => a - b);
  const difference = sorted.findIndex((cell, index) => cell !== expected[index]);
  if (difference < 0 && sorted.length === expected.length) return;
  const cell = difference < 0 ? expected[sorted.length] : Math.min(sorted[difference] ?? Infinity, expected[difference] ?? Infinity);
  throw new Error(`${name} found ${found.length} bad cells, and there are ${expected.length}; the first difference is cell ${cell}.`);
}
