import * as fc from 'fast-check';
import { addToDate, formatDate, parseIsoDate } from './calendar-date';
import { readDate } from './read-date';

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

test('a day is the same day in every time zone', () => {
  const zone = process.env['TZ'];
  for (const TZ of ['UTC', 'America/New_York', 'Pacific/Auckland', 'America/Sao_Paulo']) {
    process.env['TZ'] = TZ;
    expect(formatDate(addToDate({ year: 2018, month: 11, day: 3 }, { days: 1 }))).toBe('2018-11-04');
  }
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});
