import type { CalendarDate } from '../dates/calendar-date';
import type { Definition } from './definition';
import { addToDate, formatDate, parseIsoDate } from '../dates/calendar-date';
import { parseDuration } from '../dates/duration';

/**
 * The last day of validity of a credential issued on `issuedOn`: what the row says (a date or a duration, in the form
 * that the check gives), else what the definition gives to everybody, else none.
 *
 * @returns `YYYY-MM-DD`, or `undefined` for a credential that does not expire
 * @throws {RangeError} for a text that is neither; a checked row never holds one
 */
export function resolveExpiry(rule: Definition['expiry'], expiry: string | undefined, issuedOn: string): string | undefined {
  if (rule.rule === 'none') return undefined;
  const text = expiry ?? rule.default;
  if (text === undefined) return undefined;
  const date = parseIsoDate(text);
  if (date) return formatDate(date);
  const duration = parseDuration(text);
  const start = parseIsoDate(issuedOn);
  if (!duration || !start) throw new RangeError(`“${text}” is neither a date nor a duration.`);
  return formatDate(addToDate(start, duration));
}

/** Today where the person is, as a day. The only place where core is told the time: it has no clock of its own. */
export const dayOf = (now: Date): CalendarDate => ({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
