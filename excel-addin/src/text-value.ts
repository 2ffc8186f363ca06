import type { CellValue } from '@confer/core';

/** A text that Excel takes as it is: it begins with a letter, and is neither a truth value nor a month with a number. */
const plain = /^(?!true$|false$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\W*\d)\p{L}/iu;

/**
 * A value as Excel has to be given it so that it stays what it is. Excel reads a written text as if it were typed, in
 * American English: `=1+1` would become a formula, `007` seven, `3/11` a day. An apostrophe in front keeps it a text, and
 * is not part of it.
 */
export function literal(value: CellValue | null): CellValue | null {
  return typeof value !== 'string' || value === '' || plain.test(value) ? value : `'${value}`;
}
