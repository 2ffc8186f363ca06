const formats = new Map<string, Intl.DateTimeFormat>();

const dayInMilliseconds = 86_400_000;
/** Day 0 of serial numbers. */
const dayZero = Date.UTC(1899, 11, 30);

/** What clocks of a time zone show at an instant, as the number of milliseconds that UTC would have then. */
export function wallClock(instant: number, timeZone: string): number {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', {
    timeZone, hourCycle: 'h23', era: 'short', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  });
  formats.set(timeZone, format);
  const parts: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(instant)) parts[type] = value;
  const part = (name: string): number => Number(parts[name]);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) + (((instant % 1000) + 1000) % 1000);
}

/** The instant at which clocks of a time zone show this; where they never do, in the hour that a change of the clocks leaves out, an hour later. */
function instantOf(shown: number, timeZone: string): number {
  const guess = shown - (wallClock(shown, timeZone) - shown);
  return guess - (wallClock(guess, timeZone) - shown);
}

/** A date of a spreadsheet, as a script gets it: it means the time zone of the spreadsheet, not that of the script. */
export const instantOfSerial = (serial: number, timeZone: string): number =>
  instantOf(Math.round((dayZero + serial * dayInMilliseconds) / 1000) * 1000, timeZone);

/** The number that a cell keeps of an instant. */
export const serialOfInstant = (instant: number, timeZone: string): number => (wallClock(instant, timeZone) - dayZero) / dayInMilliseconds;
