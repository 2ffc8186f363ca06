import type { CellValue } from '../host/cell';
import type { CalendarDate } from '../dates/calendar-date';
import type { DateReading } from '../dates/read-date';
import type { FindingCode } from '../check/finding';
import type { CellRule, Explanation, Rule, SheetContext } from './rule';
import { compareDates, formatDate, parseIsoDate } from '../dates/calendar-date';
import { dayNumber, plainDay } from '../dates/plain-date';
import { dateInEnglish } from '../dates/other-spellings';
import { readDate } from '../dates/read-date';
import { dateOfSerial, serialOfDate } from '../dates/serial';

const firstYear = 1900;
export const lastYear = 2100;

/** Days that every spreadsheet counts alike. */
const earliest: CalendarDate = { year: 1900, month: 3, day: 1 };
const latest: CalendarDate = { year: 9999, month: 12, day: 31 };

/** A cell read as a day, in a column whose order of day and month is known or not. */
export function readDateCell(value: CellValue, context: SheetContext): DateReading {
  const { dateSystem } = context;
  if (typeof value === 'boolean') return { kind: 'none' };
  if (typeof value === 'number') {
    // A year that was typed into a column of numbers; as a serial number it would be a day of 1905.
    if (Number.isInteger(value) && value >= firstYear && value <= lastYear) return { kind: 'incomplete' };
    const date = dateOfSerial(value, dateSystem);
    if (!date) return value >= leastCompact ? readOtherwise(String(value), context) : { kind: 'none' };
    return { kind: 'date', date, ...(Number.isInteger(value) ? {} : { time: true as const }) };
  }
  const reading = inOrder(readDate(value, context.today), context);
  return reading.kind === 'none' ? readOtherwise(value, context) : reading;
}

function inOrder(reading: DateReading, { dateOrder }: SheetContext): DateReading {
  if (reading.kind !== 'ambiguous' || dateOrder === undefined) return reading;
  const { dayFirst, monthFirst, ...remarks } = reading;
  return { ...remarks, kind: 'date', date: dateOrder === 'dayFirst' ? dayFirst : monthFirst };
}

/** `20261103`, typed without separators, is a number of eight digits. */
const leastCompact = 10_000_000;

/** Days since 1950, as texts of their serial numbers: cells that were dates before somebody formatted them as text. */
const serialAsText = /^(?:1[89]|[2-7]\d)\d{3}$/;

/** A day in other words, which is told and never taken as it stands. One that has two readings is none: nobody is asked about it. */
function readOtherwise(text: string, context: SheetContext): DateReading {
  const day = serialAsText.test(text) ? dateOfSerial(Number(text), context.dateSystem) : undefined;
  if (day) return { kind: 'date', date: day, spelling: true };
  const words = dateInEnglish(text);
  const reading = words === undefined || words === text ? undefined : inOrder(readDate(words, context.today), context);
  if (reading === undefined || reading.kind === 'ambiguous') return { kind: 'none' };
  return reading.kind === 'date' ? { ...reading, spelling: true } : reading;
}

/** What the sheet shows for a serial number. */
export function dayOfSerial(value: CellValue, context: SheetContext): { readonly day?: string } {
  const reading = typeof value === 'number' ? readDateCell(value, context) : undefined;
  return reading?.kind === 'date' ? { day: formatDate(reading.date) } : {};
}

/** What is wrong with a reading before any bound is asked. An ambiguous one is a question, not a finding. */
export function checkReading(reading: DateReading, { dateOrder }: SheetContext): FindingCode | undefined {
  switch (reading.kind) {
    case 'none': return 'not-a-date';
    case 'incomplete': return 'date-incomplete';
    case 'impossible': return 'date-impossible';
    case 'ambiguous': return undefined;
    case 'date':
      if (reading.order && dateOrder && reading.order !== dateOrder) return 'date-other-order';
      if (reading.spelling) return 'date-spelling';
      if (reading.shortYear) return 'date-short-year';
      return reading.time ? 'date-with-time' : undefined;
  }
}

/** A day, typed in one of many ways or held as a serial number; sent as `2026-11-03`. */
export function dateRule(rule: Extract<Rule, { type: 'date' }>, context: SheetContext): CellRule {
  const least = parseIsoDate(rule.min ?? '');
  const most = parseIsoDate(rule.max ?? '');
  const beyond = (date: CalendarDate): FindingCode | undefined =>
    least && compareDates(date, least) < 0 ? 'date-too-early' : most && compareDates(date, most) > 0 ? 'date-too-late' : undefined;
  const firstDay = dayNumber(least ?? earliest);
  const lastDay = dayNumber(most ?? latest);
  const firstSerial = serialOfDate(least ?? earliest, context.dateSystem);
  const lastSerial = serialOfDate(most ?? latest, context.dateSystem);
  const greatestSerial = serialOfDate(latest, context.dateSystem);
  return {
    isGood(text) {
      const day = plainDay(text, context.dateOrder);
      return day !== 0 && day >= firstDay && day <= lastDay;
    },
    check(value) {
      if (typeof value === 'number' && Number.isInteger(value) && value > lastYear && value <= greatestSerial) {
        return value < firstSerial ? 'date-too-early' : value > lastSerial ? 'date-too-late' : undefined;
      }
      const day = typeof value === 'string' ? plainDay(value, context.dateOrder) : 0;
      if (day !== 0) return least && day < firstDay ? 'date-too-early' : most && day > lastDay ? 'date-too-late' : undefined;
      const reading = readDateCell(value, context);
      return (reading.kind === 'date' ? beyond(reading.date) : undefined) ?? checkReading(reading, context);
    },
    explain(value, code) {
      const day = dayOfSerial(value, context);
      if (code === 'date-too-early') return { ...day, limit: rule.min ?? '' };
      if (code === 'date-too-late') return { ...day, limit: rule.max ?? '' };
      return { ...day, ...explainReading(readDateCell(value, context), context) };
    },
    read(value) {
      const reading = readDateCell(value, context);
      return reading.kind === 'date' ? formatDate(reading.date) : undefined;
    },
  };
}

/** `2026-11-03` is the one way of writing a day that nobody can read in two ways. `limit`: the day, also where nothing is offered. */
export function explainReading(reading: DateReading, { isContested }: SheetContext): Explanation {
  if (reading.kind !== 'date') return {};
  const limit = formatDate(reading.date);
  return isContested && reading.order ? { limit } : { limit, fix: limit };
}
