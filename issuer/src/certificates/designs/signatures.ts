import type { Signatory } from '../certificate';
import type { Part } from '../drawing';
import { clampLines } from '../text/break-lines';
import { settable } from '../text/writer';
import type { Block } from './block';
import type { Layout } from './layout';

type Line = Pick<Block, 'writer' | 'size' | 'lineHeight' | 'colour'>;

export interface SignaturePlace {
  /** Of the picture, and of the line below it. */
  readonly width: number;
  /** Of the signatories; those without a name leave its line empty, so that signatures stand side by side. */
  readonly lines: number;
  /** For name and office. */
  readonly room: number;
  readonly bottom: number;
  readonly name: Line;
  readonly office: Line;
  /** Below the picture of the signature. */
  readonly line?: { readonly colour: string; readonly width: number };
  /** Of the picture, which is this much less wide than its place. */
  readonly inset: number;
  readonly align: 'start' | 'middle';
}

/** How many lines the signatories of a certificate need. */
export const linesOf = (signatories: readonly Signatory[]): number => (signatories.some(({ name }) => name !== undefined) ? 2 : 1);

/** Pictures of signatures are this high, for their width. */
const proportion = 0.3;

/** A signature, and below it who has signed: upwards from `bottom`. */
export function setSignature({ name, office, signature }: Signatory, left: number, { width, lines: most, room, bottom, name: nameLine, office: officeLine, line, inset, align }: SignaturePlace, layout: Layout): Part[] {
  const lines = [...(name === undefined ? [] : [{ text: name, line: nameLine }]), { text: office, line: name === undefined ? nameLine : officeLine }]
    .map((each) => ({ ...each.line, lines: clampLines(settable(each.text), room / each.line.size, each.line.writer.widthOf, 1) }));
  let top = bottom - [nameLine, officeLine].slice(0, most).reduce((sum, { size, lineHeight }) => sum + size * lineHeight, 0);
  const ruleTop = line ? top - 0.6 - line.width : top;
  const wide = width - 2 * inset;
  const parts: Part[] = [];
  if (signature !== undefined) parts.push(layout.picture({ address: signature, left: left + (align === 'middle' ? inset : 0), top: ruleTop - wide * proportion - (line ? -0.2 : 0.2), width: wide, height: wide * proportion }));
  if (line) parts.push({ d: layout.rectangle(left, ruleTop, width, line.width), fill: line.colour });
  for (const block of lines) {
    const set = layout.setBlock({ ...block, x: align === 'middle' ? left + width / 2 : left, align, top });
    parts.push(...set.parts);
    top = set.bottom;
  }
  return parts;
}
