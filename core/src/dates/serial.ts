import type { CalendarDate } from './calendar-date';

/** Days between serial 0 of a workbook of 1900 and of one of 1904. https://support.microsoft.com/office/e7fe7167-48a9-4b96-bb53-5612a800b487 */
const days1904 = 1462;
/** Serial 61 is 1 March 1900. Below it Excel counts a 29 February 1900 that never was, so the host programs disagree. */
const firstSafeSerial = 61;
const lastSerial = 2_958_465;

/** The day of a serial number, time of day left aside; `undefined` outside 1 March 1900 to 31 December 9999. */
export function dateOfSerial(serial: number, dateSystem: 1900 | 1904): CalendarDate | undefined {
  const days = Math.floor(serial) + (dateSystem === 1904 ? days1904 : 0);
  if (!(days >= firstSafeSerial && days <= lastSerial)) return undefined;
  // Days since 1 March of year 0, in eras of 400 years: https://howardhinnant.github.io/date_algorithms.html#civil_from_days
  const sinceMarch = days - 25_569 + 719_468;
  const era = Math.floor(sinceMarch / 146_097);
  const dayOfEra = sinceMarch - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The serial number of a day: 36526 (or 35064 from 1904) for 1 January 2000. */
export function serialOfDate({ year, month, day }: CalendarDate, dateSystem: 1900 | 1904): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468 + 25_569 - (dateSystem === 1904 ? days1904 : 0);
}
