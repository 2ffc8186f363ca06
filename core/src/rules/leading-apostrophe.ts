import type { Rule } from './rule';

/**
 * `'0041127`: in front of a cell the sign tells a spreadsheet that text follows, and is no part of it. Exports and other programs
 * leave it in the cell, where it would be printed.
 */
export const hasLeadingApostrophe = (text: string): boolean => text.startsWith("'");

/** A number behind the sign, which is what it is set for. A year of two digits, `'68`, is none. */
const numberBehind = /^'(?:\+\d|-?\d{3})\d*(?:[ .,/-]\d+)*$/;

/**
 * Whether it can only have been left behind. In a text it is one where a number follows; names begin with it, as `'t Hooft`. An address may
 * by the standard, and none does. Anywhere else what follows is right where the whole is wrong.
 */
export function isLeftBehind(text: string, { type }: Rule, isWrong: boolean, isRight: (rest: string) => boolean): boolean {
  switch (type) {
    case 'name': return false;
    case 'text':
    case 'longText': return numberBehind.test(text);
    case 'email':
    case 'emailOrPhone': return isOne(text) && isRight(text.slice(1));
    default: return isWrong && isOne(text) && isRight(text.slice(1));
  }
}

const isOne = (text: string): boolean => text.length > 1 && text[1] !== "'";
