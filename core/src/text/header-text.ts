import { foldText } from '../text/text';

/**
 * A header as it is compared: case, blanks, punctuation, `*`, `(required)` and camelCase make no difference, so that
 * `E-Mail*`, `e mail (required)` and `eMail` are one header.
 */
export function foldHeader(header: string): string {
  const words = header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/\([^)]*\)/g, ' ');
  const folded = foldText(words).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  // A header that stands wholly in brackets must not become nothing.
  return folded === '' ? foldText(header).replace(/[^\p{L}\p{M}\p{N}]+/gu, '') : folded;
}
