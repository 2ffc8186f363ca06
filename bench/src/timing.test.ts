import { timeInTurns } from './timing';

test('tasks take turns, and another one comes first in each round', () => {
  const ran: string[] = [];
  const tasks = ['a', 'b', 'c'].map((name) => ({ name, run: () => ran.push(name) }));
  const timings = timeInTurns(tasks, { rounds: 2, runs: 2 });
  expect(ran.join('')).toBe('aabbccbbccaa');
  expect(timings.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  for (const { best, median } of timings) expect(best).toBeLessThanOrEqual(median);
});
