import { timeLeft } from './time-left';

test('nothing is said before there is a pace', () => {
  expect(timeLeft(0, 2999, 10, 100)).toBeUndefined();
  expect(timeLeft(0, 5000, 0, 100)).toBeUndefined();
  expect(timeLeft(0, 5000, 100, 100)).toBeUndefined();
});

test('the rest is rounded as one says it', () => {
  expect(timeLeft(0, 4000, 50, 100)).toEqual({ unit: 'seconds', count: 5 });
  expect(timeLeft(0, 10_000, 37, 100)).toEqual({ unit: 'seconds', count: 20 });
  expect(timeLeft(0, 10_000, 4, 100)).toEqual({ unit: 'minutes', count: 4 });
});
