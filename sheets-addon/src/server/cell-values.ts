import type { CellValue } from '@confer/core';
import { serialOfDate } from '@confer/core';
import type { Range } from './document';

type GoogleValue = string | number | boolean | Date;

/**
 * The values of a range. Google gives days as `Date`, an instant in the time zone of the spreadsheet, which is not that of the script;
 * they become serial numbers again here, because a `Date` cannot be handed to the sidebar.
 */
export function valuesOf(range: Range): CellValue[][] {
  let serial: ((date: Date) => number) | undefined;
  return (range.getValues() as GoogleValue[][]).map((row) => row.map((value) => {
    if (typeof value !== 'object') return value;
    serial ??= serialsIn(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone());
    return serial(value);
  }));
}

const secondsOfDay = 86_400;

/** Gives serial numbers of 1900 for instants, as a clock on the wall of a time zone shows them. */
export function serialsIn(timeZone: string): (date: Date) => number {
  const clock = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
  // A list holds few days many times.
  const known = new Map<number, number>();
  return (date) => {
    const instant = date.getTime();
    const before = known.get(instant);
    if (before !== undefined) return before;
    const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    const day = serialOfDate({ year: part('year'), month: part('month'), day: part('day') }, 1900);
    const serial = day + (part('hour') * 3600 + part('minute') * 60 + part('second')) / secondsOfDay;
    known.set(instant, serial);
    return serial;
  };
}
