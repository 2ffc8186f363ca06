import type { Outline, Part } from '../drawing';
import { circle, rectangle, roundedRectangle, thousandths } from '../drawing';
import { qrColour, qrPath } from '../qr';

/** Colours that the designs share. */
export const ink = '#12343b';
export const brass = '#a67c2d';
export const brassText = '#8a6420';
export const sea = '#2d7d7a';
export const slate = '#4b5b60';
export const paper = '#fdfbf6';

/** Ellipses around one centre, turned against each other, as engravers draw them. */
export function rosette(x: number, y: number, radius: number, flatness: number, count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index * 180) / count;
    const [dx, dy] = [radius * Math.cos((angle * Math.PI) / 180), radius * Math.sin((angle * Math.PI) / 180)];
    const arc = (toX: number, toY: number) => `A${thousandths(radius)} ${thousandths(radius * flatness)} ${angle} 0 1 ${thousandths(toX)} ${thousandths(toY)}`;
    return `M${thousandths(x - dx)} ${thousandths(y - dy)}${arc(x + dx, y + dy)}${arc(x - dx, y - dy)}z`;
  }).join('');
}

/** Lines of waves that grow stronger and shorter towards the bottom of a certificate. */
export function waves(width: number, top: number, bottom: number, colour: string, strength: number): Outline[] {
  const count = 13;
  const step = (bottom - top) / count;
  return Array.from({ length: count }, (_, index) => {
    const half = step * (6.9 - index * 0.26);
    const height = step * (1.1 + index * 0.09);
    const crests = Math.ceil(width / half) + 2;
    return {
      d: `M${thousandths(-half)} ${thousandths(top + index * step)}q${thousandths(half / 2)} ${thousandths(-height)} ${thousandths(half)} 0${`t${thousandths(half)} 0`.repeat(crests)}`,
      stroke: { colour, width: step * 0.1 },
      opacity: strength * (0.16 + index * 0.05),
    };
  });
}

/** A seal with a star. */
export function seal(x: number, y: number, radius: number): Part[] {
  const points = 48;
  const edge = Array.from({ length: points * 2 }, (_, index) => {
    const [angle, reach] = [(index * Math.PI) / points, index % 2 === 0 ? radius : radius * 0.93];
    return `${thousandths(x + reach * Math.sin(angle))} ${thousandths(y - reach * Math.cos(angle))}`;
  }).join('L');
  const ribbon = (side: 1 | -1): string =>
    `M${thousandths(x + side * radius * 0.4)} ${thousandths(y + radius * 0.7)}l${thousandths(side * radius * 0.17)} ${thousandths(radius * 0.5)}l${thousandths(-side * radius * 0.25)} ${thousandths(-radius * 0.1)}`
    + `l${thousandths(-side * radius * 0.17)} ${thousandths(radius * 0.13)}l${thousandths(-side * radius * 0.12)} ${thousandths(-radius * 0.46)}z`;
  const [pale, gold] = ['#f7ecd0', '#b8923a'];
  return [
    { d: ribbon(-1) + ribbon(1), fill: ink },
    { d: `M${edge}z`, fill: gold },
    { d: circle(x, y, radius * 0.83) + circle(x, y, radius * 0.76), stroke: { colour: pale, width: radius * 0.02 } },
    { d: rosette(x, y, radius * 0.71, 0.38, 14), stroke: { colour: pale, width: radius * 0.01 }, opacity: 0.7 },
    { d: circle(x, y, radius * 0.44), fill: gold, stroke: { colour: pale, width: radius * 0.02 } },
    { d: star(x, y, radius * 0.32), fill: pale },
  ];
}

function star(x: number, y: number, radius: number): string {
  const tips = Array.from({ length: 8 }, (_, index) => {
    const [angle, reach] = [(index * Math.PI) / 4, index % 2 === 0 ? radius : radius * 0.28];
    return `${thousandths(x + reach * Math.sin(angle))} ${thousandths(y - reach * Math.cos(angle))}`;
  });
  return `M${tips.join('L')}z`;
}

/** A QR code on a white tile with a quiet zone, and what stands below it. */
export function qrTile(address: string, left: number, top: number, width: number, height: number, quiet: number, radius: number): Part[] {
  return [
    { d: roundedRectangle(left, top, width, height, radius), fill: '#ffffff' },
    { d: qrPath(address, left + quiet, top + quiet, width - 2 * quiet), fill: qrColour },
  ];
}

export const frame = (inset: number, height: number, colour: string, width: number, opacity?: number): Outline => ({
  d: rectangle(inset, inset, 100 - 2 * inset, height - 2 * inset), stroke: { colour, width }, ...(opacity !== undefined && { opacity }),
});
