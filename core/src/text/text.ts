import { holdsOddBlanks, isComposed, isUnseenAt, lookAt } from './plain-text';
import { codeAt } from './code-at';

/**
 * Characters that nobody sees and that make `Amara` and `Amara ` two people: blanks at the ends, non-breaking and other
 * odd blanks, zero-width characters, line breaks and tabs. The zero-width joiners U+200C and U+200D belong to Persian,
 * Kurdish and Indic spelling and stay inside a word; the ideographic blank U+3000 stays between the parts of a name.
 */
const oddBlank = /[\t\n\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f]/g;
/** The last ones turn the direction of writing: pasted from address books, and seen by nobody. */
const zeroWidth = /[\u00ad\u200b\u2060\ufeff\u061c\u202a-\u202e\u2066-\u2069]/g;

/** Whether a text is made of nothing but what nobody sees, so that cleaning would leave nothing of it. */
export function looksEmpty(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (!isUnseenAt(text, index)) return false;
  }
  return true;
}

/** Half of a pair that stands for one character: no credential, mail or database can carry it. */
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
export const hasLoneSurrogate = (text: string): boolean => loneSurrogate.test(text);

/** By hand: a regular expression for the blanks at the end looks from every blank of a text to where it ends. */
function withoutEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isUnseenAt(text, start)) start++;
  while (end > start && isUnseenAt(text, end - 1)) end--;
  return text.slice(start, end);
}

/** The text without what nobody sees: odd blanks become plain ones, the ends are cut, letters are composed (NFC). */
export function cleanText(text: string): string {
  const inner = withoutEnds(text);
  const look = lookAt(inner);
  const clean = holdsOddBlanks(look) ? inner.replace(zeroWidth, '').replace(oddBlank, ' ') : inner;
  return isComposed(look) ? clean : clean.normalize('NFC');
}

const lineBreaks = /\r\n?|\u2028|\u2029/g;

/** As {@link cleanText}, but line breaks stay: for fields of several lines. */
export function cleanLines(text: string): string {
  const lines = text.replace(lineBreaks, '\n').split('\n').map(cleanText);
  const first = lines.findIndex((line) => line !== '');
  const last = lines.reduce((found, line, index) => (line === '' ? found : index), -1);
  return lines.slice(Math.max(first, 0), last + 1).join('\n');
}

const plainWords = /^[!-~]+(?: [!-~]+)*$/;

/** For comparing what people type: without invisible characters, case, width and repeated blanks. */
export function foldText(text: string): string {
  if (plainWords.test(text)) return text.toLowerCase();
  return cleanText(text).normalize('NFKC').replace(/\ufe0f/g, '').toLowerCase().replace(/\s+/g, ' ');
}

/** Digits and signs as keyboards of East Asia write them, and the minus sign of typesetters, as everybody else's. */
export const plainDigits = (text: string): string => (otherDigits.test(text) ? withPlainDigits(text) : text);

const otherDigits = /[\u2212\uff0b-\uff19]/;
const withPlainDigits = (text: string): string =>
  text.replace(/[\uff0b-\uff0e\uff10-\uff19]/g, (wide) => String.fromCharCode(codeAt(wide, 0) - 0xfee0)).replace(/\u2212/g, '-');

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

/** Whether the texts differ by exactly one slip, as {@link slips} counts them. Made for comparing each with many others. */
export function isOneSlip(a: string, b: string): boolean {
  const longer = a.length >= b.length ? a : b;
  const shorter = longer === a ? b : a;
  const more = longer.length - shorter.length;
  if (more > 1) return false;
  let index = 0;
  while (index < shorter.length && codeAt(longer, index) === codeAt(shorter, index)) index++;
  if (more === 1) return endsAlike(longer, index + 1, shorter, index);
  if (index === shorter.length) return false;
  return endsAlike(longer, index + 1, shorter, index + 1)
    || (longer[index] === shorter[index + 1] && longer[index + 1] === shorter[index] && endsAlike(longer, index + 2, shorter, index + 2));
}

function endsAlike(a: string, fromA: number, b: string, fromB: number): boolean {
  if (a.length - fromA !== b.length - fromB) return false;
  for (let offset = 0; fromA + offset < a.length; offset++) {
    if (codeAt(a, fromA + offset) !== codeAt(b, fromB + offset)) return false;
  }
  return true;
}
