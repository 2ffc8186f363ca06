import { timeInTurns } from './timing';

/** Tasks that note when they run, and take ever less time. */
function notedTasks(roundsByName: Readonly<Record<string, number>>) {
  const ran: string[] = [];
  const tasks = Object.entries(roundsByName).map(([name, rounds]) => ({
    name,
    turns: { warmUps: 1, rounds, runs: 2 },
    run: (times: number) => Promise.resolve(Array.from({ length: times }, () => 100 - ran.push(name))),
  }));
  return { ran, tasks };
}

test('after a cold run and the warm-ups tasks take turns, and another one comes first in each round', async () => {
  const { ran, tasks } = notedTasks({ a: 2, b: 2, c: 2 });
  const timings = await timeInTurns(tasks);
  expect(ran.join('')).toBe('aabbcc' + 'aabbcc' + 'bbccaa');
  expect(timings.map(({ name, cold, best }) => [name, cold, best])).toEqual([['a', 99, 82], ['b', 97, 86], ['c', 95, 84]]);
  for (const { best, median } of timings) expect(best).toBeLessThanOrEqual(median);
});

test('who has had all rounds sits out the rest', async () => {
  const { ran, tasks } = notedTasks({ a: 3, b: 1 });
  await timeInTurns(tasks);
  expect(ran.join('')).toBe('aabb' + 'aabb' + 'aa' + 'aa');
});
