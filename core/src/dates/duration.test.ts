import * as fc from 'fast-check';
import { cellFor } from '../rules/cells.fixture';
import { fuzzing } from '../rules/fuzzing.fixture';
import { seededRandom } from '../rules/seeded-random.fixture';
import { formatDuration, parseDuration } from './duration';

test.each([
  ['30 days', { days: 30 }],
  ['6 months', { months: 6 }],
  ['2 years', { years: 2 }],
  ['1 Year 6 Months', { years: 1, months: 6 }],
  ['1 year, 6 months', { years: 1, months: 6 }],
  ['2y', { years: 2 }],
  ['6 mo', { months: 6 }],
  ['P1Y6M', { years: 1, months: 6 }],
])('%j lasts %j', (text, duration) => {
  expect(parseDuration(text)).toEqual(duration);
});

test.each(['', '6 m', 'months', '6', '-2 years', '0 days', '101 years', '1 year 2 years', '2.5 years', 'P', 'forever'])('%j is no duration', (text) => {
  expect(parseDuration(text)).toBeUndefined();
});

test('a duration written and read again is the same duration', () => {
  const amount = fc.integer({ min: 1, max: 90 });
  fc.assert(fc.property(fc.record({ years: fc.integer({ min: 1, max: 85 }), months: amount, weeks: amount, days: amount }, { requiredKeys: ['days'] }), (duration) => {
    expect(parseDuration(formatDuration(duration))).toEqual(duration);
  }));
});

test('a duration written in any way is written in one way, which lasts as long and is written the same again', () => {
  const random = seededRandom(fuzzing.seed);
  let read = 0;
  for (let index = 0; index < fuzzing.cells / 50; index++) {
    const duration = parseDuration(String(cellFor({ type: 'expiry' }, random)));
    if (!duration) continue;
    read++;
    const written = formatDuration(duration);
    const again = parseDuration(written);
    expect(again).toEqual(Object.fromEntries(Object.entries(duration).filter(([, amount]) => Number(amount) > 0)));
    expect(again && formatDuration(again)).toBe(written);
  }
  expect(read).toBeGreaterThan(fuzzing.cells / 1000);
});
