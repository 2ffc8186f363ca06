import type { Script } from '@confer/core';
import { scriptsIn } from '@confer/core';
import type { Certificate } from '../certificate';
import type { Drawing, Part } from '../drawing';
import { rectangle } from '../drawing';
import { qrColour, qrPath } from '../qr';
import { breakLines, clampLines } from '../text/break-lines';
import type { Writer } from '../text/writer';
import { settable } from '../text/writer';
import type { Block } from './block';
import { nameBlock } from './block';
import { setFacts } from './facts';
import { layoutOf } from './layout';
import { sizeIn } from './logo';
import { brass, brassText, frame, ink, paper, rosette, seal, slate } from './ornaments';
import { linesOf, setSignature } from './signatures';

/** A4, landscape. */
const height = (210 / 297) * 100;
const middle = 50;
const width = 85.2;
const bottom = height - 6.2;

/** The landscape diploma, for degrees and whatever is as solemn. */
export function drawDiploma(certificate: Certificate, writers: Record<'serif' | 'serifItalic' | 'display' | 'displayStrong', Writer>): Drawing {
  const { serif, serifItalic, display, displayStrong } = writers;
  const { signatories, speech: { say } } = certificate;
  const layout = layoutOf(certificate);
  const parts: Part[] = [];
  const set = (block: Omit<Block, 'x'> & { readonly x?: number }): number => {
    const done = layout.setBlock({ align: 'middle', x: middle, ...block });
    parts.push(...done.parts);
    return done.bottom;
  };

  parts.push(
    { d: rectangle(0, 0, 100, height), fill: paper },
    { d: rosette(middle, height * 0.51, 30.4, 0.388, 20), stroke: { colour: brass, width: 0.14 }, opacity: 0.17 },
    frame(2.37, height, brass, 0.34), frame(3.15, height, brass, 0.09), frame(3.65, height, ink, 0.09, 0.25),
  );
  let top = 6.4;
  if (certificate.logo) {
    const size = sizeIn({ width: 24, height: 7.9 }, certificate.logo);
    parts.push({ address: certificate.logo.address, left: middle - size.width / 2, top, ...size });
    top += size.height + 1.1;
  }
  const issuer = settable(certificate.issuer).toUpperCase();
  // Letters that are joined must not be spread; they stand larger instead.
  const [tracking, issuerSize] = scriptsIn(issuer).some((script) => joined.has(script)) ? [0, 3] : [0.2, 2.3];
  const spread = (line: string): number => displayStrong.shape(line, tracking).width;
  top = set({ writer: displayStrong, lines: clampLines(issuer, 78 / issuerSize, spread, 2), size: issuerSize, lineHeight: 1.2, tracking, colour: ink, top });
  top = set({ writer: serifItalic, lines: [say('certificate.certifies')], size: 1.6, lineHeight: 1.4, colour: '#34505a', top: top + 2.6 });
  top = set(nameBlock(certificate.recipient, { sizes: [6.2, 4.6, 3.7], width }, { writer: display, colour: ink, x: middle, align: 'middle', top: top + 1.3 }));
  parts.push({ d: rectangle(middle - 8, top + 1.6, 16, 0.12), fill: brass });
  top = set({ writer: serifItalic, lines: [say(isDegree(certificate) ? 'certificate.admitted' : 'certificate.awarded')], size: 1.7, lineHeight: 1.4, colour: '#34505a', top: top + 3.3 });
  const title = settable(certificate.title);
  const isLong = displayStrong.widthOf(title) * 3.6 > 78;
  const size = isLong ? 2.8 : 3.6;
  top = set({ writer: displayStrong, lines: clampLines(title, 78 / size, displayStrong.widthOf, 2), size, lineHeight: 1.2, colour: ink, top: top + 0.9 });

  parts.push(...setFacts(certificate, layout, {
    label: { writer: serif, size: 1.2, lineHeight: 1.3, colour: slate }, value: { writer: serif, size: 1.8, lineHeight: 1.4, colour: brassText },
    top: top + 1.4, gap: 4, width: 78, left: (row) => middle - row / 2,
  }));

  parts.push({ d: qrPath(certificate.address, layout.leftOf(7.4, 7.6), bottom - 7.6, 7.6), fill: qrColour }, ...seal(layout.leftOf(86, 0), bottom - 6.4, 5.2));
  const check = [
    say('certificate.number', { number: certificate.number }), say('certificate.issuedOn', { day: certificate.issuedOn }),
    ...breakLines(say('certificate.checkIt', { host: certificate.host }), (signatories.length > 0 ? 20 : 32) / 1.2, serif.widthOf),
  ];
  set({ writer: serif, lines: check, size: 1.2, lineHeight: 1.4, colour: slate, align: 'start', x: 16.2, top: bottom - check.length * 1.68 });
  signatories.forEach((signatory, place) => {
    const space = {
      width: 15, lines: linesOf(signatories), room: 17.5, bottom, inset: 0.75, align: 'middle', line: { colour: '#889999', width: 0.1 },
      name: { writer: serif, size: 1.3, lineHeight: 1.35, colour: ink }, office: { writer: serif, size: 1.2, lineHeight: 1.35, colour: slate },
    } as const;
    parts.push(...setSignature(signatory, signatories.length === 1 ? 48.5 : 39.1 + place * 18.8, space, layout));
  });
  return { height, millimetres: 297, parts };
}

/** Scripts whose letters are joined, or stand around each other. */
const joined = new Set<Script>([
  'Arabic', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar',
]);

/** https://www.imsglobal.org/spec/ob/v3p0#achievementtype-enumeration */
const isDegree = ({ achievementType }: Certificate): boolean => achievementType.endsWith('Degree');
