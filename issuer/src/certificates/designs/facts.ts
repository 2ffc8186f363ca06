import type { Certificate } from '../certificate';
import type { Writer } from '../text/writer';
import { settable } from '../text/writer';
import type { Block, SetBlock } from './block';
import type { Layout } from './layout';

interface ShownFact {
  readonly label: string;
  readonly value: string;
}

/** What is too long for a certificate stands on the public page alone. */
const longest = 30;

/** The facts that may stand on a certificate, in the definition's order; until when it is valid always stands last. */
function shownFacts({ facts, validUntil, speech: { say } }: Certificate): ShownFact[] {
  const shown = facts.map(({ label, value }) => ({ label: settable(label), value: value instanceof Date ? say('day', { day: value }) : settable(value) }))
    .filter(({ label, value }) => label.length <= longest && value.length <= longest && !/^https?:/i.test(value));
  return [...shown, ...(validUntil ? [{ label: say('fact.validUntil'), value: say('day', { day: validUntil }) }] : [])];
}

type Line = Pick<Block, 'writer' | 'size' | 'lineHeight' | 'colour'>;

export interface FactsRow {
  /** What each fact is called, and below it what it is. */
  readonly label: Line;
  readonly value: Line;
  readonly top: number;
  /** Between two facts. */
  readonly gap: number;
  readonly width: number;
  /** Where the row begins, once its width is known. */
  readonly left: (width: number) => number;
}

/** Texts of a crowded row are so much smaller; when even that is too wide, the last of the definition's facts are left out. */
const scales = [1, 0.88, 0.76];

/** Facts beside each other, as many as fit. */
export function setFacts(certificate: Certificate, { setBlock }: Layout, { label, value, top, gap, width, left }: FactsRow): SetBlock['parts'] {
  const widthIn = ({ writer, size }: { readonly writer: Writer; readonly size: number }, text: string): number => writer.widthOf(text) * size;
  const facts = shownFacts(certificate).map((fact) => ({ ...fact, width: Math.max(widthIn(label, fact.label), widthIn(value, fact.value)) }));
  const total = (): number => facts.reduce((sum, fact) => sum + fact.width + gap, -gap);
  const smallest = scales.at(-1) ?? 1;
  while (facts.length > 1 && total() * smallest > width) facts.splice(-2, 1);
  const scale = scales.find((each) => total() * each <= width) ?? smallest;
  let x = left(total() * scale);
  return facts.flatMap((fact) => {
    const above = setBlock({ ...label, size: label.size * scale, lines: [fact.label], x, top });
    const below = setBlock({ ...value, size: value.size * scale, lines: [fact.value], x, top: above.bottom });
    x += (fact.width + gap) * scale;
    return [...above.parts, ...below.parts];
  });
}
