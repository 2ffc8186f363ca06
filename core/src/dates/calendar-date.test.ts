import * as fc from 'fast-check';
import { addToDate, formatDate, parseIsoDate } from './calendar-date';
import { readDate } from './read-date';
import { serialOfDate } from './serial';

const calendarDay = fc.record({ year: fc.integer({ min: 1901, max: 9998 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });

test('a date written and read again is the same date', () => {
  fc.assert(fc.property(calendarDay, (date) => {
    expect(parseIsoDate(formatDate(date))).toEqual(date);
    expect(readDate(formatDate(date), date)).toEqual({ kind: 'date', date });
  }));
});

test('months and years are added as the calendar does it', () => {
  expect(formatDate(addToDate({ year: 2026, month: 1, day: 31 }, { months: 1 }))).toBe('2026-02-28');
  expect(formatDate(addToDate({ year: 2024, month: 2, day: 29 }, { years: 1 }))).toBe('2025-02-28');
  expect(formatDate(addToDate({ year: 2026, month: 12, day: 31 }, { days: 1 }))).toBe('2027-01-01');
});

/** Every test of core runs in UTC, New York and Auckland; the days are those on which clocks change there. */
test.each(['2026-03-07', '2026-03-08', '2026-04-04', '2026-04-05', '2026-09-26', '2026-09-27', '2026-10-31', '2026-11-01'])('the day after %s is the next day, wherever the clock changes', (text) => {
  const date = parseIsoDate(text);
  if (!date) throw new RangeError(text);
  const { month, day } = addToDate(date, { days: 1 });
  expect([month, day]).toEqual(day === 1 ? [date.month + 1, 1] : [date.month, date.day + 1]);
});

test('so many days on are so many days on in every time zone, centuries away', () => {
  const date = fc.record({ year: fc.integer({ min: 2500, max: 9400 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
  fc.assert(fc.property(date, fc.integer({ min: -200_000, max: 200_000 }), (start, days) => {
    expect(serialOfDate(addToDate(start, { days }), 1900)).toBe(serialOfDate(start, 1900) + days);
  }));
});
