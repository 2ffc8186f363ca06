import { add, type Duration } from 'date-fns';

/**
 * Days are held as year, month and day, never as a `Date`: a `Date` is an instant, and shifts by a day between time zones.
 */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

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

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

const isReal = ({ year, month, day }: CalendarDate): boolean =>
  year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

const isoShape = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const numberShape = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const dayNameShape = /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([a-z]+)\.?[\s.,-]+(\d{4}|\d{2})$/;
const nameDayShape = /^([a-z]+)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})$/;
const incompleteShape = /^(?:[a-z]+\.?[\s-]+\d{4}|\d{1,2}[-/.]\d{4}|\d{4}[-/.]\d{1,2}|\d{4})$/;
const timeShape = /(?:[ t]|,\s*)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]m)?(?:z|[+-]\d{2}:?\d{2})?$/;

/**
 * Reads the day that a text names: `2026-11-03`, `03/11/2026`, `3.11.2026`, `3 Nov 2026`, `November 3, 2026`.
 * A year of two digits lies within the hundred years that end twenty years after `today`.
 */
export function readDate(text: string, today: CalendarDate): DateReading {
  const lower = text.trim().toLowerCase();
  const timeless = lower.replace(timeShape, '');
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

/** `{ year: 2026, month: 11, day: 3 }` is `2026-11-03`. */
export function formatDate({ year, month, day }: CalendarDate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Reads `2026-11-03` and nothing else; `undefined` also for days that do not exist. */
export function parseIsoDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isReal(date) ? date : undefined;
}

export const compareDates = (a: CalendarDate, b: CalendarDate): number => a.year - b.year || a.month - b.month || a.day - b.day;

/** Calendar arithmetic: 31 January plus one month is 28 February, 29 February plus one year is 28 February. */
export function addToDate({ year, month, day }: CalendarDate, duration: Duration): CalendarDate {
  // Noon, because in some zones the clock goes forward at midnight.
  const result = add(new Date(year, month - 1, day, 12), duration);
  return { year: result.getFullYear(), month: result.getMonth() + 1, day: result.getDate() };
}

/** Days between serial 0 of a workbook of 1900 and of one of 1904. https://support.microsoft.com/office/e7fe7167-48a9-4b96-bb53-5612a800b487 */
const days1904 = 1462;
/** Serial 61 is 1 March 1900. Below it Excel counts a 29 February 1900 that never was, so the host programs disagree. */
const firstSafeSerial = 61;
const lastSerial = 2_958_465;

/** The day of a serial number, time of day left aside; `undefined` outside 1 March 1900 to 31 December 9999. */
export function dateOfSerial(serial: number, dateSystem: 1900 | 1904): CalendarDate | undefined {
  const days = Math.floor(serial) + (dateSystem === 1904 ? days1904 : 0);
  if (!(days >= firstSafeSerial && days <= lastSerial)) return undefined;
  // Days since 1 March of year 0, in eras of 400 years: https://howardhinnant.github.io/date_algorithms.html#civil_from_days
  const sinceMarch = days - 25_569 + 719_468;
  const era = Math.floor(sinceMarch / 146_097);
  const dayOfEra = sinceMarch - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The serial number of a day: 36526 (or 35064 from 1904) for 1 January 2000. */
export function serialOfDate({ year, month, day }: CalendarDate, dateSystem: 1900 | 1904): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468 + 25_569 - (dateSystem === 1904 ? days1904 : 0);
}
