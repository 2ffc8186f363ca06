import { choiceOf, clockText, holdOf, holdProblem, leavesAt } from './holding';

const now = new Date(2026, 10, 20, 14, 42);

test('a batch leaves so many minutes from now, at a moment, or at once', () => {
  expect(leavesAt({ kind: 'minutes', minutes: 10 }, now)).toEqual(new Date(2026, 10, 20, 14, 52));
  expect(leavesAt({ kind: 'until', at: '2026-11-20T15:10' }, now)).toEqual(new Date(2026, 10, 20, 15, 10));
  expect(leavesAt({ kind: 'none' }, now)).toBeUndefined();
});

test.each([
  ['', 'empty'],
  ['2026-11-20T14:42', 'past'],
  ['2027-12-22T14:42', 'tooLong'],
  ['2026-11-20T14:43', undefined],
])('a hold until “%s”: %s', (at, problem) => {
  expect(holdProblem({ kind: 'until', at }, now)).toBe(problem);
});

test('the last hold is offered again, but not a moment that has passed', () => {
  for (const choice of [{ kind: 'none' }, { kind: 'minutes', minutes: 60 }, { kind: 'until', at: '2026-11-20T15:10' }] as const) expect(choiceOf(holdOf(choice), now)).toEqual(choice);
  expect(choiceOf(holdOf({ kind: 'until', at: '2026-11-20T14:00' }), now)).toEqual({ kind: 'none' });
});

test('a moment stands in its field as the person’s clock shows it', () => {
  expect(clockText(new Date(2026, 10, 3, 8, 5))).toBe('2026-11-03T08:05');
});
