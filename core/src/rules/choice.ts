import { foldText, slips } from '../text/text';

/** The option of this very wording, of the same wording but for case and blanks, or the only one a slip or two away. */
export interface ChoiceReading {
  readonly option: string;
  readonly match: 'exact' | 'spelling' | 'near';
}

/** Compiles a list of options into a reader. A cell that fits no option gives `undefined`. */
export function choiceReader(options: readonly string[]): (text: string) => ChoiceReading | undefined {
  const exact = new Set(options);
  const folded = new Map(options.map((option) => [foldText(option), option]));
  return (text) => {
    if (exact.has(text)) return { option: text, match: 'exact' };
    const plain = foldText(text);
    const same = folded.get(plain);
    if (same !== undefined) return { option: same, match: 'spelling' };
    const allowed = plain.length >= 8 ? 2 : plain.length >= 4 ? 1 : 0;
    const near = [...folded].filter(([option]) => slips(plain, option, allowed) <= allowed);
    const [only] = near;
    return near.length === 1 && only ? { option: only[1], match: 'near' } : undefined;
  };
}
