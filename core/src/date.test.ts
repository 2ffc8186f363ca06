import * as fc from 'fast-check';
import { addToDate, compareDates, dateOfSerial, formatDate, parseIsoDate, readDate, serialOfDate } from './date';

const today = { year: 2026, month: 11, day: 20 };
const day = (text: string) => {
  const reading = readDate(text, today);
  return reading.kind === 'date' ? formatDate(reading.date) : reading.kind;
};

test.each([
  ['2026-11-03', '2026-11-03'],
  ['2026/1/3', '2026-01-03'],
  ['25/11/2026', '2026-11-25'],
  ['11/25/2026', '2026-11-25'],
  ['3.11.2026', '2026-11-03'],
  ['3 Nov 2026', '2026-11-03'],
  ['3rd November 2026', '2026-11-03'],
  ['3-Sept-2026', '2026-09-03'],
  ['November 3, 2026', '2026-11-03'],
  [' 03/03/2026 ', '2026-03-03'],
  ['2026-11-03T00:00:00Z', '2026-11-03'],
  ['25/11/2026 14:30', '2026-11-25'],
  ['25/11/26', '2026-11-25'],
  ['25/11/68', '1968-11-25'],
  ['03/11/2026', 'ambiguous'],
  ['Nov 2026', 'incomplete'],
  ['11/2026', 'incomplete'],
  ['2026', 'incomplete'],
  ['2026-02-30', 'impossible'],
  ['31/04/2026', 'impossible'],
  ['29/02/2023', 'impossible'],
  ['course 12', 'none'],
  ['Spring 2026', 'none'],
  ["2025-0'-30", 'none'],
  ['soon', 'none'],
])('%j reads as %s', (text, expected) => {
  expect(day(text)).toBe(expected);
});

test('what is remarkable about a date is told: its order, a short year, a time', () => {
  expect(readDate('25/11/26 10:00', today)).toEqual({ kind: 'date', date: { year: 2026, month: 11, day: 25 }, order: 'dayFirst', shortYear: true, time: true });
});

test('an ambiguous date comes with both readings', () => {
  expect(readDate('03/11/2026', today)).toEqual({ kind: 'ambiguous', dayFirst: { year: 2026, month: 11, day: 3 }, monthFirst: { year: 2026, month: 3, day: 11 } });
});

const calendarDay = fc.record({ year: fc.integer({ min: 1901, max: 9998 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });

test('a date written and read again is the same date', () => {
  fc.assert(fc.property(calendarDay, (date) => compareDates(parseIsoDate(formatDate(date)) ?? today, date) === 0));
  fc.assert(fc.property(calendarDay, (date) => day(formatDate(date)) === formatDate(date)));
});

test('a date turned into a serial number and back is the same date, in both date systems', () => {
  fc.assert(fc.property(calendarDay, fc.constantFrom(1900 as const, 1904 as const), (date, system) => {
    expect(dateOfSerial(serialOfDate(date, system), system)).toEqual(date);
  }));
});

test.each([
  [36_526, 1900, '2000-01-01'],
  [35_064, 1904, '2000-01-01'],
  [45_351, 1900, '2024-02-29'],
  [46_329.75, 1900, '2026-11-03'],
  [61, 1900, '1900-03-01'],
] as const)('serial %d of %d is %s', (serial, system, expected) => {
  const date = dateOfSerial(serial, system);
  expect(date && formatDate(date)).toBe(expected);
});

test.each([60, 1, 0, -1, 2_958_466, NaN, Infinity])('serial %d is no date that programs agree on', (serial) => {
  expect(dateOfSerial(serial, 1900)).toBeUndefined();
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
