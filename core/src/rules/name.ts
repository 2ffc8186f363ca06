import type { FindingCode } from '../check/finding';

/** Longer than any name on a certificate; what is longer has slipped in from another column. */
const longestName = 200;

/**
 * A name is an error only where it cannot be one: people are called `O’Connor`, `Müller-Lüdenscheidt`, `Robert Downey, Jr.`,
 * `Null` and `X Æ A-12`, so there is no list of letters that a name may have.
 */
export function checkName(name: string): FindingCode | undefined {
  if (/[<>@]|https?:\/\/|www\./i.test(name)) return 'name-symbols';
  if (name.length > longestName) return 'too-long';
  if (/\d/.test(name)) return 'name-digits';
  if (name.length > 3 && name === name.toUpperCase() && name !== name.toLowerCase() && /\p{Lu}{4}/u.test(name)) return 'name-capitals';
  return undefined;
}

export const nameLimit = String(longestName);
