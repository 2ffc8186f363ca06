import type { Certificate } from '../certificate';
import type { Drawing, Outline, Part } from '../drawing';
import { isPicture, roundedRectangle } from '../drawing';
import type { Writer } from '../text/writer';
import type { PublicSpeech } from '../../texts/public-texts';
import { setBlock } from './block';

export type Stamp = NonNullable<Certificate['stamp']>;

const colours: Readonly<Record<Stamp, string>> = { revoked: '#b10e1c', suspended: '#8a3707', expired: '#8a3707' };

/** The drawing of a certificate that no longer holds: grey, pale, and with a word across it, so that nobody passes the picture on as a good one. */
export function stamped({ parts, ...drawing }: Drawing, stamp: Stamp, speech: PublicSpeech, writer: Writer): Drawing {
  return { ...drawing, parts: [...parts.map(grey), ...stampAcross(drawing.height, stamp, speech, writer)] };
}

function grey(part: Part): Part {
  if (isPicture(part)) return { ...part, isGrey: true };
  const { fill, stroke } = part;
  return { ...part, ...(fill !== undefined && { fill: greyOf(fill) }), ...(stroke && { stroke: { ...stroke, colour: greyOf(stroke.colour) } }) };
}

/** As light as the colour looks (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance, without its gamma), and then half as dark. */
function greyOf(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const level = Math.round(255 - (255 - light) / 2).toString(16).padStart(2, '0');
  return `#${level}${level}${level}`;
}

function stampAcross(height: number, stamp: Stamp, { say }: PublicSpeech, writer: Writer): Outline[] {
  const colour = colours[stamp];
  const [size, lineHeight, tracking, x, y] = [6.4, 1.362, 0.08, 50, height / 2];
  const rotation = { degrees: -13, x, y };
  const word = setBlock({ writer, lines: [say(`certificate.stamp.${stamp}`).toUpperCase()], size, lineHeight, tracking, colour, x, align: 'middle', top: y - (size * lineHeight) / 2 });
  const [width, tall] = [word.width + 4, size * 1.28];
  const frame = { d: roundedRectangle(x - width / 2, y - tall / 2, width, tall, 0.9), fill: '#ffffff', stroke: { colour, width: 0.5 } };
  return [frame, ...word.parts].map((part) => ({ ...part, rotation }));
}
