import { scriptsIn } from '@confer/core';
import type { Style } from './font-files';
import { fontFilesFor } from './font-files';
import type { LoadedFont } from './fonts';
import { loadFont } from './fonts';
import { runsOf } from './runs';
import type { ShapedLine } from './shaped-line';
import { shapeLine } from './shaped-line';

/** Sets text in one style. Its fonts are loaded, so it measures and shapes at once. */
export interface Writer {
  /** @param tracking ems between letters */
  shape(line: string, tracking?: number): ShapedLine;
  /** The width in ems. */
  widthOf(line: string): number;
  /** Letters of a text that no font here has. */
  missingIn(line: string): string[];
}

/** One writer per style, for all that a certificate says: which fonts are needed depends on the letters. */
export async function openWriters<Needed extends Style>(styles: readonly Needed[], texts: readonly string[]): Promise<Record<Needed, Writer>> {
  const scripts = scriptsIn(texts.join(' '));
  const entries = await Promise.all(styles.map(async (style) => [style, writerOf(await Promise.all(fontFilesFor(style, scripts).map(loadFont)))] as const));
  return Object.fromEntries(entries) as Record<Needed, Writer>;
}

function writerOf(fonts: readonly LoadedFont[]): Writer {
  const shape = (line: string, tracking?: number): ShapedLine => shapeLine(runsOf(line, fonts).runs, tracking);
  return {
    shape,
    widthOf: (line) => shape(line).width,
    missingIn: (line) => runsOf(line, fonts).missing,
  };
}

/** A text as it is set: composed letters, single spaces, one line. */
export const settable = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
