const blanks = /[\s\u00a0\u202f\u2009']/g;

/**
 * Reads a number as a person writes one: `1 234.5`, `1,234`, `−3`, full-width digits. `decimal` is the sheet's own
 * decimal separator; the other sign may only group thousands. Never `Number(text)`, which reads `''` as 0 and `0x10` as 16.
 */
export function parseNumber(text: string, decimal: '.' | ','): number | undefined {
  const plain = text.normalize('NFKC').trim().replace(/\u2212/g, '-').replace(blanks, '');
  const shape = decimal === '.' ? /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/ : /^-?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/;
  if (!shape.test(plain)) return undefined;
  const digits = decimal === '.' ? plain.replace(/,/g, '') : plain.replace(/\./g, '').replace(',', '.');
  return Number(digits);
}
