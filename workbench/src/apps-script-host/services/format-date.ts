import { NotEmulated } from '../service-error';
import { wallClock } from '../time-zone';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The letters of SimpleDateFormat that are emulated. */
const letters: Readonly<Record<string, (date: Date) => string>> = {
  yyyy: (date) => String(date.getUTCFullYear()).padStart(4, '0'),
  MMMM: (date) => months[date.getUTCMonth()] ?? '',
  MMM: (date) => months[date.getUTCMonth()]?.slice(0, 3) ?? '',
  MM: (date) => twoDigits(date.getUTCMonth() + 1),
  M: (date) => String(date.getUTCMonth() + 1),
  dd: (date) => twoDigits(date.getUTCDate()),
  d: (date) => String(date.getUTCDate()),
  HH: (date) => twoDigits(date.getUTCHours()),
  mm: (date) => twoDigits(date.getUTCMinutes()),
  ss: (date) => twoDigits(date.getUTCSeconds()),
  SSS: (date) => String(date.getUTCMilliseconds()).padStart(3, '0'),
};

/** https://developers.google.com/apps-script/reference/utilities/utilities#formatdatedate,-timezone,-format */
export function formatDate(instant: number, timeZone: string, format: string): string {
  const shown = new Date(wallClock(instant, timeZone));
  return format.replaceAll(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (match, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
    const write = letters[match];
    if (write === undefined) throw new NotEmulated(`Utilities.formatDate() with ${match}`);
    return write(shown);
  });
}
