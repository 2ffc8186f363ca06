import * as fc from 'fast-check';
import type { CalendarDate } from './calendar-date';
import { formatDate, isReal } from './calendar-date';
import { lookingAhead, readDate } from './read-date';

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

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const nameOf = ({ month }: CalendarDate): string => months[month - 1] ?? '';
const two = (number: number): string => String(number).padStart(2, '0');
const ending = ({ day: number }: CalendarDate): string => (number % 10 === 1 && number !== 11 ? 'st' : number % 10 === 2 && number !== 12 ? 'nd' : number % 10 === 3 && number !== 13 ? 'rd' : 'th');

/** Every form in which lists write days, but for those in which day and month may change places. */
const forms: Readonly<Record<string, (date: CalendarDate) => string>> = {
  '2026-11-03': formatDate,
  '2026/11/3': ({ year, month, day: number }) => `${year}/${month}/${number}`,
  '2026.11.03': ({ year, month, day: number }) => `${year}.${two(month)}.${two(number)}`,
  '3.11.2026': ({ year, month, day: number }) => `${number}.${month}.${year}`,
  '03.11.2026': ({ year, month, day: number }) => `${two(number)}.${two(month)}.${year}`,
  '3 November 2026': (date) => `${date.day} ${nameOf(date)} ${date.year}`,
  '3rd Nov 2026': (date) => `${date.day}${ending(date)} ${nameOf(date).slice(0, 3)} ${date.year}`,
  '03-NOV-2026': (date) => `${two(date.day)}-${nameOf(date).slice(0, 3).toUpperCase()}-${date.year}`,
  '3. November 2026': (date) => `${date.day}. ${nameOf(date)} ${date.year}`,
  'November 3, 2026': (date) => `${nameOf(date)} ${date.day}, ${date.year}`,
  'Nov. 3rd 2026': (date) => `${nameOf(date).slice(0, 3)}. ${date.day}${ending(date)} ${date.year}`,
};

const anyDay = fc.record({ year: fc.integer({ min: 1000, max: 9999 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) }).filter(isReal);

test.each(Object.keys(forms))('a day written as %s is read as the same day, with or without a time behind it', (form) => {
  fc.assert(fc.property(anyDay, fc.constantFrom('', ' 09:30', 'T00:00:00Z', ', 11:59 pm'), (date, time) => {
    const reading = readDate(`${forms[form]?.(date) ?? ''}${time}`, today);
    expect(reading).toEqual({ kind: 'date', date, ...(time !== '' && { time: true }) });
  }));
});

test.each(['/', '-'])('a day written with %s between its numbers is among its readings, whichever stands first', (separator) => {
  fc.assert(fc.property(anyDay, fc.constantFrom('dayFirst' as const, 'monthFirst' as const), (date, order) => {
    const numbers = order === 'dayFirst' ? [two(date.day), two(date.month)] : [two(date.month), two(date.day)];
    const reading = readDate([...numbers, date.year].join(separator), today);
    if (reading.kind === 'ambiguous') expect(reading[order]).toEqual(date);
    else expect(reading).toEqual({ kind: 'date', date, ...(date.day !== date.month && { order }) });
  }));
});

test('a year of two digits is one of the hundred that end twenty years on', () => {
  fc.assert(fc.property(fc.integer({ min: 1947, max: 2046 }), fc.integer({ min: 13, max: 28 }), (year, number) => {
    const date = { year, month: 11, day: number };
    expect(readDate(`${number}/11/${two(year % 100)}`, today)).toEqual({ kind: 'date', date, order: 'dayFirst', shortYear: true });
  }));
});

test.each([1999, 2000, 2026, 2079, 2080, 2099])('in %d a year of two digits is one of a hundred, and for days that lie ahead of the hundred that began 25 years before', (year) => {
  const years = (from: { year: number }) => Array.from({ length: 100 }, (_, number) => readDate(`25.11.${two(number)}`, { ...today, ...from })).map((reading) => (reading.kind === 'date' ? reading.date.year : NaN)).sort((a, b) => a - b);
  expect(years({ year })).toEqual(Array.from({ length: 100 }, (_, index) => year - 79 + index));
  expect(years(lookingAhead({ ...today, year }))).toEqual(Array.from({ length: 100 }, (_, index) => year - 25 + index));
});
