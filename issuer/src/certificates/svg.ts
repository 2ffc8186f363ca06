import { html } from '../http/html';
import type { Drawing, Outline, Picture } from './drawing';
import { isPicture, thousandths } from './drawing';

/** The certificate as an SVG picture that needs nothing else: no fonts, no styles, no scripts, no other addresses. */
export function svgOf({ height, parts }: Drawing, name: string): string {
  const drawn = parts.map((part) => (isPicture(part) ? picture(part) : outline(part)));
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100000 ${thousandths(height)}" width="1188" height="${Math.round(11.88 * height)}" role="img"><title>${name}</title>${drawn}</svg>`.markup;
}

const outline = ({ d, fill, stroke, opacity, rotation }: Outline) =>
  html`<path d="${d}" fill="${fill ?? 'none'}"${stroke && html` stroke="${stroke.colour}" stroke-width="${thousandths(stroke.width)}" stroke-linecap="round" stroke-linejoin="round"`}${opacity !== undefined && html` opacity="${opacity}"`}${rotation && html` transform="rotate(${rotation.degrees} ${thousandths(rotation.x)} ${thousandths(rotation.y)})"`}/>`;

const picture = ({ address, left, top, width, height, isGrey }: Picture) =>
  html`${isGrey && greyFilter}<image href="${address}" x="${thousandths(left)}" y="${thousandths(top)}" width="${thousandths(width)}" height="${thousandths(height)}"${isGrey && greyed}/>`;

const greyFilter = html`<filter id="grey"><feColorMatrix type="saturate" values="0"/></filter>`;
const greyed = html` filter="url(#grey)" opacity="0.5"`;

/** A picture by itself, in its own proportions. */
export const svgOfPicture = (part: Picture): string =>
  html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${thousandths(part.width)} ${thousandths(part.height)}">${picture({ ...part, left: 0, top: 0 })}</svg>`.markup;
