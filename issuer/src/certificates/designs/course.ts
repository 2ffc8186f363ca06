import type { Certificate } from '../certificate';
import type { Drawing, Part } from '../drawing';
import { rectangle } from '../drawing';
import { breakLines, clampLines } from '../text/break-lines';
import type { Writer } from '../text/writer';
import { settable } from '../text/writer';
import type { Block } from './block';
import { nameBlock } from './block';
import { setFacts } from './facts';
import { layoutOf } from './layout';
import { setLogoTile } from './logo';
import { brassText, ink, qrTile, sea, slate, waves } from './ornaments';
import { linesOf, setSignature } from './signatures';

/** A4, landscape. */
const height = (210 / 297) * 100;
const side = 28;
const left = 33.5;
const right = 94;
const bottom = height - 4.5;

/** The modern course certificate: who issues at the left, what was achieved at the right. */
export function drawCourse(certificate: Certificate, writers: Record<'sans' | 'sansStrong', Writer>): Drawing {
  const { sans, sansStrong } = writers;
  const { signatories, speech: { say } } = certificate;
  const layout = layoutOf(certificate);
  const parts: Part[] = [];
  const set = (block: Block): number => {
    const done = layout.setBlock(block);
    parts.push(...done.parts);
    return done.bottom;
  };

  // Waves run across the whole, and the paper covers what is too much of them.
  parts.push({ d: rectangle(0, 0, 100, height), fill: ink }, ...waves(100, 33, height + 2, '#4fa3a0', 1), { d: layout.rectangle(side, 0, 100 - side, height + 4), fill: '#ffffff' });
  let top = 4.5;
  if (certificate.logo) {
    const tile = setLogoTile(certificate.logo, 3.5, top, { width: 17, height: 8.6 }, layout);
    parts.push(...tile.parts);
    top += tile.height + 1.6;
  }
  set({ writer: sansStrong, lines: clampLines(settable(certificate.issuer), 21 / 2.1, sansStrong.widthOf, 6), size: 2.1, lineHeight: 1.25, colour: '#ffffff', x: 3.5, top });
  parts.push(...qrTile(certificate.address, layout.leftOf(3.5, 13), bottom - 15.44, 13, 15.44, 1, 0.6));
  set({ writer: sansStrong, lines: [certificate.number], size: 1.45, lineHeight: 1.2, colour: ink, x: 10, align: 'middle', top: bottom - 2.74 });

  top = set({ writer: sansStrong, lines: [say('certificate.course').toUpperCase()], size: 1.5, lineHeight: 1.4, tracking: 0.14, colour: brassText, x: left, top: 6 });
  const name = nameBlock(certificate.recipient, { sizes: [5.2, 4.1, 3.5], width: right - left }, { writer: sansStrong, colour: ink, x: left, top: top + 7 });
  const isLong = name.lines.length > 2;
  top = set(isLong ? { ...name, top: top + 2 } : name);
  top = set({ writer: sans, lines: [say('certificate.hasCompleted')], size: 1.75, lineHeight: 1.4, colour: slate, x: left, top: top + 1.6 });
  top = set({ writer: sansStrong, lines: clampLines(settable(certificate.title), (right - left) / 3, sansStrong.widthOf, 2), size: 3, lineHeight: 1.2, colour: sea, x: left, top: top + 0.5 });
  const room = Math.floor((47 - top - 1.2) / (1.6 * 1.4));
  if (room > 0) set({ writer: sans, lines: clampLines(settable(certificate.description), 52 / 1.6, sans.widthOf, Math.min(room, 4)), size: 1.6, lineHeight: 1.4, colour: slate, x: left, top: top + 1.2 });

  const row = 49.7;
  for (const line of [row - 1.8, row + 5.8]) parts.push({ d: layout.rectangle(left, line, right - left, 0.12), fill: '#d5dcdc' });
  parts.push(...setFacts(certificate, layout, {
    label: { writer: sans, size: 1.25, lineHeight: 1.3, colour: '#5b6b70' }, value: { writer: sansStrong, size: 1.75, lineHeight: 1.35, colour: ink },
    top: row, gap: 3.6, width: right - left, left: () => left,
  }));

  if (signatories.length === 0) {
    set({ writer: sansStrong, lines: clampLines(settable(certificate.issuer), 25 / 1.35, sansStrong.widthOf, 2), size: 1.35, lineHeight: 1.35, colour: ink, x: left, top: bottom - 3.65 });
  }
  signatories.forEach((signatory, place) => {
    const space = { width: 15, lines: linesOf(signatories), room: signatories.length > 1 ? 16.3 : 27, bottom, inset: 0, align: 'start', name: { writer: sans, size: 1.35, lineHeight: 1.35, colour: ink }, office: { writer: sans, size: 1.25, lineHeight: 1.46, colour: '#5b6b70' } } as const;
    parts.push(...setSignature(signatory, left + place * 17.3, space, layout));
  });
  const said = [say('certificate.issuedOn', { day: certificate.issuedOn }), ...breakLines(say('certificate.checkIt', { host: certificate.host }), (signatories.length > 1 ? 25.5 : 33) / 1.25, sans.widthOf)];
  set({
    writer: sans, lines: said, size: 1.25, lineHeight: 1.46, colour: '#5b6b70', x: right, align: 'end', top: bottom - said.length * 1.825,
  });
  return { height, millimetres: 297, parts };
}
