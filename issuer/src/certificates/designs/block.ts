import type { Script } from '@confer/core';
import { scriptsIn } from '@confer/core';
import type { Outline } from '../drawing';
import type { NameSpace } from '../text/fit-name';
import { fitName } from '../text/fit-name';
import { pathOfLine } from '../text/shaped-line';
import type { Writer } from '../text/writer';
import { settable } from '../text/writer';

/** Lines of text below each other. Measures are hundredths of the certificate's width. */
export interface Block {
  readonly writer: Writer;
  readonly lines: readonly string[];
  readonly size: number;
  /** In sizes of the text. */
  readonly lineHeight: number;
  readonly colour: string;
  /** Where the lines begin, have their middle, or end, as `align` says. */
  readonly x: number;
  readonly align?: 'start' | 'middle' | 'end';
  readonly top: number;
  /** Ems between letters. */
  readonly tracking?: number;
}

export interface SetBlock {
  readonly parts: readonly Outline[];
  /** Where the next block may begin. */
  readonly bottom: number;
  /** The widest line. */
  readonly width: number;
}

/** Of the Noto fonts, in ems: how far letters reach above and below the baseline. Others stand on the same baseline. */
const ascent = 1.069;
const descent = 0.293;

export function setBlock({ writer, lines, size, lineHeight, colour, x, align = 'start', top, tracking }: Block): SetBlock {
  const shaped = lines.map((line) => writer.shape(line, tracking));
  const first = top + ((lineHeight - ascent - descent) / 2 + ascent) * size;
  const before = { start: 0, middle: 0.5, end: 1 }[align];
  const d = shaped.map((line, index) => pathOfLine(line, x - before * line.width * size, first + index * lineHeight * size, size)).join('');
  return {
    parts: d === '' ? [] : [{ d, fill: colour }],
    bottom: top + lines.length * lineHeight * size,
    width: Math.max(0, ...shaped.map(({ width }) => width * size)),
  };
}

/** Scripts whose letters reach further up and down than Latin ones. */
const tall = new Set<Script>([
  'Arabic', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Thai', 'Khmer', 'Myanmar',
]);

/** The recipient's name by the rule for names, with room for tall letters. */
export function nameBlock(name: string, space: NameSpace, block: Omit<Block, 'lines' | 'size' | 'lineHeight'>): Block {
  const set = settable(name);
  const isTall = scriptsIn(set).some((script) => tall.has(script));
  return { ...block, ...fitName(set, space, block.writer.widthOf), lineHeight: isTall ? 1.38 : 1.2 };
}
