import { buffer } from 'node:stream/consumers';
import { html } from '../http/html';
import type { Drawing, Outline, Picture } from './drawing';
import { isPicture } from './drawing';
import { pngOf } from './png';

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
  const pictures = new Map(await Promise.all(parts.filter(isPicture).map(async (part) => [part, await rasterised(part)] as const)));
  const scale = (millimetres * pointsPerMillimetre) / 100;
  const page = new PDFDocument({
    size: [100 * scale, height * scale], margin: 0, pdfVersion: '1.7', lang: language, tagged: true, displayTitle: true, info: { Title: title, Author: author },
  });
  const figure = page.struct('Figure', { alt: spoken }, () => {
    page.scale(scale);
    for (const part of parts) {
      const picture = isPicture(part) ? pictures.get(part) : undefined;
      if (isPicture(part)) {
        if (picture) page.image(picture, part.left, part.top, { width: part.size, height: part.size });
      } else draw(page, part);
    }
  });
  page.addStructure(page.struct('Document', {}, [figure]));
  page.end();
  return buffer(page);
}

function draw(page: PDFKit.PDFDocument, { d, fill, stroke, opacity = 1 }: Outline): void {
  page.save().opacity(opacity).path(d);
  if (stroke) page.lineWidth(stroke.width).lineCap('round').lineJoin('round');
  if (fill !== undefined && stroke) page.fillAndStroke(fill, stroke.colour);
  else if (fill !== undefined) page.fill(fill);
  else if (stroke) page.stroke(stroke.colour);
  page.restore();
}

/** PDF takes no SVG pictures. */
const rasterised = ({ address }: Picture): Promise<Buffer> =>
  pngOf(html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><image href="${address}" width="1" height="1"/></svg>`.markup, pictureWidth);
