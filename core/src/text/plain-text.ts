import { codeAt } from './code-at';

/**
 * What each character may mean for a cell, in one table for the first 65,536 of them: one look at each character of a
 * text tells what would otherwise take several regular expressions, at a tenth of their time. Nearly all cells need no more.
 */
const plain = 1;
const ofName = 2;
const lower = 4;
const upper = 8;
const sign = 16;
const blank = 32;
const invisible = 64;
const unprintable = 128;
const surrogate = 256;
/** Composing (NFC) leaves it as it is, also beside others that have this. */
const composed = 512;
const notPlain = 1024;
const notComposed = 2048;
/** Says something in front of a text alone. */
const apostrophe = 4096;

const classes = new Uint16Array(0x10000);
const add = (first: number, last: number, bits: number): void => {
  for (let code = first; code <= last; code++) classes[code] = (classes[code] ?? 0) | bits;
};
const addEach = (characters: string, bits: number): void => {
  for (let index = 0; index < characters.length; index++) add(codeAt(characters, index), codeAt(characters, index), bits);
};

// Letters that composing (NFC) leaves as they are: Latin, also of Vietnamese, Greek, Cyrillic, Armenian, Hebrew, Arabic, Devanagari,
// Thai, Georgian, Ethiopic, Kana, Han, Hangul.
const letters: readonly (readonly [number, number])[] = [
  [0x41, 0x5a], [0x61, 0x7a], [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x24f], [0x386, 0x386], [0x388, 0x3ff], [0x400, 0x481], [0x48a, 0x52f],
  [0x531, 0x556], [0x561, 0x586], [0x5d0, 0x5ea], [0x620, 0x64a], [0x671, 0x6d3], [0x905, 0x939], [0x93e, 0x94d], [0xe01, 0xe32], [0xe34, 0xe3a],
  [0xe40, 0xe4e], [0x10d0, 0x10fa], [0x1200, 0x135a], [0x1e00, 0x1eff], [0x3041, 0x3096], [0x30a1, 0x30fa], [0x4e00, 0x9fff], [0xac00, 0xd7a3],
];
for (const [first, last] of letters) add(first, last, plain | ofName);
const withCase = letters.filter(([first]) => first < 0x590 || first === 0x10d0 || first === 0x1e00);
for (const [first, last] of withCase) {
  for (let code = first; code <= last; code++) {
    const letter = String.fromCharCode(code);
    add(code, code, (letter.toUpperCase() === letter ? 0 : lower) | (letter.toLowerCase() === letter ? 0 : upper));
  }
}
add(0x30, 0x39, plain);
addEach(" '-\u2010\u2019", plain | ofName);
addEach('!"$%&()*,./:;<>?@[\\]^_`{|}~\u2011\u2012\u2013\u2014\u2018\u201a\u201c\u201d\u201e\u2026', plain);
add(0x27, 0x27, apostrophe);
// May begin an error value or a formula, or stand in a number that has lost its digits.
addEach('#=+', plain | sign);

for (let code = 0; code < classes.length; code++) if (((classes[code] ?? 0) & plain) !== 0) add(code, code, composed);

// In step with the regular expressions of text.ts; their test compares the two.
addEach(' \t\n\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff', blank);
add(0x2000, 0x200a, blank);
add(0x200c, 0x200f, blank);
// All but U+2000 and U+2001, which become U+2002 and U+2003.
addEach('\u00a0\u00ad\u061c\u2060\ufeff\u3000', composed);
add(0x00, 0x9f, composed);
add(0x2002, 0x200f, composed);
addEach('\t\n\v\f\r\u00a0\u00ad\u061c\u1680\u205f\u2060\ufeff', invisible);
add(0x2000, 0x200b, invisible);
add(0x2028, 0x202f, invisible);
add(0x2066, 0x2069, invisible);
add(0x00, 0x08, unprintable);
add(0x0e, 0x1f, unprintable);
add(0x7f, 0x9f, unprintable);
add(0xd800, 0xdfff, surrogate);

/** What a look at each character of a text has told. */
export type Look = number;

/** Looks once at each character of a text. The functions below say what was seen. */
export function lookAt(text: string): Look {
  const { length } = text;
  // Also for speed: asked once for a character that is not there, the engine reads the table the slow way ever after.
  if (length === 0) return 0;
  let some = 0;
  let all = plain | composed;
  for (let index = 0; index < length; index++) {
    const bits = classes[codeAt(text, index)] ?? 0;
    some |= bits;
    all &= bits;
  }
  const first = classes[codeAt(text, 0)] ?? 0;
  const ends = first | (classes[codeAt(text, length - 1)] ?? 0);
  return (some & ~(blank | apostrophe)) | (ends & blank) | (first & apostrophe) | ((all & plain) === 0 ? notPlain : 0) | ((all & composed) === 0 ? notComposed : 0);
}

/** Control characters. */
export const holdsUnprintable = (look: Look): boolean => (look & unprintable) !== 0;
/** Characters beyond the table, or halves of them. */
export const holdsSurrogates = (look: Look): boolean => (look & surrogate) !== 0;
/** Blanks at the ends, odd blanks and zero-width characters anywhere. */
export const holdsInvisible = (look: Look): boolean => (look & (blank | invisible)) !== 0;
/** Odd blanks and zero-width characters anywhere. */
export const holdsOddBlanks = (look: Look): boolean => (look & invisible) !== 0;
/** A character that nobody sees at the end of a text. */
export const isUnseenAt = (text: string, index: number): boolean => ((classes[codeAt(text, index)] ?? 0) & (blank | invisible)) !== 0;
/** Nothing but characters that stay as they are when the text is composed (NFC). `false` says nothing: others may stay, too. */
export const isComposed = (look: Look): boolean => (look & notComposed) === 0;

/** Nothing invisible, unprintable or otherwise remarkable. `false` says nothing: the text may be as good. */
export const isPlainText = (text: string): boolean => text !== '' && (lookAt(text) & (notPlain | blank | sign | apostrophe)) === 0;

const hyphen = 0x2d;

/** Letters, blanks, apostrophes and hyphens, not all of them capitals. `false` says nothing: the name may be as good. */
export function isPlainName(text: string): boolean {
  const { length } = text;
  if (length === 0) return false;
  let some = 0;
  let all = ofName;
  for (let index = 0; index < length; index++) {
    const bits = classes[codeAt(text, index)] ?? 0;
    some |= bits;
    all &= bits;
  }
  if (all === 0 || (some & (lower | upper)) === upper) return false;
  // One sign or two in place of a name begin with a sign; letters all come after it.
  const first = codeAt(text, 0);
  return first > hyphen && first !== 0x2010 && first !== 0x2019 && (((classes[first] ?? 0) | (classes[codeAt(text, length - 1)] ?? 0)) & blank) === 0;
}
