import { buffer } from 'node:stream/consumers';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Drawing, Outline, Picture } from './drawing';
import { isPicture } from './drawing';
import { pngOf } from './png';
import { svgOfPicture } from './svg';

const pointsPerMillimetre = 72 / 25.4;
/** Pictures of an organisation are printed small; so many dots are enough for them. */
const pictureWidth = 600;

export interface PdfText {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** All that the certificate says, for people who do not see it. */
  readonly spoken: string;
}

/**
 * The certificate as one page of PDF in its size on paper, drawn from the same outlines. It says in words what it shows.
 *
 * pdfkit is loaded when the first page is wanted: it is large, and the service is to start quickly.
 */
export async function pdfOf({ height, millimetres, parts }: Drawing, { title, author, language, spoken }: PdfText): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit');
  const ready = await Promise.all(parts.map(async (part) => (isPicture(part) ? { ...part, png: await rasterised(part) } : part)));
  const points = (millimetres * pointsPerMillimetre) / 100;
  const page = new PDFDocument({
    size: [100 * points, height * points], margin: 0, pdfVersion: '1.7', lang: language, tagged: true, displayTitle: true, info: { Title: title, Author: author },
  });
  const figure = page.struct('Figure', { alt: spoken });
  page.addStructure(figure);
  figure.add(page.markStructureContent('Figure'));
  page.scale(points);
  for (const part of ready) {
    if ('png' in part) page.image(part.png, part.left, part.top, { width: part.width, height: part.height });
    else draw(page, part);
    // A page of outlines takes long enough for others to notice.
    await nextTurn();
  }
  page.endMarkedContent();
  figure.end();
  page.end();
  return buffer(page);
}

function draw(page: PDFKit.PDFDocument, { d, fill, stroke, opacity = 1, rotation }: Outline): void {
  page.save().opacity(opacity);
  if (rotation) page.rotate(rotation.degrees, { origin: [rotation.x, rotation.y] });
  page.scale(1 / 1000).path(d);
  if (stroke) page.lineWidth(stroke.width * 1000).lineCap('round').lineJoin('round');
  if (fill !== undefined && stroke) page.fillAndStroke(fill, stroke.colour);
  else if (fill !== undefined) page.fill(fill);
  else if (stroke) page.stroke(stroke.colour);
  page.restore();
}

/** PDF takes no SVG pictures. */
const rasterised = (picture: Picture): Promise<Buffer> => pngOf(svgOfPicture(picture), pictureWidth);
