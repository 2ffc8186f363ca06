/** Digits of an international number, country code included: https://www.itu.int/rec/T-REC-E.164 allows 15, and 7 are the fewest in use. */
const digitsAllowed = { least: 7, most: 15 };

export const phoneDigits = `${digitsAllowed.least} to ${digitsAllowed.most}`;

/** A phone number as it is sent, `+442079460018`, or why it cannot be: no number at all, no country, or too few or many digits. */
export type PhoneReading = { readonly number: string } | { readonly problem: 'not-a-phone' | 'phone-no-country' | 'phone-length' };

/** `(0)` stands for a zero that is dialled inside the country only: `+49 (0)171 123456`. */
const trunkInBrackets = /\(0\)/;
const separators = /[\s().\-/\u2010-\u2013]/g;
const shape = /^(\+|00)?(\d+)$/;

/**
 * Reads a phone number as people write one: blanks, brackets, dots, hyphens and strokes between the digits, `00` or `+`
 * before the country code. Whether somebody has the number is another question (`phone-metadata`).
 *
 * @param callingCode of the country whose numbers may be written without one: `44`
 */
export function readPhone(text: string, callingCode: string | undefined): PhoneReading {
  const plain = text.normalize('NFKC').replace(/^tel:/i, '');
  const match = shape.exec((/^\s*(?:\+|00)/.test(plain) ? plain.replace(trunkInBrackets, '') : plain).replace(separators, ''));
  if (!match) return { problem: 'not-a-phone' };
  const [, prefix, digits = ''] = match;
  if (prefix === undefined && callingCode === undefined) return { problem: digits.length < digitsAllowed.least ? 'not-a-phone' : 'phone-no-country' };
  const international = prefix !== undefined ? digits : `${callingCode ?? ''}${digits.replace(/^0/, '')}`;
  if (international.startsWith('0')) return { problem: 'not-a-phone' };
  if (international.length < digitsAllowed.least || international.length > digitsAllowed.most) return { problem: 'phone-length' };
  return { number: `+${international}` };
}
