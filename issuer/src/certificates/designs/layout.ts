import type { Certificate } from '../certificate';
import { isMirrored } from '../certificate';
import type { Picture } from '../drawing';
import { rectangle } from '../drawing';
import type { Block, SetBlock } from './block';
import { setBlock } from './block';

/** Puts things where a design says, or where they stand in its mirror image. Letters and pictures themselves are never mirrored. */
export interface Layout {
  readonly setBlock: (block: Block) => SetBlock;
  /** Where something of a width begins that begins at `left` in the design. */
  readonly leftOf: (left: number, width: number) => number;
  readonly rectangle: (left: number, top: number, width: number, height: number) => string;
  readonly picture: (picture: Picture) => Picture;
}

const opposite = { start: 'end', middle: 'middle', end: 'start' } as const;

/** The layout of a certificate, which is the mirror image of its design where the organisation writes from right to left. */
export function layoutOf(certificate: Pick<Certificate, 'issuer'>): Layout {
  if (!isMirrored(certificate)) return { setBlock, leftOf: (left) => left, rectangle, picture: (picture) => picture };
  const leftOf = (left: number, width: number): number => 100 - left - width;
  return {
    setBlock: ({ align = 'start', x, ...block }) => setBlock({ ...block, x: 100 - x, align: opposite[align] }),
    leftOf,
    rectangle: (left, top, width, height) => rectangle(leftOf(left, width), top, width, height),
    picture: (picture) => ({ ...picture, left: leftOf(picture.left, picture.width) }),
  };
}
