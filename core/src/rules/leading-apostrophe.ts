import type { Rule } from './rule';
import { codeAt } from '../text/code-at';

/**
 * `'+44 20 7946 0018`: in front of a cell the sign tells a spreadsheet that text follows, and is no part of it. Exports and other programs
 * leave it in the cell, where it would be printed.
 */
export const hasLeadingApostrophe = (text: string): boolean => codeAt(text, 0) === 0x27;

/** Whether it can only have been left behind: names and texts begin with it, as `'t Hooft`; anywhere else what follows is right where the whole is wrong. */
export function isLeftBehind(text: string, { type }: Rule, isWrong: boolean, isRight: (rest: string) => boolean): boolean {
  switch (type) {
    case 'name':
    case 'text':
    case 'longText': return false;
    default: return isWrong && text.length > 1 && text[1] !== "'" && isRight(text.slice(1));
  }
}
