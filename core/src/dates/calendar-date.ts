import { add, type Duration } from 'date-fns';

/**
 * Days are held as year, month and day, never as a `Date`: a `Date` is an instant, and shifts by a day between time zones.
 */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;

/** Whether the calendar has this day, from the year 1000 to 9999. */
export const isRealDay = (year: number, month: number, day: number): boolean =>
  year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** Whether the calendar has this day. */
export const isReal = ({ year, month, day }: CalendarDate): boolean => isRealDay(year, month, day);

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

/** Negative when the first day is earlier, as for `Array.sort`. */
export const compareDates = (a: CalendarDate, b: CalendarDate): number => a.year - b.year || a.month - b.month || a.day - b.day;

/** Calendar arithmetic: 31 January plus one month is 28 February, 29 February plus one year is 28 February. */
export function addToDate({ year, month, day }: CalendarDate, duration: Duration): CalendarDate {
  // Noon, because in some zones the clock goes forward at midnight.
  const result = add(new Date(year, month - 1, day, 12), duration);
  return { year: result.getFullYear(), month: result.getMonth() + 1, day: result.getDate() };
}
