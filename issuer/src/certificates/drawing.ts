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
  /** In thousandths, so that it holds whole numbers alone: a certificate has tens of thousands of them, and they are short and quick to write. */
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: { readonly colour: string; readonly width: number };
  readonly opacity?: number;
  /** Turned clockwise around a point. */
  readonly rotation?: { readonly degrees: number; readonly x: number; readonly y: number };
}

/** A picture from its `data:` address, whole and in the middle of its place. */
export interface Picture {
  readonly address: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly isGrey?: boolean;
}

export const isPicture = (part: Part): part is Picture => 'address' in part;

/** A measure as paths hold it. */
export const thousandths = (value: number): string => String(Math.round(value * 1000));

export const rectangle = (left: number, top: number, width: number, height: number): string =>
  `M${thousandths(left)} ${thousandths(top)}h${thousandths(width)}v${thousandths(height)}h${thousandths(-width)}z`;

export function roundedRectangle(left: number, top: number, width: number, height: number, radius: number): string {
  const corner = (x: number, y: number): string => `a${thousandths(radius)} ${thousandths(radius)} 0 0 1 ${thousandths(x)} ${thousandths(y)}`;
  return `M${thousandths(left + radius)} ${thousandths(top)}h${thousandths(width - 2 * radius)}${corner(radius, radius)}v${thousandths(height - 2 * radius)}${corner(-radius, radius)}`
    + `h${thousandths(2 * radius - width)}${corner(-radius, -radius)}v${thousandths(2 * radius - height)}${corner(radius, -radius)}z`;
}

export const circle = (x: number, y: number, radius: number): string =>
  `M${thousandths(x - radius)} ${thousandths(y)}a${thousandths(radius)} ${thousandths(radius)} 0 1 0 ${thousandths(2 * radius)} 0a${thousandths(radius)} ${thousandths(radius)} 0 1 0 ${thousandths(-2 * radius)} 0z`;
