import type { CellValue } from '../host/cell';
import type { CellRule, SheetContext } from './rule';
import { compareDates, formatDate } from '../dates/calendar-date';
import { formatDuration, isPlainDuration, parseDuration } from '../dates/duration';
import { durationInEnglish } from '../dates/other-spellings';
import { dayNumber, plainDay } from '../dates/plain-date';
import { lookingAhead } from '../dates/read-date';
import { serialOfDate } from '../dates/serial';
import { checkReading, dayOfSerial, explainReading, lastYear, readDateCell } from './date-rule';

/** A date, or a duration that starts on the day of issue. A year of two digits lies ahead: `31/12/47` is 2047, not 1947. */
export function expiryRule(context: SheetContext): CellRule {
  const durationOf = (value: CellValue) => (typeof value === 'string' ? parseDuration(value) : undefined);
  const durationInOtherWords = (value: CellValue) => (typeof value === 'string' ? parseDuration(durationInEnglish(value) ?? '') : undefined);
  const lastSerial = serialOfDate({ year: 9999, month: 12, day: 31 }, context.dateSystem);
  const todayNumber = dayNumber(context.today);
  const todaySerial = serialOfDate(context.today, context.dateSystem);
  const ahead = { ...context, today: lookingAhead(context.today) };
  return {
    isGood: (text) => plainDay(text, context.dateOrder) > todayNumber || isPlainDuration(text),
    check(value) {
      if (typeof value === 'number' && Number.isInteger(value) && value > lastYear && value <= lastSerial) return value > todaySerial ? undefined : 'expiry-in-past';
      const day = typeof value === 'string' ? plainDay(value, context.dateOrder) : 0;
      if (day !== 0) return day > todayNumber ? undefined : 'expiry-in-past';
      if (durationOf(value)) return undefined;
      const reading = readDateCell(value, ahead);
      if (reading.kind === 'none') return durationInOtherWords(value) ? 'duration-spelling' : 'not-an-expiry';
      if (reading.kind === 'date' && compareDates(reading.date, context.today) <= 0) return 'expiry-in-past';
      return checkReading(reading, context);
    },
    explain(value, code) {
      const duration = code === 'duration-spelling' ? durationInOtherWords(value) : undefined;
      if (duration) return { limit: formatDuration(duration), fix: formatDuration(duration) };
      // A day that has passed is read well; writing it in another way would not mend it.
      return { ...dayOfSerial(value, context), ...(code.startsWith('date-') ? explainReading(readDateCell(value, ahead), context) : {}) };
    },
    read(value) {
      const duration = durationOf(value);
      if (duration) return formatDuration(duration);
      const reading = readDateCell(value, ahead);
      if (reading.kind === 'date') return formatDate(reading.date);
      const inOtherWords = reading.kind === 'none' ? durationInOtherWords(value) : undefined;
      return inOtherWords && formatDuration(inOtherWords);
    },
  };
}
