import type { Edit } from './edits';
import type { LiveList } from './confer';
import { checkedTable } from '../check/confer';
import { allBadList, normalList } from '../list/lists';
import { seededRandom } from '../list/random';
import { millisecondsOf, takeTurns } from '../taking-turns';
import { liveList } from './confer';
import { applyEdits, editsInRun, randomEdits } from './edits';

/** A process that edits one list, as often as it is told to, and every time elsewhere. */

const { rows } = normalList();
const { rows: badRows } = allBadList();
const random = seededRandom(11);
const live = liveList(rows);
const done: Edit[] = [];

takeTurns(
  () => {
    const edits = randomEdits(random, editsInRun, rows, badRows);
    done.push(...edits);
    return millisecondsOf(() => { for (const { row, column, value } of edits) live.edit(row, column, value); });
  },
  () => { assertSameFindings(live.findings(), checkedTable(applyEdits(rows, done)).findings); },
);

/** @throws when the findings after the edits are not those of the edited list checked from the start */
function assertSameFindings(found: ReturnType<LiveList['findings']>, expected: ReturnType<LiveList['findings']>): void {
  const keys = (findings: typeof found) => findings.map(({ row, column, code }) => `${row}:${column}:${code}`).sort();
  const wanted = keys(expected);
  const actual = keys(found);
  const difference = actual.findIndex((key, index) => key !== wanted[index]);
  if (difference < 0 && actual.length === wanted.length) return;
  throw new Error(`After the edits there are ${found.length} findings instead of ${expected.length}; the first difference is ${actual[difference] ?? 'a missing one'}.`);
}
