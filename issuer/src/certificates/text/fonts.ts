import { readFile } from 'node:fs/promises';
import type { Font, HarfBuzz } from 'harfbuzzjs';
import harfBuzz from 'harfbuzzjs';

/** One command of a path, such as `Q`, with its points: x and y in turn, in design units with y upwards. */
export interface OutlineStep {
  readonly command: string;
  readonly points: readonly number[];
}

/** A font in the memory of the shaping engine, where it stays. */
export interface LoadedFont {
  readonly engine: HarfBuzz;
  readonly font: Font;
  /** Design units of one em. */
  readonly unitsPerEm: number;
  has(codePoint: number): boolean;
  outlineOf(glyph: number): readonly OutlineStep[];
}

const loaded = new Map<string, Promise<LoadedFont>>();

/** Reads a font file when it is first needed. Most issuers never need most of them, and together they are large. */
export function loadFont(file: string): Promise<LoadedFont> {
  const known = loaded.get(file);
  if (known) return known;
  const font = load(file);
  loaded.set(file, font);
  // A file that could not be read now may be readable later.
  font.catch(() => loaded.delete(file));
  return font;
}

async function load(file: string): Promise<LoadedFont> {
  const [engine, data] = await Promise.all([harfBuzz, readFile(file)]);
  const face = engine.createFace(engine.createBlob(data), 0);
  const font = engine.createFont(face);
  const codePoints = new Set(face.collectUnicodes());
  const outlines = new Map<number, readonly OutlineStep[]>();
  return {
    engine, font, unitsPerEm: face.upem,
    has: (codePoint) => codePoints.has(codePoint),
    outlineOf(glyph) {
      const known = outlines.get(glyph);
      if (known) return known;
      const outline = stepsOf(font.glyphToPath(glyph));
      outlines.set(glyph, outline);
      return outline;
    },
  };
}

/** HarfBuzz writes `M10,20Q30,40 50,60Z`: absolute coordinates alone. */
const stepsOf = (path: string): OutlineStep[] =>
  [...path.matchAll(/([A-Z])([^A-Z]*)/g)].map(([, command = '', points = '']) => ({ command, points: points === '' ? [] : points.split(/[ ,]/).map(Number) }));
