import type { TextTests } from './text-tests';
import { limits, today } from '../list/definition';
import { durationShape } from './shapes';

const isoShape = /^(\d{4})-(\d{2})-(\d{2})$/;
const usShape = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const scoreShape = /^\d{1,3}(?:\.\d+)?$/;

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** `20261103` for `2026-11-03` and `11/3/2026`, so that days can be compared; `undefined` for what is no day. */
function dayOf(text: string): number | undefined {
  const iso = isoShape.exec(text);
  const us = iso ? undefined : usShape.exec(text);
  const [year, month, day] = iso ? [Number(iso[1]), Number(iso[2]), Number(iso[3])] : us ? [Number(us[3]), Number(us[1]), Number(us[2])] : [0, 0, 0];
  const days = month === 2 && isLeapYear(year) ? 29 : daysInMonth[month - 1];
  return days !== undefined && day >= 1 && day <= days ? year * 10_000 + month * 100 + day : undefined;
}

const dayNumber = (year: number, month: number, day: number): number => year * 10_000 + month * 100 + day;
const now = dayNumber(today.year, today.month, today.day);
const first = dayOf(limits.awardDate.first) ?? NaN;
const last = dayOf(limits.awardDate.last) ?? NaN;

/** Days, durations and numbers as people check them: a regexp, then the numbers in it. */
export const plainTests: TextTests = {
  isEmail: undefined,
  isExpiration: (text) => text === '' || durationShape.test(text) || (dayOf(text) ?? 0) > now,
  isAwardDate(text) {
    const day = dayOf(text);
    return day !== undefined && day >= first && day <= last;
  },
  isScore: (text) => scoreShape.test(text) && Number(text) >= limits.score.least && Number(text) <= limits.score.most,
};
