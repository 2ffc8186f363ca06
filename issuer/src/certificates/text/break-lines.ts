const words = new Intl.Segmenter('en', { granularity: 'word' });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const splitAtSpaces = (text: string): string[] => text.match(/\S+\s*/g) ?? [];
const splitIntoWords = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment);
const splitIntoGraphemes = (text: string): string[] => [...graphemes.segment(text)].map(({ segment }) => segment);

/** Where a line may end, the best places first: at spaces; where there are none, between words; inside one that is too wide alone. */
const ways = [splitAtSpaces, splitIntoWords, splitIntoGraphemes];

/**
 * Breaks a text into lines that are not wider than `width`, one after the other. Nothing is left out and nothing is added.
 *
 * @param widthOf the width of a line, in the unit of `width`
 */
export function* breakLines(text: string, width: number, widthOf: (line: string) => number): Generator<string> {
  let line = '';
  const waiting = [{ piece: text, way: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { piece, way } = next;
    if (widthOf((line + piece).trimEnd()) <= width) {
      line += piece;
      continue;
    }
    const split = ways[way];
    if (split && (way === 0 || widthOf(piece.trimEnd()) > width)) {
      if (split === splitIntoGraphemes && line.trim() !== '') {
        yield line.trim();
        line = '';
      }
      waiting.push(...split(piece).reverse().map((part) => ({ piece: part, way: way + 1 })));
      continue;
    }
    if (line.trim() !== '') yield line.trim();
    line = piece;
  }
  if (line.trim() !== '') yield line.trim();
}

/** The same, in at most `most` lines; what is left out is shown by an ellipsis. */
export function clampLines(text: string, width: number, widthOf: (line: string) => number, most: number): string[] {
  const lines: string[] = [];
  for (const line of breakLines(text, width, widthOf)) {
    if (lines.length === most) return [...lines.slice(0, -1), ellipsis(lines.at(-1) ?? '', width, widthOf)];
    lines.push(line);
  }
  return lines;
}

function ellipsis(line: string, width: number, widthOf: (line: string) => number): string {
  const signs = splitIntoGraphemes(line);
  while (signs.length > 0 && widthOf(`${signs.join('').trimEnd()}…`) > width) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}
