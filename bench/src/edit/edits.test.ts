import { checkedTable } from '../check/confer';
import { generateList } from '../list/generated-list';
import { seededRandom } from '../list/random';
import { liveList } from './confer';
import { applyEdits, randomEdits } from './edits';

test('after many edits the findings are those of the edited list', () => {
  const { rows } = generateList(100, 0.02, 1);
  const edits = randomEdits(seededRandom(3), 300, rows, generateList(100, 1, 2).rows);
  const live = liveList(rows);
  for (const { row, column, value } of edits) live.edit(row, column, value);
  const places = (findings: ReturnType<typeof live.findings>) => findings.map(({ row, column, code }) => `${row} ${column} ${code}`).sort();
  const expected = places(checkedTable(applyEdits(rows, edits)).findings);
  expect(expected).toContainEqual(expect.stringContaining('same-'));
  expect(places(live.findings())).toEqual(expected);
});
