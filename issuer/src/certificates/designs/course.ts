import type { Certificate } from '../certificate';
import type { Drawing, Part } from '../drawing';
import { rectangle } from '../drawing';
import { clampLines } from '../text/break-lines';
import type { Writer } from '../text/writer';
import { settable } from '../text/writer';
import { say } from '../../texts/say';
import type { Block } from './block';
import { nameBlock, setBlock } from './block';
import { setFacts } from './facts';
import { brassText, ink, qrTile, sea, slate, waves } from './ornaments';

/** A4, landscape. */
const height = (210 / 297) * 100;
const side = 28;
const left = 33.5;
const right = 94;
const bottom = height - 4.5;

/** The modern course certificate: who issues at the left, what was achieved at the right. */
export function drawCourse(certificate: Certificate, writers: Record<'sans' | 'sansStrong', Writer>): Drawing {
  const { sans, sansStrong } = writers;
  const parts: Part[] = [];
  const set = (block: Block): number => {
    const done = setBlock(block);
    parts.push(...done.parts);
    return done.bottom;
  };

  parts.push({ d: rectangle(0, 0, side, height), fill: ink }, ...waves(side, 33, height + 2, '#4fa3a0', 1), { d: rectangle(side, 0, 100 - side, height + 4), fill: '#ffffff' });
  let top = 4.5;
  if (certificate.emblem !== undefined) {
    parts.push({ address: certificate.emblem, left: 3.5, top, size: 6.4 });
    top += 8;
  }
  set({ writer: sansStrong, lines: clampLines(settable(certificate.issuer), 21 / 2.1, sansStrong.widthOf, 6), size: 2.1, lineHeight: 1.25, colour: '#ffffff', x: 3.5, top });
  parts.push(...qrTile(certificate.address, 3.5, bottom - 15.44, 13, 15.44, 1, 0.6));
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
  for (const line of [row - 1.8, row + 5.8]) parts.push({ d: rectangle(left, line, right - left, 0.12), fill: '#d5dcdc' });
  parts.push(...setFacts(certificate, {
    label: { writer: sans, size: 1.25, lineHeight: 1.3, colour: '#5b6b70' }, value: { writer: sansStrong, size: 1.75, lineHeight: 1.35, colour: ink },
    top: row, gap: 3.6, width: right - left, left: () => left,
  }));

  set({ writer: sansStrong, lines: clampLines(settable(certificate.issuer), 25 / 1.35, sansStrong.widthOf, 2), size: 1.35, lineHeight: 1.35, colour: ink, x: left, top: bottom - 3.65 });
  set({
    writer: sans, lines: [say('certificate.issuedOn', { day: certificate.issuedOn }), say('certificate.checkIt', { host: certificate.host })],
    size: 1.25, lineHeight: 1.46, colour: '#5b6b70', x: right, align: 'end', top: bottom - 3.65,
  });
  return { height, millimetres: 297, parts };
}
