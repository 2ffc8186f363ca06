import { foldText, slips } from '../text/text';

/** The option of this very wording, of the same wording but for case and blanks, or the only one a slip or two away. */
export interface ChoiceReading {
  readonly option: string;
  readonly match: 'exact' | 'spelling' | 'near';
}

/** A list of options, ready to be compared with. */
export interface Choices {
  /** The option that is written so, but for case and blanks. */
  readonly same: (text: string) => string | undefined;
  /** As `same`, or else the only option a slip or two away. It compares with every option, so it is for cells that are shown. */
  readonly read: (text: string) => ChoiceReading | undefined;
}

/** Prepares a list of options for being compared with cells. */
export function createChoices(options: readonly string[]): Choices {
  const exact = new Set(options);
  const folded = new Map(options.map((option) => [foldText(option), option]));
  return {
    same: (text) => (exact.has(text) ? text : folded.get(foldText(text))),
    read(text) {
      if (exact.has(text)) return { option: text, match: 'exact' };
      const plain = foldText(text);
      const same = folded.get(plain);
      if (same !== undefined) return { option: same, match: 'spelling' };
      const allowed = plain.length >= 8 ? 2 : plain.length >= 4 ? 1 : 0;
      const near = [...folded].filter(([option]) => slips(plain, option, allowed) <= allowed);
      const [only] = near;
      return near.length === 1 && only ? { option: only[1], match: 'near' } : undefined;
    },
  };
}
