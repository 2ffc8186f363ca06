import type { Logo } from '../../organisation/logo';
import type { Part } from '../drawing';
import { roundedRectangle } from '../drawing';
import type { Layout } from './layout';

/** The most that a logo may take, in hundredths of the certificate's width. */
interface Room {
  readonly width: number;
  readonly height: number;
}

/** How large a logo is that fills its room one way or the other. */
export function sizeIn({ width, height }: Room, { proportion }: Logo): Room {
  const tall = Math.min(height, width / proportion);
  return { width: tall * proportion, height: tall };
}

/** Of the tile around the logo. */
const edge = 0.9;

/** A logo for a dark ground, on a white tile: organisations draw theirs for white paper. `room` is that of the tile. */
export function setLogoTile(logo: Logo, left: number, top: number, room: Room, layout: Layout): Room & { readonly parts: readonly Part[] } {
  const inside = sizeIn({ width: room.width - 2 * edge, height: room.height - 2 * edge }, logo);
  const [width, height] = [inside.width + 2 * edge, inside.height + 2 * edge];
  return {
    width,
    height,
    parts: [
      { d: roundedRectangle(layout.leftOf(left, width), top, width, height, 0.6), fill: '#ffffff' },
      layout.picture({ address: logo.address, left: left + edge, top: top + edge, ...inside }),
    ],
  };
}
