import type { CalendarDate } from './calendar-date';
import { isReal } from './calendar-date';

/** Whether `03/11/2026` is the third of November or the eleventh of March. Lists hold one or the other, cells do not say. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/** What a text says about a day. `ambiguous`: both orders are possible, and they differ. `spelling`: it was read in other words than its own. */
export type DateReading =
  | { readonly kind: 'date'; readonly date: CalendarDate; readonly order?: DateOrder; readonly shortYear?: true; readonly time?: true; readonly spelling?: true }
  | { readonly kind: 'ambiguous'; readonly dayFirst: CalendarDate; readonly monthFirst: CalendarDate; readonly shortYear?: true; readonly time?: true }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'none' };

const monthNames = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

const isoShape = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const numberShape = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const dayNameShape = /^(?<day>\d{1,2})(?:st|nd|rd|th)?[\s.-]+(?<month>[a-z]+)\.?[\s.,-]+(?<year>\d{4}|\d{2})$/;
const nameDayShape = /^(?<month>[a-z]+)\.?[\s-]+(?<day>\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(?<year>\d{4})$/;
const incompleteShape = /^(?:[a-z]+\.?[\s-]+\d{4}|\d{1,2}[-/.]\d{4}|\d{4}[-/.]\d{1,2}|\d{4})$/;
const timeShape = /(?:[ t]|,\s*)(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:\s*[ap]m)?(?:z|[+-]\d{2}:?\d{2})?$/;

/**
 * Reads the day that a text names: `2026-11-03`, `03/11/2026`, `3.11.2026`, `3 Nov 2026`, `November 3, 2026`.
 * A year of two digits lies within the hundred years that end twenty years after `today`; see {@link lookingAhead}.
 */
export function readDate(text: string, today: CalendarDate): DateReading {
  const lower = text.trim().toLowerCase();
  const timeless = lower.includes(':') ? lower.replace(timeShape, '') : lower;
  // However a day is written, it ends with the year or the day.
  if (!/\d$/.test(timeless)) return { kind: 'none' };
  const remarks = timeless === lower ? {} : { time: true as const };
  return (/^\d/.test(timeless) ? readNumericDate(timeless, today, remarks) : undefined)
    ?? readNamedDate(timeless, today, remarks)
    ?? { kind: isIncomplete(timeless) ? 'incomplete' : 'none' };
}

/** What to give {@link readDate} in place of today for days that lie ahead: a year of two digits is then one of the hundred that began 25 years ago. */
export const lookingAhead = (today: CalendarDate): CalendarDate => ({ ...today, year: today.year + 54 });

/** `2026-11-03`, `03/11/2026`. */
function readNumericDate(text: string, today: CalendarDate, remarks: Remarks): DateReading | undefined {
  const iso = isoShape.exec(text);
  if (iso) return real({ year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]) }, remarks);
  const numeric = numberShape.exec(text);
  if (!numeric) return undefined;
  const [, first, separator, second, year = ''] = numeric;
  const years = yearOf(year, today);
  const dayFirst = { year: years.year, day: Number(first), month: Number(second) };
  const monthFirst = { year: years.year, day: Number(second), month: Number(first) };
  const rest = { ...remarks, ...years.short };
  // 03.11.2026 is written this way only where the day comes first.
  return separator === '.' ? real(dayFirst, rest) : eitherOrder(dayFirst, monthFirst, rest);
}

/** `3 Nov 2026`, `November 3, 2026`. */
function readNamedDate(text: string, today: CalendarDate, remarks: Remarks): DateReading | undefined {
  const match = /^\d/.test(text) ? dayNameShape.exec(text) : nameDayShape.exec(text);
  const { month, day, year } = match?.groups ?? {};
  if (month === undefined || day === undefined || year === undefined) return undefined;
  const monthNumber = monthOf(month);
  const years = yearOf(year, today);
  return monthNumber === undefined ? { kind: 'none' } : real({ year: years.year, month: monthNumber, day: Number(day) }, { ...remarks, ...years.short });
}

/** `Nov 2026`, `11/2026`, `2026`. */
function isIncomplete(text: string): boolean {
  if (!incompleteShape.test(text)) return false;
  const word = /^[a-z]+/.exec(text)?.[0];
  return word === undefined || monthOf(word) !== undefined;
}

function monthOf(word: string): number | undefined {
  if (word.length < 3) return undefined;
  const index = monthNames.findIndex((name) => name.startsWith(word) || (word === 'sept' && name === 'september'));
  return index < 0 ? undefined : index + 1;
}

function yearOf(digits: string, today: CalendarDate): { year: number; short: { shortYear?: true } } {
  const year = Number(digits);
  if (digits.length === 4) return { year, short: {} };
  const last = today.year + 20;
  return { year: last - ((last - year) % 100), short: { shortYear: true } };
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
