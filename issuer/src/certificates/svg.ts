import { html } from '../http/html';
import type { Drawing, Outline, Picture } from './drawing';
import { isPicture, short } from './drawing';

/** The certificate as an SVG picture that needs nothing else: no fonts, no styles, no scripts, no other addresses. */
export function svgOf({ height, parts }: Drawing, name: string): string {
  const drawn = parts.map((part) => (isPicture(part) ? picture(part) : outline(part)));
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 ${short(height)}" width="1188" height="${short(11.88 * height)}" role="img"><title>${name}</title>${drawn}</svg>`.markup;
}

const outline = ({ d, fill, stroke, opacity }: Outline) =>
  html`<path d="${d}" fill="${fill ?? 'none'}"${stroke && html` stroke="${stroke.colour}" stroke-width="${short(stroke.width)}" stroke-linecap="round" stroke-linejoin="round"`}${opacity !== undefined && html` opacity="${opacity}"`}/>`;

const picture = ({ address, left, top, size }: Picture) =>
  html`<image href="${address}" x="${short(left)}" y="${short(top)}" width="${short(size)}" height="${short(size)}"/>`;
