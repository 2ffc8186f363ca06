/** HarfBuzz as WebAssembly comes without types: these are the parts of it that are used, and no more. */
declare module 'harfbuzzjs' {
  /** Memory outside of JavaScript's: what is made has to be destroyed. */
  export interface Destroyable { destroy(): void }

  export interface Face extends Destroyable {
    /** Design units of one em. */
    readonly upem: number;
    /** Code points for which it has a glyph. */
    collectUnicodes(): Uint32Array;
  }

  export interface Font extends Destroyable {
    /** An SVG path in design units, with y upwards; all of its coordinates are absolute. */
    glyphToPath(glyph: number): string;
  }

  export interface ShapedGlyph {
    /** The glyph's number in the font. */
    readonly codepoint: number;
    readonly x_advance: number;
    readonly x_offset: number;
    readonly y_offset: number;
  }

  export interface TextBuffer extends Destroyable {
    addText(text: string): void;
    /** Takes script and language from the text. */
    guessSegmentProperties(): void;
    setDirection(direction: 'ltr' | 'rtl'): void;
    getGlyphInfosAndPositions(): ShapedGlyph[];
  }

  export interface HarfBuzz {
    createBlob(data: Uint8Array): Destroyable;
    createFace(blob: Destroyable, index: number): Face;
    createFont(face: Face): Font;
    createBuffer(): TextBuffer;
    shape(font: Font, buffer: TextBuffer): void;
  }

  const harfBuzz: Promise<HarfBuzz>;
  export default harfBuzz;
}
