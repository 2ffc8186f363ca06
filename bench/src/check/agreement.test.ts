import { generateList } from '../list/generated-list';
import { assertSameCells } from './contender';
import { checkedTable } from './confer';
import { equal, usual } from './contenders';

const normal = generateList(3000, 0.02, 1);
const allBad = generateList(1000, 1, 2);

describe.each([['a list with some bad cells', normal], ['a list of bad cells alone', allBad]])('In %s', (_, { rows, badCells }) => {
  test.each([...Object.values(usual), ...Object.values(equal)])('$name finds the bad cells and no others', async ({ name, prepare }) => {
    const check = prepare(rows);
    expect(await check.run()).toBe(badCells.length);
    expect(() => { assertSameCells(name, check.badCells(), badCells); }).not.toThrow();
  });

  test('there is nothing that is merely doubtful', () => {
    expect(checkedTable(rows).findings).toHaveLength(badCells.length);
  });
});

test.each([[[1, 5]], [[1, 5, 8, 9]], [[1, 5, 9]]])('the answer %j is refused where 1, 5 and 8 are bad', (found) => {
  expect(() => { assertSameCells('somebody', found, [1, 5, 8]); }).toThrow('the first difference is cell');
});

test('the list is the same for the same seed', () => {
  expect(generateList(100, 0.02, 7)).toEqual(generateList(100, 0.02, 7));
});

test('most bad values occur once, so that nothing is won by remembering them', () => {
  const values = allBad.rows.flat();
  expect(new Set(values).size).toBeGreaterThan(values.length * 0.7);
});
