const pixelsPerPoint = 96 / 72;

/** Widths in the workbook are in points, in the grid in pixels. */
export const toPoints = (pixels: number): number => Math.round((pixels / pixelsPerPoint) * 100) / 100;
export const toPixels = (points: number): number => Math.round(points * pixelsPerPoint);
