import { boundsOfText, names } from '../../fixtures/certificate';
import type { Style } from './font-files';
import { pathOfLine } from './shaped-line';
import type { Writer } from './writer';
import { openWriters, settable } from './writer';

const styles: readonly Style[] = ['sans', 'sansStrong', 'serif', 'serifItalic', 'display', 'displayStrong'];
let writers: Record<Style, Writer>;
beforeAll(async () => { writers = await openWriters(styles, Object.values(names)); });

/** Where the ink of a line is, in ems around its baseline. */
const inkOf = (style: Style, text: string) => boundsOfText({ parts: [{ d: pathOfLine(writers[style].shape(text), 0, 0, 1) }] });

test.each(Object.entries(names))('%s names have every letter in every style', (_, name) => {
  for (const style of styles) {
    expect(writers[style].missingIn(settable(name))).toEqual([]);
    const { glyphs, width } = writers[style].shape(settable(name));
    // Glyph 0 of every font is the box that stands for a missing letter.
    expect(glyphs.map(({ glyph }) => glyph)).not.toContain(0);
    expect(glyphs.length).toBeGreaterThan(1);
    const { left, right, top, bottom } = inkOf(style, settable(name));
    expect(left).toBeGreaterThan(-0.3);
    expect(right).toBeLessThan(width + 0.3);
    expect(top).toBeGreaterThan(-1.4);
    expect(bottom).toBeLessThan(0.7);
  }
});

test('marks pile up away from their letter, above and below', () => {
  expect(inkOf('sans', 'x̌̌').top).toBeLessThan(inkOf('sans', 'x̌').top - 0.1);
  expect(inkOf('sans', 'x̣̣').bottom).toBeGreaterThan(inkOf('sans', 'x̣').bottom + 0.1);
  // The dot of ن is above the bowl, those of ي are below it.
  expect(inkOf('sans', 'ن').top).toBeLessThan(inkOf('sans', 'ں').top - 0.05);
  expect(inkOf('sans', 'ي').bottom).toBeGreaterThan(inkOf('sans', 'ى').bottom + 0.05);
});

test('Arabic letters are joined and run from right to left', () => {
  const { sans } = writers;
  expect(sans.widthOf('محمد')).toBeLessThan([...'محمد'].reduce((sum, letter) => sum + sans.widthOf(letter), 0));
  const places = (text: string, letter: string): number[] => {
    const [only] = sans.shape(letter).glyphs;
    return sans.shape(text).glyphs.filter(({ glyph, font }) => glyph === only?.glyph && font === only.font).map(({ x }) => x);
  };
  // In an Arabic line the Latin name that follows stands at the left; in a Latin line, the Arabic one stays where it is said.
  expect(places('علي Q', 'Q')[0]).toBeLessThan(0.1);
  expect(places('Q علي', 'Q')[0]).toBeLessThan(0.1);
  expect(places('A (علي) Q', 'Q')[0]).toBeGreaterThan(1);
});

test('Han beside Kana is written as in Japan', () => {
  const fontOf = (text: string, index: number) => writers.sans.shape(text).glyphs[index]?.font;
  return openWriters(['sans'], ['直さくら']).then(({ sans }) => {
    expect(sans.shape('直さ').glyphs[0]?.font).toBe(sans.shape('直さ').glyphs[1]?.font);
    expect(fontOf('김', 0)).not.toBe(fontOf('山', 0));
  });
});

test('letters that no font has are told and not drawn', async () => {
  const { sans } = await openWriters(['sans'], ['ཨna']);
  expect(sans.missingIn('Anna 😀')).toEqual(['😀']);
  expect(sans.shape('😀').glyphs).toEqual([]);
});
