import * as fc from 'fast-check';
import { addToDate, formatDate } from './calendar-date';
import { dateOfSerial, serialOfDate } from './serial';

const calendarDay = fc.record({ year: fc.integer({ min: 1901, max: 9998 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });

test('a date turned into a serial number and back is the same date, in both date systems', () => {
  fc.assert(fc.property(calendarDay, fc.constantFrom(1900 as const, 1904 as const), (date, system) => {
    expect(dateOfSerial(serialOfDate(date, system), system)).toEqual(date);
  }));
});

test.each([
  [36_526, 1900, '2000-01-01'],
  [35_064, 1904, '2000-01-01'],
  [45_351, 1900, '2024-02-29'],
  [46_329.75, 1900, '2026-11-03'],
  [61, 1900, '1900-03-01'],
] as const)('serial %d of %d is %s', (serial, system, expected) => {
  const date = dateOfSerial(serial, system);
  expect(date && formatDate(date)).toBe(expected);
});

test.each([60, 1, 0, -1, 2_958_466, NaN, Infinity])('serial %d is no date that programs agree on', (serial) => {
  expect(dateOfSerial(serial, 1900)).toBeUndefined();
});

test('a serial number turned into a date and back is the same number, on every day that programs agree on', () => {
  fc.assert(fc.property(fc.integer({ min: 61, max: 2_958_465 }), fc.constantFrom(1900 as const, 1904 as const), (days, system) => {
    const serial = system === 1904 ? days - 1462 : days;
    const date = dateOfSerial(serial, system);
    expect(date && serialOfDate(date, system)).toBe(serial);
  }));
});

test('the day after a serial number is the next number', () => {
  fc.assert(fc.property(fc.integer({ min: 61, max: 2_958_464 }), (serial) => {
    const [today, tomorrow] = [dateOfSerial(serial, 1900), dateOfSerial(serial + 1, 1900)];
    expect(tomorrow).toEqual(today && addToDate(today, { days: 1 }));
  }));
});
