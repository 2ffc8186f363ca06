import { parseIsoDate, serialOfDate } from '@confer/core';
import { limits, today } from '../list/definition';

/**
 * Confer's rules as somebody writes them for a library: one regexp for a text, least and greatest values for a number.
 */

/** Excel's error values, and what nobody sees: blanks at the ends, odd blanks, zero-width and control characters. */
const clean = {
  start: '^(?!#(?:N/A|REF!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!|SPILL!)$)(?![\\s\\u200c-\\u200f])',
  never: '\\p{Cc}\\p{Cs}\\u00a0\\u00ad\\u1680\\u2000-\\u200b\\u2028\\u2029\\u202f\\u205f\\u2060\\ufeff',
  end: '(?<![\\s\\u200c-\\u200f])$',
};

export const titleShape = new RegExp(`${clean.start}[^${clean.never}]+${clean.end}`, 'u');
export const nameShape = new RegExp(`${clean.start}(?!.*(?:[Hh][Tt][Tt][Pp][Ss]?://|[Ww]{3}\\.))[^<>@${clean.never}]+${clean.end}`, 'u');

/** The full pattern of ajv-formats, for libraries that bring none of their own. */
export const emailShape = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;

/** `6 months`, `1 year 6 months`, `P6M`, up to 999 of the shorter units. */
export const durationShape = /^(?:P(?:[1-9]\d?Y|[1-9]\d{0,2}[MWD])|[1-9]\d{0,2} (?:day|week|month|year)s?(?: [1-9]\d{0,2} (?:day|week|month)s?)*)$/;

const serialOf = (isoDate: string): number => {
  const date = parseIsoDate(isoDate);
  if (!date) throw new RangeError(`${isoDate} is no day.`);
  return serialOfDate(date, 1900);
};

/** Serial numbers of days. The expiration has to come after today. */
export const serials = {
  expiration: { least: serialOfDate(today, 1900) + 1, most: serialOf('9999-12-31') },
  awardDate: { least: serialOf(limits.awardDate.first), most: serialOf(limits.awardDate.last) },
};
