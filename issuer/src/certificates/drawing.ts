/**
 * A certificate as outlines and pictures, in hundredths of its width, with y downwards. Page, picture and preview are made from
 * the same drawing, so they are the same. Text is outlines already: whoever shows it needs no fonts.
 */
export interface Drawing {
  /** In hundredths of the width. */
  readonly height: number;
  /** Its width on paper in millimetres. */
  readonly millimetres: number;
  readonly parts: readonly Part[];
}

export type Part = Outline | Picture;

/** An SVG path, filled, stroked or both. */
export interface Outline {
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: { readonly colour: string; readonly width: number };
  readonly opacity?: number;
}

/** A picture from its `data:` address, whole and in the middle of a square. */
export interface Picture {
  readonly address: string;
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

export const isPicture = (part: Part): part is Picture => 'address' in part;

/** All coordinates of paths are written so; a certificate is 100 wide, so this is finer than any printer. */
export const short = (value: number): string => String(Math.round(value * 1000) / 1000);

export const rectangle = (left: number, top: number, width: number, height: number): string =>
  `M${short(left)} ${short(top)}h${short(width)}v${short(height)}h${short(-width)}z`;

export function roundedRectangle(left: number, top: number, width: number, height: number, radius: number): string {
  const corner = (x: number, y: number): string => `a${short(radius)} ${short(radius)} 0 0 1 ${short(x)} ${short(y)}`;
  return `M${short(left + radius)} ${short(top)}h${short(width - 2 * radius)}${corner(radius, radius)}v${short(height - 2 * radius)}${corner(-radius, radius)}`
    + `h${short(2 * radius - width)}${corner(-radius, -radius)}v${short(2 * radius - height)}${corner(radius, -radius)}z`;
}

export const circle = (x: number, y: number, radius: number): string =>
  `M${short(x - radius)} ${short(y)}a${short(radius)} ${short(radius)} 0 1 0 ${short(2 * radius)} 0a${short(radius)} ${short(radius)} 0 1 0 ${short(-2 * radius)} 0z`;
