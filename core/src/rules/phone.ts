import { plainDigits } from '../text/text';
import { codeAt } from '../text/code-at';

/** Digits of an international number, country code included: https://www.itu.int/rec/T-REC-E.164 allows 15, and 7 are the fewest in use. */
const digitsAllowed = { least: 7, most: 15 };

/** How many digits a number has, for messages. */
export const phoneDigits = `${digitsAllowed.least}–${digitsAllowed.most}`;

/** A phone number as it is sent, `+442079460018`, or why it cannot be: no number at all, no country, or too few or many digits. */
export type PhoneReading = { readonly number: string } | { readonly problem: 'not-a-phone' | 'phone-no-country' | 'phone-length' };

/** `(0)` stands for a zero that is dialled inside the country only: `+49 (0)171 123456`. */
const trunkInBrackets = /\(0\)/;
/** Where the zero belongs to the number: `06 6982 1234` in Italy is `+39 06 6982 1234`. */
const zeroBelongs = /^[\s(]*(?:\+|00)[\s(]*(?:39|225|229|241|242|378)/;
/**
 * What is dialled before a number inside the country and is no part of it, where that is not one zero:
 * https://github.com/google/libphonenumber/blob/master/resources/PhoneNumberMetadata.xml
 */
const trunks: Readonly<Record<string, RegExp | undefined>> = { 7: /^8(?=\d{10}$)/, 36: /^06/, 375: /^80?(?=\d{9}$)/, 993: /^8(?=\d{8}$)/ };
const separators = /[\s().\-/\u2010-\u2013]/g;
const shape = /^(\+|00)?(\d+)$/;

/**
 * With its country code a number has this many digits in all countries where it could be taken for one without: national
 * numbers that begin like their own country's code (`393 123 4567` in Italy) are shorter.
 */
const leastWithCountry = 11;

/**
 * Reads a phone number as people write one: blanks, brackets, dots, hyphens and strokes between the digits, `00` or `+`
 * before the country code. Whether somebody has the number is another question.
 *
 * @param callingCode of the country whose numbers may be written without one: `44`
 */
export function readPhone(text: string, callingCode: string | undefined): PhoneReading {
  const plain = plainDigits(text).replace(/^tel:/i, '');
  const isInternational = /^[\s(]*(?:\+|00)/.test(plain);
  const match = shape.exec((isInternational && !zeroBelongs.test(plain) ? plain.replace(trunkInBrackets, '') : plain).replace(separators, ''));
  if (!match) return { problem: 'not-a-phone' };
  const [, prefix, digits = ''] = match;
  if (prefix === undefined && callingCode === undefined) return { problem: digits.length < digitsAllowed.least ? 'not-a-phone' : 'phone-no-country' };
  const hasCountry = prefix !== undefined || (digits.length >= leastWithCountry && digits.startsWith(callingCode ?? ''));
  const international = hasCountry ? digits : withCountry(digits, callingCode ?? '');
  if (international.startsWith('0')) return { problem: 'not-a-phone' };
  if (international.length < digitsAllowed.least || international.length > digitsAllowed.most) return { problem: 'phone-length' };
  return { number: `+${international}` };
}

function withCountry(digits: string, callingCode: string): string {
  const country = `+${callingCode}`;
  return callingCode + (zeroBelongs.test(country) ? digits : digits.replace(trunks[callingCode] ?? /^0/, ''));
}

/** `+442079460018`, as it is sent. `false` says nothing: the number may be as good. */
export function isPlainPhone(text: string): boolean {
  const digits = text.length - 1;
  if (digits < digitsAllowed.least || digits > digitsAllowed.most || codeAt(text, 0) !== 0x2b || codeAt(text, 1) === 0x30) return false;
  for (let index = 1; index <= digits; index++) {
    const code = codeAt(text, index);
    if (!(code >= 0x30 && code <= 0x39)) return false;
  }
  return true;
}
