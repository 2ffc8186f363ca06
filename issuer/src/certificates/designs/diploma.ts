import type { Certificate } from '../certificate';
import type { Drawing, Part } from '../drawing';
import { rectangle } from '../drawing';
import { qrColour, qrPath } from '../qr';
import { breakLines, clampLines } from '../text/break-lines';
import type { Writer } from '../text/writer';
import { settable } from '../text/writer';
import { say } from '../../texts/say';
import type { Block } from './block';
import { nameBlock, setBlock } from './block';
import { setFacts } from './facts';
import { brass, brassText, frame, ink, paper, rosette, seal, slate } from './ornaments';

/** A4, landscape. */
const height = (210 / 297) * 100;
const middle = 50;
const width = 85.2;
const bottom = height - 6.2;

/** The landscape diploma, for degrees and whatever is as solemn. */
export function drawDiploma(certificate: Certificate, writers: Record<'serif' | 'serifItalic' | 'display' | 'displayStrong', Writer>): Drawing {
  const { serif, serifItalic, display, displayStrong } = writers;
  const parts: Part[] = [];
  const set = (block: Omit<Block, 'x'> & { readonly x?: number }): number => {
    const done = setBlock({ align: 'middle', x: middle, ...block });
    parts.push(...done.parts);
    return done.bottom;
  };

  parts.push(
    { d: rectangle(0, 0, 100, height), fill: paper },
    { d: rosette(middle, height * 0.51, 30.4, 0.388, 20), stroke: { colour: brass, width: 0.14 }, opacity: 0.17 },
    frame(2.37, height, brass, 0.34), frame(3.15, height, brass, 0.09), frame(3.65, height, ink, 0.09, 0.25),
  );
  let top = 6.4;
  if (certificate.emblem !== undefined) {
    parts.push({ address: certificate.emblem, left: middle - 3.5, top, size: 7 });
    top += 8.1;
  }
  const issuer = settable(certificate.issuer).toUpperCase();
  const spread = (line: string): number => displayStrong.shape(line, 0.2).width;
  top = set({ writer: displayStrong, lines: clampLines(issuer, 78 / 2.3, spread, 2), size: 2.3, lineHeight: 1.2, tracking: 0.2, colour: ink, top });
  top = set({ writer: serifItalic, lines: [say('certificate.certifies')], size: 1.6, lineHeight: 1.4, colour: '#34505a', top: top + 2.6 });
  top = set(nameBlock(certificate.recipient, { sizes: [6.2, 4.6, 3.7], width }, { writer: display, colour: ink, x: middle, align: 'middle', top: top + 1.3 }));
  parts.push({ d: rectangle(middle - 8, top + 1.6, 16, 0.12), fill: brass });
  top = set({ writer: serifItalic, lines: [say(isDegree(certificate) ? 'certificate.admitted' : 'certificate.awarded')], size: 1.7, lineHeight: 1.4, colour: '#34505a', top: top + 3.3 });
  const title = settable(certificate.title);
  const isLong = displayStrong.widthOf(title) * 3.6 > 78;
  const size = isLong ? 2.8 : 3.6;
  top = set({ writer: displayStrong, lines: clampLines(title, 78 / size, displayStrong.widthOf, 2), size, lineHeight: 1.2, colour: ink, top: top + 0.9 });

  parts.push(...setFacts(certificate, {
    label: { writer: serif, size: 1.2, lineHeight: 1.3, colour: slate }, value: { writer: serif, size: 1.8, lineHeight: 1.4, colour: brassText },
    top: top + 1.4, gap: 4, width: 78, left: (row) => middle - row / 2,
  }));

  parts.push({ d: qrPath(certificate.address, 7.4, bottom - 7.6, 7.6), fill: qrColour }, ...seal(86, bottom - 6.4, 5.2));
  const check = [
    say('certificate.number', { number: certificate.number }), say('certificate.issuedOn', { day: certificate.issuedOn }),
    ...breakLines(say('certificate.checkIt', { host: certificate.host }), 32 / 1.2, serif.widthOf),
  ];
  set({ writer: serif, lines: check, size: 1.2, lineHeight: 1.4, colour: slate, align: 'start', x: 16.2, top: bottom - check.length * 1.68 });
  return { height, millimetres: 297, parts };
}

/** https://www.imsglobal.org/spec/ob/v3p0#achievementtype-enumeration */
const isDegree = ({ achievementType }: Certificate): boolean => achievementType.endsWith('Degree');
