import type { FindingCode } from '../check/finding';
import { cleanText } from '../text/text';

/** Longer than any name on a certificate; what is longer has slipped in from another column. */
export const longestName = 200;

const commaAtEnd = /[\s,]*,$/;
/** What people write where they know no name, and what no name looks like. */
const placeholder = /^n\/a$/i;
const emoji = /\p{Extended_Pictographic}/u;

/**
 * A name is an error only where it cannot be one: people are called `O’Connor`, `Müller-Lüdenscheidt`, `Robert Downey, Jr.`,
 * `Null` and `X Æ A-12`, so there is no list of letters that a name may have.
 */
export function checkName(name: string): FindingCode | undefined {
  if (name.length > longestName) return 'too-long';
  if (/[<>@]/.test(name) || /https?:\/\/|www\./i.test(name)) return 'name-symbols';
  if (!/\p{L}/u.test(name) && !/\p{Nd}/u.test(name) || placeholder.test(name)) return 'name-letters';
  if (/\p{Nd}/u.test(name)) return 'name-digits';
  if (/^[=+-]/.test(name)) return 'formula-text';
  if (emoji.test(name)) return 'name-emoji';
  if (name.endsWith(',')) return 'name-comma';
  if (name.length > 3 && name === name.toUpperCase() && name !== name.toLowerCase() && /\p{Lu}{4}/u.test(name)) return 'name-capitals';
  return undefined;
}

/** The name without the comma that a list in one column left behind; `undefined` when nothing would be left. */
export function fixName(name: string): string | undefined {
  const rest = cleanText(name.replace(commaAtEnd, ''));
  return rest === '' ? undefined : rest;
}
