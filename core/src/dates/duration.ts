import type { Duration } from 'date-fns';
import { codeAt } from '../text/code-at';

type Unit = 'years' | 'months' | 'weeks' | 'days';

/** A bare `m` is refused: it is a month to one reader and a minute to the next. */
const units: ReadonlyMap<string, Unit> = new Map(Object.entries<Unit>({
  y: 'years', yr: 'years', yrs: 'years', year: 'years', years: 'years',
  mo: 'months', mos: 'months', month: 'months', months: 'months',
  w: 'weeks', wk: 'weeks', wks: 'weeks', week: 'weeks', weeks: 'weeks',
  d: 'days', day: 'days', days: 'days',
}));

const isoShape = /^p(?:(\d+)y)?(?:(\d+)m)?(?:(\d+)w)?(?:(\d+)d)?$/;
const part = /^(\d{1,5})\s*([a-z]+)\.?(?:\s*(,|and|&)?\s*|$)/;
/** Longer than any credential is valid; a larger number is a slip of the finger. */
const longest: Readonly<Record<Unit, number>> = { years: 100, months: 1200, weeks: 5200, days: 36_500 };

/**
 * Reads a length of time: `30 days`, `6 months`, `2 years`, `1 year 6 months`, `2y`, `6 mo`, `P6M`
 * (ISO 8601, https://www.iso.org/iso-8601-date-and-time-format.html). `undefined` for anything else, for nothing at all
 * (`0 days`) and for more than a hundred years.
 */
export function parseDuration(text: string): Duration | undefined {
  if (!/^\s*(?:p|\d{1,5}\s*[a-z])/i.test(text)) return undefined;
  const lower = text.trim().toLowerCase();
  const iso = lower.startsWith('p') ? isoShape.exec(lower) : null;
  const parts: [Unit, number][] = [];
  if (iso) {
    (['years', 'months', 'weeks', 'days'] as const).forEach((unit, index) => {
      const digits = iso[index + 1];
      if (digits !== undefined) parts.push([unit, Number(digits)]);
    });
  } else {
    let rest = lower;
    while (rest !== '') {
      const match = part.exec(rest);
      const unit = units.get(match?.[2] ?? '');
      if (!match || unit === undefined || parts.some(([used]) => used === unit)) return undefined;
      parts.push([unit, Number(match[1])]);
      rest = rest.slice(match[0].length);
      // `1 year and`: something was to follow.
      if (rest === '' && match[3] !== undefined) return undefined;
    }
  }
  const share = parts.reduce((sum, [unit, amount]) => sum + amount / longest[unit], 0);
  if (share === 0 || share > 1) return undefined;
  return Object.fromEntries(parts);
}

/** The one way in which Confer writes a duration: `1 year 6 months`. */
export function formatDuration(duration: Duration): string {
  return (['years', 'months', 'weeks', 'days'] as const)
    .filter((unit) => (duration[unit] ?? 0) > 0)
    .map((unit) => `${duration[unit] ?? 0} ${duration[unit] === 1 ? unit.slice(0, -1) : unit}`)
    .join(' ');
}

const unitNames = ['year', 'month', 'week', 'day'] as const;
const unitLetters = 'YMWD';
const mostOf = [longest.years, longest.months, longest.weeks, longest.days] as const;
const blank = 0x20;

/**
 * `6 months`, `1 year 6 months`, `P2Y`: what most durations of lists look like, read by looking at each character. `false`
 * says nothing: others may be as good.
 */
export function isPlainDuration(text: string): boolean {
  const { length } = text;
  if (length === 0) return false;
  const isIso = codeAt(text, 0) === 0x50;
  let index = isIso ? 1 : 0;
  let nextUnit = 0;
  let share = 0;
  while (index < length) {
    let amount = 0;
    const start = index;
    for (; index < length && index < start + 5; index++) {
      const digit = codeAt(text, index) - 0x30;
      if (!(digit >= 0 && digit <= 9)) break;
      amount = amount * 10 + digit;
    }
    if (index === start || index === length) return false;
    // Units go from the longest to the shortest, each once.
    while (nextUnit < 4 && !(isIso ? codeAt(text, index) === codeAt(unitLetters, nextUnit) : hasUnit(text, index, nextUnit))) nextUnit++;
    const most = mostOf[nextUnit];
    if (most === undefined) return false;
    share += amount / most;
    index = isIso ? index + 1 : endOfUnit(text, index, nextUnit);
    nextUnit++;
    if (index === length) return share > 0 && share <= 1;
    if (!isIso && codeAt(text, index++) !== blank) return false;
  }
  return false;
}

/** Whether ` year` stands there, with or without `s`. */
function hasUnit(text: string, index: number, unit: number): boolean {
  const name = unitNames[unit] ?? '';
  if (codeAt(text, index) !== blank || index + name.length >= text.length) return false;
  for (let offset = 0; offset < name.length; offset++) {
    if (codeAt(text, index + 1 + offset) !== codeAt(name, offset)) return false;
  }
  return true;
}

function endOfUnit(text: string, index: number, unit: number): number {
  const end = index + 1 + (unitNames[unit] ?? '').length;
  return end < text.length && codeAt(text, end) === 0x73 ? end + 1 : end;
}
