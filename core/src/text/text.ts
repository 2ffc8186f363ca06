/**
 * Characters that nobody sees and that make `Amara` and `Amara ` two people: blanks at the ends, non-breaking and other
 * odd blanks, zero-width characters, line breaks and tabs. The zero-width joiners U+200C and U+200D belong to Persian,
 * Kurdish and Indic spelling and stay inside a word; the ideographic blank U+3000 stays between the parts of a name.
 */
const oddBlank = /[\t\n\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f]/g;
const zeroWidth = /[\u00ad\u200b\u2060\ufeff]/g;
const ends = /^[\s\u200c-\u200f]+|[\s\u200c-\u200f]+$/g;
const invisible = /^[\s\u200c-\u200f]|[\s\u200c-\u200f]$|[\t\n\v\f\r\u00a0\u00ad\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\ufeff]/;

/** Control characters, and halves of a surrogate pair: no credential, mail or database can carry them. */
const unprintable = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export const hasInvisible = (text: string): boolean => invisible.test(text);
export const hasUnprintable = (text: string): boolean => unprintable.test(text);

/** The text without what nobody sees: odd blanks become plain ones, the ends are cut, letters are composed (NFC). */
export function cleanText(text: string): string {
  return text.replace(zeroWidth, '').replace(oddBlank, ' ').replace(ends, '').normalize('NFC');
}

const lineBreaks = /\r\n?|\u2028|\u2029/g;

/** As {@link cleanText}, but line breaks stay: for fields of several lines. */
export function cleanLines(text: string): string {
  return text.replace(lineBreaks, '\n').split('\n').map(cleanText).join('\n').replace(/^\n+|\n+$/g, '');
}

/** For comparing what people type: without invisible characters, case, width and repeated blanks. */
export function foldText(text: string): string {
  return cleanText(text).normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
}

/**
 * How many slips turn one text into the other: a letter added, left out, replaced, or two neighbours swapped. Counting
 * stops above `limit`, and `limit + 1` is given, because nobody needs to know how different two different words are.
 */
export function slips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (beforePrevious[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    beforePrevious = previous;
    previous = row;
  }
  return Math.min(previous[b.length] ?? 0, limit + 1);
}
