import type { Duration } from 'date-fns';

type Unit = 'years' | 'months' | 'weeks' | 'days';

/** A bare `m` is refused: it is a month to one reader and a minute to the next. */
const units: Readonly<Record<string, Unit>> = {
  y: 'years', yr: 'years', yrs: 'years', year: 'years', years: 'years',
  mo: 'months', mos: 'months', month: 'months', months: 'months',
  w: 'weeks', wk: 'weeks', wks: 'weeks', week: 'weeks', weeks: 'weeks',
  d: 'days', day: 'days', days: 'days',
};

const isoShape = /^p(?:(\d+)y)?(?:(\d+)m)?(?:(\d+)w)?(?:(\d+)d)?$/;
const part = /^(\d{1,5})\s*([a-z]+)\.?(?:\s*(?:,|and|&)?\s*|$)/;
/** Longer than any credential is valid; a larger number is a slip of the finger. */
const longest: Readonly<Record<Unit, number>> = { years: 100, months: 1200, weeks: 5200, days: 36_500 };

/**
 * Reads a length of time: `30 days`, `6 months`, `2 years`, `1 year 6 months`, `2y`, `6 mo`, `P6M`
 * (ISO 8601, https://www.iso.org/iso-8601-date-and-time-format.html). `undefined` for anything else, for nothing at all
 * (`0 days`) and for more than a hundred years.
 */
export function parseDuration(text: string): Duration | undefined {
  const lower = text.trim().toLowerCase();
  const iso = isoShape.exec(lower);
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
      const unit = units[match?.[2] ?? ''];
      if (!match || unit === undefined || parts.some(([used]) => used === unit)) return undefined;
      parts.push([unit, Number(match[1])]);
      rest = rest.slice(match[0].length);
    }
  }
  if (!parts.some(([, amount]) => amount > 0) || parts.some(([unit, amount]) => amount > longest[unit])) return undefined;
  return Object.fromEntries(parts);
}

/** The one way in which Confer writes a duration: `1 year 6 months`. */
export function formatDuration(duration: Duration): string {
  return (['years', 'months', 'weeks', 'days'] as const)
    .filter((unit) => (duration[unit] ?? 0) > 0)
    .map((unit) => `${duration[unit] ?? 0} ${duration[unit] === 1 ? unit.slice(0, -1) : unit}`)
    .join(' ');
}
