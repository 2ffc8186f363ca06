import { foldText } from './text';

/** What stands in brackets behind a title and says nothing of what the column holds. */
const remark = new RegExp(`^(?:${[
  'required', 'mandatory', 'must', 'optional', 'if any', 'if applicable', 'requis', 'obligatoire', 'facultatif', 'obligatorio', 'opcional', 'requerido',
  'obrigatorio', 'pflicht', 'pflichtfeld', 'erforderlich', 'freiwillig', 'yes ?/ ?no', '[dmyjat]{1,4}(?:[-./ ][dmyjat]{1,4}){1,2}',
].join('|')})$`);

/** Letters that do not come apart into a letter and an accent. */
const wholeLetters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Accents of Latin letters are often left out in titles. Marks of other scripts are letters of their own, and stay. */
const withoutAccents = (text: string): string =>
  text.normalize('NFD').replace(/(\p{Script=Latin})\p{M}+/gu, '$1').normalize('NFC').replace(/[ßæœøłđðþı]/g, (letter) => wholeLetters[letter] ?? letter);

/**
 * The words of a title as they are compared: without case, blanks, punctuation, accents, `*` and `(required)`, and apart
 * where camelCase or an underscore joins them. What else stands in brackets belongs to the title: `Name (first)`.
 */
export function headerWords(header: string): readonly string[] {
  const text = withoutAccents(foldText(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')));
  const words = wordsOf(text.replace(/[([{]([^)\]}]*)[)\]}]/g, (brackets, inside: string) => (remark.test(inside.trim()) ? ' ' : brackets)));
  return words.length > 0 ? words : wordsOf(text);
}

/** Letters, their marks, digits. A title such as `#` or `%` has none, and is compared by its signs. */
function wordsOf(text: string): readonly string[] {
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  return words.length > 0 ? words : text.split(' ').filter((word) => word !== '');
}

/** A header as it is compared: `E-Mail*`, `e mail (required)`, `eMail` and `é-mail` are one header. */
export const foldHeader = (header: string): string => headerWords(header).join('');

/** The same without anything in brackets: `Score (of 100)` may well be the score. */
export const foldHeaderWithoutBrackets = (header: string): string => foldHeader(header.normalize('NFKC').replace(/[([{][^)\]}]*[)\]}]/g, ' '));
