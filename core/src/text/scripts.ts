/** Writing systems that Unicode knows under the same name. */
const ofUnicode = [
  'Latin', 'Greek', 'Cyrillic', 'Armenian', 'Georgian', 'Arabic', 'Hebrew', 'Ethiopic',
  'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala',
  'Thai', 'Khmer', 'Myanmar', 'Han', 'Hangul',
] as const;

/** Writing systems in which names are told apart: each needs letters of its own on a certificate. */
export type Script = typeof ofUnicode[number] | 'Kana' | 'other';

const isOf = (script: string): string => `\\p{Script=${script}}`;
const kana = ['Hiragana', 'Katakana'].map(isOf).join('');

const patterns: readonly (readonly [Script, RegExp])[] = [
  ...ofUnicode.map((script): [Script, RegExp] => [script, new RegExp(isOf(script), 'u')]),
  ['Kana', new RegExp(`[${kana}]`, 'u')],
  // Letters of every other script. Digits, signs and marks belong to all of them.
  ['other', new RegExp(`(?![${ofUnicode.map(isOf).join('')}${kana}${['Common', 'Inherited'].map(isOf).join('')}])\\p{L}`, 'u')],
];

/** The scripts of a text's letters (https://www.unicode.org/reports/tr24/), always in the same order; none for digits and signs alone. */
export const scriptsIn = (text: string): Script[] => patterns.filter(([, pattern]) => pattern.test(text)).map(([script]) => script);
