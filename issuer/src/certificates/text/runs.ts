import { scriptsIn } from '@confer/core';
import bidiFactory from 'bidi-js';
import type { LoadedFont } from './fonts';

/** Letters that are shaped together: one font, one script, one direction. */
export interface Run {
  readonly text: string;
  readonly font: LoadedFont;
  readonly direction: 'ltr' | 'rtl';
}

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const ignorable = /\p{Default_Ignorable_Code_Point}/u;

interface OpenRun {
  text: string;
  readonly font: LoadedFont;
  readonly level: number;
  script: string | undefined;
}

/**
 * Splits one line into runs, from left to right as they stand on paper (https://www.unicode.org/reports/tr9/). The line's own
 * direction is that of its first letter. Signs that no font has are left out and told.
 *
 * @param fonts the best first; a letter and its marks always come from one of them together
 */
export function runsOf(line: string, fonts: readonly LoadedFont[]): { readonly runs: Run[]; readonly missing: string[] } {
  const levels = bidi.getEmbeddingLevels(line, 'auto');
  const missing: string[] = [];
  const open: OpenRun[] = [];
  // For each UTF-16 unit of the line, the run in which it is.
  const runAt: (OpenRun | undefined)[] = [];
  for (const { segment, index } of graphemes.segment(line)) {
    const font = fonts.find((candidate) => covers(candidate, segment));
    if (!font) missing.push(segment);
    const level = levels.levels[index] ?? 0;
    const [script] = scriptsIn(segment);
    let run = open.at(-1);
    if (font && !(run?.font === font && run.level === level && (script === undefined || run.script === undefined || run.script === script))) {
      run = { text: '', font, level, script };
      open.push(run);
    }
    if (font && run) {
      run.text += segment;
      run.script ??= script;
    }
    for (let unit = 0; unit < segment.length; unit++) runAt[index + unit] = font && run;
  }
  const order = [...runAt.keys()];
  for (const [start = 0, end = -1] of bidi.getReorderSegments(line, levels)) order.splice(start, end - start + 1, ...order.slice(start, end + 1).reverse());
  const inOrder = [...new Set(order.map((unit) => runAt[unit]))].filter((run) => run !== undefined);
  return { runs: inOrder.map(({ text, font, level }) => ({ text, font, direction: level % 2 === 1 ? 'rtl' : 'ltr' })), missing };
}

const covers = (font: LoadedFont, grapheme: string): boolean =>
  [...grapheme].every((sign) => font.has(sign.codePointAt(0) ?? 0) || ignorable.test(sign));
