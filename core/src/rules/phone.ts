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
  const match = shape.exec((isInternational ? plain.replace(trunkInBrackets, '') : plain).replace(separators, ''));
  if (!match) return { problem: 'not-a-phone' };
  const [, prefix, digits = ''] = match;
  if (prefix === undefined && callingCode === undefined) return { problem: digits.length < digitsAllowed.least ? 'not-a-phone' : 'phone-no-country' };
  const hasCountry = prefix !== undefined || (digits.length >= leastWithCountry && digits.startsWith(callingCode ?? ''));
  const international = hasCountry ? digits : `${callingCode ?? ''}${digits.replace(/^0/, '')}`;
  if (international.startsWith('0')) return { problem: 'not-a-phone' };
  if (international.length < digitsAllowed.least || international.length > digitsAllowed.most) return { problem: 'phone-length' };
  return { number: `+${international}` };
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
