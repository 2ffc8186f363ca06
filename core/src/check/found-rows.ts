import type { Finding } from './finding';
import { isProblem } from './finding';

/** What a row needs before it can go. A row counts once, under the worst thing found in it. */
export type RowState = 'blank' | 'ready' | 'hint' | 'problem';

/** How many rows there are, and how many of each state. */
export type RowCounts = Readonly<Record<'rows' | 'ready' | 'hint' | 'problem', number>>;

/** What is found in the rows of a list. */
export interface FoundRows {
  /** In sheet order: by row, then by column. */
  readonly findings: readonly Finding[];
  /** One for each row of the snapshot. */
  readonly states: readonly RowState[];
  /** `rows`, those that hold anything, are `ready` + `hint` + `problem`. */
  readonly counts: RowCounts;
}

/** Keeps what is found in rows that nothing has changed for, so that after one edit few rows are asked. Rows count from 0. */
export interface FindingKeeper {
  touch(position: number): void;
  /** Rows have moved. Those that come or go at the end move no other. */
  touchAll(): void;
  /**
   * @param ask what is found in rows, `undefined` for those that are blank; called once
   */
  look(rowCount: number, ask: (positions: readonly number[]) => (position: number) => readonly Finding[] | undefined): FoundRows;
}

/** Begins with all rows touched. */
export function createFindingKeeper(): FindingKeeper {
  let touched: Set<number> | 'all' = 'all';
  let found: (readonly Finding[] | undefined)[] = [];
  let last: FoundRows = { findings: [], states: [], counts: countStates([]) };
  return {
    touch(position) {
      if (touched !== 'all') touched.add(position);
    },
    touchAll() {
      touched = 'all';
    },
    look(rowCount, ask) {
      const all = touched === 'all';
      const positions = touched === 'all' ? Array.from({ length: rowCount }, (_, position) => position) : [...touched].filter((position) => position < rowCount);
      touched = new Set();
      if (positions.length === 0 && last.states.length === rowCount) return last;
      const findingsIn = ask(positions);
      const states: RowState[] = all ? [] : last.states.slice(0, rowCount);
      found = all ? [] : found.slice(0, rowCount);
      for (const position of positions) {
        found[position] = findingsIn(position);
        states[position] = stateOf(found[position]);
      }
      const findings: Finding[] = [];
      for (const inRow of found) if (inRow && inRow.length > 0) findings.push(...inRow);
      last = { findings, states, counts: countStates(states) };
      return last;
    },
  };
}

const stateOf = (found: readonly Finding[] | undefined): RowState =>
  found === undefined ? 'blank' : found.length === 0 ? 'ready' : found.some(isProblem) ? 'problem' : 'hint';

export function countStates(states: readonly RowState[]): RowCounts {
  const counts = { rows: 0, ready: 0, hint: 0, problem: 0 };
  for (const state of states) {
    if (state === 'blank') continue;
    counts.rows++;
    counts[state]++;
  }
  return counts;
}
