import type { Certificate } from '../certificate';
import type { Drawing, Part } from '../drawing';
import { roundedRectangle } from '../drawing';
import { clampLines } from '../text/break-lines';
import type { Writer } from '../text/writer';
import { settable } from '../text/writer';
import type { Block } from './block';
import { nameBlock } from './block';
import { setFacts } from './facts';
import { layoutOf } from './layout';
import { setLogoTile } from './logo';
import { ink, qrTile, waves } from './ornaments';

/** ID-1, the size of a bank card: https://www.iso.org/standard/70483.html */
const millimetres = 85.6;
const height = (53.98 / millimetres) * 100;
const margin = 6;
/** With its code 20 mm wide, which is what older readers need. */
const tile = 26.6;
const width = 100 - 2 * margin - tile - 4;
const bottom = height - margin;

/** The membership card. */
export function drawCard(certificate: Certificate, writers: Record<'sans' | 'sansStrong', Writer>): Drawing {
  const { sans, sansStrong } = writers;
  const { say } = certificate.speech;
  const layout = layoutOf(certificate);
  const parts: Part[] = [{ d: roundedRectangle(0, 0, 100, height, 3.6), fill: ink }];
  const set = (block: Block): number => {
    const done = layout.setBlock(block);
    parts.push(...done.parts);
    return done.bottom;
  };

  parts.push(...waves(100, 18, height - 2, '#4fa3a0', 0.5));
  let left = margin;
  if (certificate.logo) {
    const tile = setLogoTile(certificate.logo, left, margin, { width: 20, height: 9.4 }, layout);
    parts.push(...tile.parts);
    left += tile.width + 2.4;
  }
  const kind = layout.setBlock({ writer: sansStrong, lines: [say('certificate.card')], size: 2.3, lineHeight: 1.4, colour: '#f0d596', x: 100 - margin - 2, align: 'end', top: margin + 1.9 });
  const pill = kind.width + 4;
  parts.push({ d: roundedRectangle(layout.leftOf(100 - margin - pill, pill), margin + 1.2, pill, 4.6, 2.3), stroke: { colour: '#d9b566', width: 0.25 } }, ...kind.parts);
  const issuer = clampLines(settable(certificate.issuer), (100 - margin - pill - 3 - left) / 3.5, sansStrong.widthOf, 2);
  const titleTop = set({ writer: sansStrong, lines: issuer, size: 3.5, lineHeight: 1.2, colour: '#ffffff', x: left, top: issuer.length > 1 ? margin : margin + 0.4 });
  set({ writer: sans, lines: clampLines(settable(certificate.title), (100 - margin - left) / 2.5, sans.widthOf, 1), size: 2.5, lineHeight: 1.4, colour: '#b9d3d1', x: left, top: titleTop });

  const row = bottom - 6.63;
  parts.push(...setFacts(certificate, layout, {
    label: { writer: sans, size: 2.2, lineHeight: 1.3, colour: '#b9d3d1' }, value: { writer: sansStrong, size: 2.9, lineHeight: 1.3, colour: '#ffffff' },
    top: row, gap: 3, width, left: () => margin,
  }));
  const name = nameBlock(certificate.recipient, { sizes: [6, 4.7], width }, { writer: sansStrong, colour: '#ffffff', x: margin, top: 0 });
  set({ ...name, top: row - 2.6 - name.lines.length * name.lineHeight * name.size });

  parts.push(...qrTile(certificate.address, layout.leftOf(100 - margin - tile, tile), bottom - tile - 2.4, tile, tile + 2.4, 1.6, 1.6));
  set({ writer: sansStrong, lines: [certificate.number], size: 2.2, lineHeight: 1.3, colour: ink, x: 100 - margin - tile / 2, align: 'middle', top: bottom - 3.3 });
  return { height, millimetres, parts };
}
