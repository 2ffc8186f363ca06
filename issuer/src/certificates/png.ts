import { renderAsync } from '@resvg/resvg-js';

/** Draws an SVG picture as PNG of a width in dots, outside of the event loop. */
export const pngOf = async (svg: string, width: number): Promise<Buffer> =>
  (await renderAsync(svg, { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: width } })).asPng();
