import { everyText } from './every-text.fixture';
import { createSay } from './say';
import { clockOf, leavesInWords } from './times';

test.each([[581_000, '9:41'], [3_600_000, '1:00:00'], [59_001, '1:00'], [1, '0:01'], [0, '0:00'], [-5000, '0:00'], [90_061_000, '25:01:01']])('%i ms are %s', (milliseconds, clock) => {
  expect(clockOf(milliseconds)).toBe(clock);
});

test('a batch that leaves on another day says on which', () => {
  const say = createSay('en-GB', everyText.en);
  const now = new Date(2026, 10, 20, 23, 55);
  expect(leavesInWords(new Date(2026, 10, 20, 23, 58), now, 'en-GB', say)).toBe('Leaves at 23:58');
  expect(leavesInWords(new Date(2026, 10, 21, 0, 5), now, 'en-GB', say)).toBe('Leaves on 21 Nov 2026 at 00:05');
});
