import { thousandths } from '../drawing';
import type { LoadedFont } from './fonts';
import type { Run } from './runs';

interface PlacedGlyph {
  readonly font: LoadedFont;
  readonly glyph: number;
  /** Ems to the right of the line's start, and up from its baseline. */
  readonly x: number;
  readonly y: number;
}

/** A line of text as glyphs in their places, measured in ems. */
export interface ShapedLine {
  readonly width: number;
  readonly glyphs: readonly PlacedGlyph[];
}

/**
 * Lets HarfBuzz choose and place the glyphs of a line.
 *
 * @param tracking ems between letters; letters that are joined stay joined, so only scripts of separate letters may have any
 */
export function shapeLine(runs: readonly Run[], tracking = 0): ShapedLine {
  const glyphs: PlacedGlyph[] = [];
  let width = 0;
  for (const { text, font, direction } of runs) {
    const em = font.unitsPerEm;
    const buffer = font.engine.createBuffer();
    try {
      buffer.addText(text);
      buffer.guessSegmentProperties();
      buffer.setDirection(direction);
      font.engine.shape(font.font, buffer);
      for (const { codepoint: glyph, x_advance, x_offset, y_offset } of buffer.getGlyphInfosAndPositions()) {
        glyphs.push({ font, glyph, x: width + x_offset / em, y: y_offset / em });
        // Marks have no advance and stay with their letter.
        width += x_advance / em + (x_advance > 0 ? tracking : 0);
      }
    } finally {
      buffer.destroy();
    }
  }
  return { width: Math.max(0, width - tracking), glyphs };
}

/** The outlines of a line as one SVG path, for a baseline that starts at (`left`, `baseline`) with y downwards. */
export function pathOfLine({ glyphs }: ShapedLine, left: number, baseline: number, size: number): string {
  let d = '';
  for (const { font, glyph, x, y } of glyphs) {
    const scale = size / font.unitsPerEm;
    const [startX, startY] = [left + x * size, baseline - y * size];
    for (const { command, points } of font.outlineOf(glyph)) {
      d += command;
      points.forEach((units, index) => { d += `${index === 0 ? '' : ' '}${thousandths(index % 2 === 0 ? startX + units * scale : startY - units * scale)}`; });
    }
  }
  return d;
}
