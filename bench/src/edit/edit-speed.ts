import type { Edit } from './edits';
import type { LiveList } from './confer';
import type { Row } from '../list/list';
import { seededRandom } from '../list/random';
import { checkedTable } from '../check/confer';
import { liveList } from './confer';
import { applyEdits, randomEdits } from './edits';

const rounds = 5;
const editsInRound = 10_000;
/** After so many milliseconds a round ends, however few edits were made. */
const longestRound = 600;

export interface EditSpeed {
  /** For one edit, in the best round. */
  readonly microseconds: number;
  readonly edits: number;
}

/** @throws when the findings after the edits are not those of the edited list checked from the start */
export function timeEdits(rows: readonly Row[], badRows: readonly Row[]): EditSpeed {
  const random = seededRandom(11);
  const live = liveList(rows);
  const done: Edit[] = [];
  let microseconds = Infinity;
  for (let round = 0; round < rounds; round++) {
    const edits = randomEdits(random, editsInRound, rows, badRows);
    const start = performance.now();
    const count = makeEdits(live, edits, start + longestRound);
    microseconds = Math.min(microseconds, (performance.now() - start) * 1000 / count);
    done.push(...edits.slice(0, count));
  }
  assertSameFindings(live.findings(), checkedTable(applyEdits(rows, done)).findings);
  return { microseconds, edits: done.length };
}

/** The clock is asked only after as many edits again as were made, because asking takes time, too. */
function makeEdits(live: LiveList, edits: readonly Edit[], deadline: number): number {
  let made = 0;
  do {
    const upTo = Math.max(1, made * 2);
    for (const { row, column, value } of edits.slice(made, upTo)) live.edit(row, column, value);
    made = Math.min(upTo, edits.length);
  } while (made < edits.length && performance.now() < deadline);
  return made;
}

function assertSameFindings(found: ReturnType<LiveList['findings']>, expected: ReturnType<LiveList['findings']>): void {
  const keys = (findings: typeof found) => findings.map(({ row, column, code }) => `${row}:${column}:${code}`).sort();
  const wanted = keys(expected);
  const actual = keys(found);
  const difference = actual.findIndex((key, index) => key !== wanted[index]);
  if (difference < 0 && actual.length === wanted.length) return;
  throw new Error(`After the edits there are ${found.length} findings instead of ${expected.length}; the first difference is ${actual[difference] ?? 'a missing one'}.`);
}
