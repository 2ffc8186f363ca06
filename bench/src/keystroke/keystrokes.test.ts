import { keystrokeTable, percentile } from './keystrokes';

test('of twenty keystrokes, the slowest but one counts', () => {
  expect(percentile(Array.from({ length: 20 }, (_, index) => 20 - index), 0.95)).toBe(19);
  expect(percentile([7], 0.95)).toBe(7);
});

test('the table says what each part of the way takes', () => {
  const time = { grid: 1, event: 2, read: 3, check: 4, mark: 5, total: 15 };
  expect(keystrokeTable([time]).split('\n').map((line) => /[\d.]+$/.exec(line)?.[0])).toEqual([undefined, '1.0', '2.0', '3.0', '4.0', '5.0', '15.0']);
});
