import type { Finding } from './finding';
import { rowOfIndex } from '../host/host';
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

const none: readonly Finding[] = [];

/** So many rows, and what is found in them is put in among the rest. */
const fewRows = 100;

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
      // After an edit in a long list, going through all its rows would take longer than everything before.
      const isLikeLast = !all && rowCount === last.states.length && positions.length <= fewRows;
      const findings = isLikeLast ? replaced(last.findings, positions, found) : found.flatMap((inRow) => inRow ?? none);
      const counts = isLikeLast ? recounted(last, states, positions) : countStates(states);
      last = { findings, states, counts };
      return last;
    },
  };
}

/** The findings with those of some rows put in place of what was found there before. */
function replaced(before: readonly Finding[], positions: readonly number[], found: readonly (readonly Finding[] | undefined)[]): readonly Finding[] {
  const rows = new Set(positions.map(rowOfIndex));
  const now = [...positions].sort((a, b) => a - b).flatMap((position) => found[position] ?? none);
  const findings: Finding[] = [];
  let next = 0;
  for (const finding of before) {
    if (rows.has(finding.row)) continue;
    for (let first = now[next]; first !== undefined && first.row < finding.row; first = now[next]) {
      findings.push(first);
      next++;
    }
    findings.push(finding);
  }
  return findings.concat(now.slice(next));
}

/** The counts after some rows have come to other states. */
function recounted({ states: before, counts: then }: FoundRows, states: readonly RowState[], positions: readonly number[]): RowCounts {
  const counts = { ...then };
  for (const [list, by] of [[before, -1], [states, 1]] as const) {
    for (const position of positions) {
      const state = list[position];
      if (state === undefined || state === 'blank') continue;
      counts.rows += by;
      counts[state] += by;
    }
  }
  return counts;
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
