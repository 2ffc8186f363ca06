import { formatDate } from './calendar-date';
import { readDate } from './read-date';

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
