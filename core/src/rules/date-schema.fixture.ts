import type { SheetContext } from './rule';
import * as z from 'zod';

/**
 * Which cells say a day, once more and in the plainest way: a list of forms, a table of the lengths of months, and days counted
 * one year after the other. Days are numbers of eight digits here, 20261103, which compare as the days do.
 */

interface Bounds {
  /** `20200101`, or nothing. */
  readonly from: number;
  readonly to: number;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const names = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

const isLeap = (year: number): boolean => (year % 100 === 0 ? year % 400 === 0 : year % 4 === 0);
const lengthOf = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0));

/** `undefined` for days that do not exist. */
const dayOf = (year: number, month: number, day: number): number | undefined =>
  year >= 1000 && year <= 9999 && day >= 1 && day <= lengthOf(year, month) ? year * 10_000 + month * 100 + day : undefined;

/** Serial numbers of the first of January, by year: 1 January 1900 would be 2 in a calendar without Excel's 29 February 1900. */
const firstOfYear = new Map<number, number>([[1900, 2]]);
for (let year = 1900; year < 9999; year++) firstOfYear.set(year + 1, (firstOfYear.get(year) ?? NaN) + (isLeap(year) ? 366 : 365));

function serialOf(day: number): number {
  const [year, month] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100];
  const monthsBefore = lengths.slice(0, month - 1).reduce((days, _, index) => days + lengthOf(year, index + 1), 0);
  return (firstOfYear.get(year) ?? -Infinity) + monthsBefore + (day % 100) - 1;
}

/** A time of day behind a date; it is left out. */
const timeBehind = /^(?<date>.*?)(?: |t|,\s*)(?:\d|0\d|1\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:\s*[ap]m)?(?:z|[+-]\d\d:?\d\d)?$/;

const forms = {
  yearFirst: /^(?<year>\d{4})(?:-(?<m1>\d{1,2})-(?<d1>\d{1,2})|\/(?<m2>\d{1,2})\/(?<d2>\d{1,2})|\.(?<m3>\d{1,2})\.(?<d3>\d{1,2}))$/,
  dotted: /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4}|\d{2})$/,
  eitherFirst: /^(?<first>\d{1,2})(?:\/(?<s1>\d{1,2})\/|-(?<s2>\d{1,2})-)(?<year>\d{4}|\d{2})$/,
  dayAndName: /^(?<day>\d{1,2})(?:st|nd|rd|th)?[\s.-]+(?<name>[a-z]{3,9})\.?[\s.,-]+(?<year>\d{4}|\d{2})$/,
  nameAndDay: /^(?<name>[a-z]{3,9})\.?[\s-]+(?<day>\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(?<year>\d{4})$/,
};

/** The last year that two digits of an expiry can mean: it began to be valid 25 years ago at the earliest. */
export const lastExpiryYear = ({ today }: SheetContext): number => today.year + 74;

/** The days that a text can mean, with the order of day and month that each takes; none when it means no day. */
function daysOf(text: string, { today, dateOrder }: SheetContext, lastYear = today.year + 20): readonly number[] {
  const lower = text.toLowerCase();
  const date = timeBehind.exec(lower)?.groups?.['date'] ?? lower;
  const yearOf = (digits: string | undefined = ''): number => {
    if (digits.length === 4) return Number(digits);
    const years = [1800, 1900, 2000, 2100].map((century) => century + Number(digits));
    // The hundred years that end with the last one: twenty years after today, or far ahead for an expiry.
    return years.find((year) => year > lastYear - 100 && year <= lastYear) ?? NaN;
  };
  const one = (day: number | undefined) => (day === undefined ? [] : [day]);

  const yearFirst = forms.yearFirst.exec(date)?.groups;
  if (yearFirst) return one(dayOf(Number(yearFirst['year']), Number(yearFirst['m1'] ?? yearFirst['m2'] ?? yearFirst['m3']), Number(yearFirst['d1'] ?? yearFirst['d2'] ?? yearFirst['d3'])));
  const dotted = forms.dotted.exec(date)?.groups;
  if (dotted) return one(dayOf(yearOf(dotted['year']), Number(dotted['month']), Number(dotted['day'])));
  const named = (forms.dayAndName.exec(date) ?? forms.nameAndDay.exec(date))?.groups;
  if (named) return one(dayOf(yearOf(named['year']), names.findIndex((name) => name.indexOf(named['name'] ?? '?') === 0) + 1, Number(named['day'])));
  const either = forms.eitherFirst.exec(date)?.groups;
  if (!either) return [];
  const [year, first, second] = [yearOf(either['year']), Number(either['first']), Number(either['s1'] ?? either['s2'])];
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  if (dateOrder === undefined) return [...new Set([...one(dayFirst), ...one(monthFirst)])];
  // A column has one order; a date against it is a problem.
  return one(dateOrder === 'dayFirst' ? dayFirst : monthFirst);
}

/** A day of which something is said although it is taken: a year of two digits, or a time that is left out. */
export function isRemarkableDay(text: string, context: SheetContext, lastYear?: number): boolean {
  const lower = text.toLowerCase();
  const date = timeBehind.exec(lower)?.groups?.['date'];
  return daysOf(text, context, lastYear).length === 1 && (date !== undefined || !/\d{4}/.test(lower));
}

/** Texts that mean one day within the bounds, or two, of which somebody will be asked. */
export const dayInText = (context: SheetContext, { from, to }: Bounds, lastYear?: number) => (text: string): boolean => {
  const days = daysOf(text, context, lastYear);
  return days.length === 2 || days.some((day) => day >= from && day <= to);
};

/** Numbers that a spreadsheet shows as a day within the bounds. */
export function dayInNumber({ dateSystem }: SheetContext, { from, to }: Bounds) {
  const first = Math.max(serialOf(from), serialOf(19_000_301));
  const last = serialOf(to);
  // A year in a column of numbers is a year, not a day of 1905.
  return z.number().refine((serial) => serial % 1 !== 0 || serial < 1900 || serial > 2100).transform((serial) => Math.floor(serial) + (dateSystem === 1904 ? 1462 : 0)).pipe(z.number().min(first).max(last));
}

/** The bounds of a rule: `2020-01-01` and `2026-12-31`. */
export const boundsOf = (min = '1000-01-01', max = '9999-12-31'): Bounds => ({ from: Number(min.replace(/-/g, '')), to: Number(max.replace(/-/g, '')) });

const amounts = { years: 100, months: 1200, weeks: 5200, days: 36_500 };
const gap = String.raw`(?:$|\s*(?:,|and|&)?\s*(?=\d))`;
const part = (unit: string, words: string) => String.raw`(?<${unit}>\d{1,5})\s*(?:${words})(?![a-z])\.?`;
const parts = [part('years', 'years?|yrs?|y'), part('months', 'months?|mos?'), part('weeks', 'weeks?|wks?|w'), part('days', 'days?|d')];
const iso = /^p(?:(?<years>\d+)y)?(?:(?<months>\d+)m)?(?:(?<weeks>\d+)w)?(?:(?<days>\d+)d)?$/;

/** Every part once, in any order, nothing else; something in all, and no more than a hundred years. */
export function isDuration(text: string): boolean {
  let rest = text.toLowerCase();
  const found: Record<string, string | undefined>[] = [];
  const whole = iso.exec(rest)?.groups;
  if (whole) found.push(whole);
  else {
    for (let open = parts; rest !== '';) {
      const matches = open.map((shape) => new RegExp(`^${shape}${gap}`).exec(rest));
      const index = matches.findIndex((match) => match !== null);
      const match = matches[index];
      if (!match) return false;
      found.push(match.groups ?? {});
      rest = rest.slice(match[0].length);
      open = open.filter((_, position) => position !== index);
    }
  }
  const given = Object.entries(amounts).flatMap(([unit, most]) => found.flatMap((groups) => (groups[unit] === undefined ? [] : [{ amount: Number(groups[unit]), most }])));
  return given.some(({ amount }) => amount > 0) && given.reduce((share, { amount, most }) => share + amount / most, 0) <= 1;
}
