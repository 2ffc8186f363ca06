import type { CellRule } from './rule';
import { foldText } from '../text/text';

/** In the languages of our registrars; each word is one or the other in all of them. */
const words = new Map<string, boolean>([
  ...['yes', 'y', 'true', '1', 'x', '✓', '✔', 'oui', 'vrai', 'sí', 'si', 'ja', 'j', 'wahr', 'sim', 'verdadero', 'verdadeiro'].map((word) => [word, true] as const),
  ...['no', 'n', 'false', '0', '-', '✗', '✘', 'non', 'faux', 'nein', 'falsch', 'não', 'nao', 'falso'].map((word) => [word, false] as const),
]);

const readYesNo = (value: string | number | boolean): boolean | undefined => (typeof value === 'boolean' ? value : words.get(foldText(String(value))));

/** Yes or no, in a word, a sign or a truth value; sent as a truth value. */
export const yesNoRule: CellRule = {
  isGood: (text) => text === 'Yes' || text === 'No',
  check: (value) => (readYesNo(value) === undefined ? 'not-yes-or-no' : undefined),
  explain: () => ({}),
  read: readYesNo,
};
