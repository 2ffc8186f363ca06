import { plainDigits } from '../text/text';
import { codeAt } from '../text/code-at';

/** `1 234 567`, `1,234,567`, `1'234'567`: one sign, between groups of three digits. `.5` has no digit before its decimal sign. */
const shapes = {
  '.': /^(?:[-+] ?)?(?:(?:\d+|\d{1,3}(?:([, \u00a0\u2009\u202f'\u2019])\d{3}(?:\1\d{3})*))(?:\.\d+)?|\.\d+)$/,
  ',': /^(?:[-+] ?)?(?:(?:\d+|\d{1,3}(?:([. \u00a0\u2009\u202f'\u2019])\d{3}(?:\1\d{3})*))(?:,\d+)?|,\d+)$/,
};

/**
 * Reads a number as a person writes one: `1 234.5`, `1,234`, `−3`, `+3`, `.5`, full-width digits. `decimal` is the sheet's own
 * decimal separator; the other sign may only group thousands. Never `Number(text)`, which reads `''` as 0 and `0x10` as 16.
 */
export function parseNumber(text: string, decimal: '.' | ','): number | undefined {
  const plain = plainDigits(text).trim();
  if (!shapes[decimal].test(plain)) return undefined;
  const [whole = '', fraction] = plain.split(decimal);
  return Number(`${whole.replace(/[^\d-]/g, '')}.${fraction ?? '0'}`);
}

/** `12`, `12.5`: what most numbers are that were left as text. `undefined` says nothing: the text may be a number, too. */
export function plainNumber(text: string, decimal: '.' | ','): number | undefined {
  const { length } = text;
  if (length === 0 || length > 15) return undefined;
  const separator = decimal === '.' ? 0x2e : 0x2c;
  let digits = 0;
  let fraction = -1;
  for (let index = 0; index < length; index++) {
    const code = codeAt(text, index);
    if (code === separator && fraction < 0 && index > 0 && index < length - 1) {
      fraction = length - 1 - index;
      continue;
    }
    if (!(code >= 0x30 && code <= 0x39)) return undefined;
    digits = digits * 10 + code - 0x30;
  }
  // Exact: both are whole numbers that a double holds, and a division is rounded once.
  return fraction > 0 ? digits / 10 ** fraction : digits;
}
