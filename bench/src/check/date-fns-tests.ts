import type { TextTests } from './text-tests';
import { isAfter, isValid, isWithinInterval, parse } from 'date-fns';
import { limits, today } from '../list/definition';
import { plainTests } from './plain-tests';
import { durationShape } from './shapes';

const now = new Date(today.year, today.month - 1, today.day);
const asDate = (text: string): Date => parse(text, 'yyyy-MM-dd', now);
const awardDates = { start: asDate(limits.awardDate.first), end: asDate(limits.awardDate.last) };

/** `parse` overlooks blanks at the end. */
function dayOf(text: string): Date | undefined {
  if (text !== text.trim()) return undefined;
  const iso = asDate(text);
  if (isValid(iso)) return iso;
  const us = parse(text, 'M/d/yyyy', now);
  return isValid(us) ? us : undefined;
}

/** Days as most applications read them. */
export const dateFnsTests: TextTests = {
  ...plainTests,
  isExpiration(text) {
    if (text === '' || durationShape.test(text)) return true;
    const day = dayOf(text);
    return day !== undefined && isAfter(day, now);
  },
  isAwardDate(text) {
    const day = dayOf(text);
    return day !== undefined && isWithinInterval(day, awardDates);
  },
};
