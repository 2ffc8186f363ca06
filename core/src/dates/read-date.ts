import type { CalendarDate } from './calendar-date';
import { isReal } from './calendar-date';

/** Whether `03/11/2026` is the third of November or the eleventh of March. Lists hold one or the other, cells do not say. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/** What a text says about a day. `ambiguous`: both orders are possible, and they differ. */
export type DateReading =
  | { readonly kind: 'date'; readonly date: CalendarDate; readonly order?: DateOrder; readonly shortYear?: true; readonly time?: true }
  | { readonly kind: 'ambiguous'; readonly dayFirst: CalendarDate; readonly monthFirst: CalendarDate; readonly shortYear?: true; readonly time?: true }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'none' };

const monthNames = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

const isoShape = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const numberShape = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const dayNameShape = /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([a-z]+)\.?[\s.,-]+(\d{4}|\d{2})$/;
const nameDayShape = /^([a-z]+)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})$/;
const incompleteShape = /^(?:[a-z]+\.?[\s-]+\d{4}|\d{1,2}[-/.]\d{4}|\d{4}[-/.]\d{1,2}|\d{4})$/;
const timeShape = /(?:[ t]|,\s*)(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:\s*[ap]m)?(?:z|[+-]\d{2}:?\d{2})?$/;

/**
 * Reads the day that a text names: `2026-11-03`, `03/11/2026`, `3.11.2026`, `3 Nov 2026`, `November 3, 2026`.
 * A year of two digits lies within the hundred years that end twenty years after `today`.
 */
export function readDate(text: string, today: CalendarDate): DateReading {
  const lower = text.trim().toLowerCase();
  const timeless = lower.includes(':') ? lower.replace(timeShape, '') : lower;
  const time = timeless === lower ? {} : { time: true as const };

  const iso = isoShape.exec(timeless);
  if (iso) return real({ year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]) }, time);

  const numeric = numberShape.exec(timeless);
  if (numeric) {
    const [, first, separator, second, year = ''] = numeric;
    const years = yearOf(year, today);
    const dayFirst = { year: years.year, day: Number(first), month: Number(second) };
    const monthFirst = { year: years.year, day: Number(second), month: Number(first) };
    const rest = { ...time, ...years.short };
    // 03.11.2026 is written this way only where the day comes first.
    if (separator === '.') return real(dayFirst, rest);
    return eitherOrder(dayFirst, monthFirst, rest);
  }

  const named = dayNameShape.exec(timeless);
  const nameFirst = nameDayShape.exec(timeless);
  const [month, day, year] = named ? [named[2], named[1], named[3]] : nameFirst ? [nameFirst[1], nameFirst[2], nameFirst[3]] : [];
  if (month !== undefined && day !== undefined && year !== undefined) {
    const years = yearOf(year, today);
    const monthNumber = monthOf(month);
    return monthNumber === undefined ? { kind: 'none' } : real({ year: years.year, month: monthNumber, day: Number(day) }, { ...time, ...years.short });
  }
  if (incompleteShape.test(timeless)) {
    const word = /^[a-z]+/.exec(timeless)?.[0];
    if (word === undefined || monthOf(word) !== undefined) return { kind: 'incomplete' };
  }
  return { kind: 'none' };
}

function monthOf(word: string): number | undefined {
  if (word.length < 3) return undefined;
  const index = monthNames.findIndex((name) => name.startsWith(word) || (word === 'sept' && name === 'september'));
  return index < 0 ? undefined : index + 1;
}

function yearOf(digits: string, today: CalendarDate): { year: number; short: { shortYear?: true } } {
  const year = Number(digits);
  if (digits.length === 4) return { year, short: {} };
  const century = today.year - (today.year % 100);
  return { year: year > (today.year % 100) + 20 ? century - 100 + year : century + year, short: { shortYear: true } };
}

type Remarks = { readonly shortYear?: true; readonly time?: true };

const real = (date: CalendarDate, remarks: Remarks, order?: DateOrder): DateReading =>
  isReal(date) ? { kind: 'date', date, ...remarks, ...(order && { order }) } : { kind: 'impossible' };

function eitherOrder(dayFirst: CalendarDate, monthFirst: CalendarDate, remarks: Remarks): DateReading {
  if (dayFirst.day === dayFirst.month) return real(dayFirst, remarks);
  if (!isReal(monthFirst)) return real(dayFirst, remarks, 'dayFirst');
  if (!isReal(dayFirst)) return real(monthFirst, remarks, 'monthFirst');
  return { kind: 'ambiguous', dayFirst, monthFirst, ...remarks };
}
