import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { boundsOfText, certificate, dotsOf, names } from '../fixtures/certificate';
import type { Certificate } from './certificate';
import { drawCertificate, MissingLettersError } from './draw-certificate';
import { isPicture } from './drawing';
import { pdfOf } from './pdf';
import { pngOf } from './png';
import { svgOf } from './svg';

const designs = ['course', 'diploma', 'card'] as const;
const pictures = join(__dirname, '../../../docs/pictures');

/** What has to stay free of text at the edges of each design, in hundredths of its width. */
const margin: Readonly<Record<Certificate['design'], number>> = { course: 3, diploma: 7, card: 5.5 };

describe.each(designs)('the design “%s”', (design) => {
  const draw = (change: Partial<Certificate> = {}) => drawCertificate({ ...certificate, design, ...change });

  test('looks as in the guide', async () => {
    const file = join(pictures, `certificate-${design}.png`);
    const png = await pngOf(svgOf(await draw(), ''), 800);
    // `npm run pictures` keeps the pictures of the guide.
    if (process.env['SHOTS'] !== undefined) await writeFile(file, png);
    const [reference, now] = await Promise.all([dotsOf(await readFile(file)), dotsOf(png)]);
    expect([now.width, now.height]).toEqual([reference.width, reference.height]);
    const difference = now.dots.reduce((sum, dot, index) => sum + Math.abs(dot - (reference.dots[index] ?? 0)), 0) / now.dots.length;
    expect(difference).toBeLessThan(0.3);
  });

  test.each(Object.entries(names))('puts %s names inside its margins, with ink of their own', async (_, recipient) => {
    const drawing = await draw({ recipient });
    const { left, right, top, bottom } = boundsOfText(drawing);
    expect(left).toBeGreaterThanOrEqual(margin[design]);
    expect(right).toBeLessThanOrEqual(100 - margin[design]);
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(drawing.height);
    const others = new Set((await draw({ recipient: 'Q' })).parts.flatMap((part) => (isPicture(part) ? [] : [part.d])));
    const own = drawing.parts.flatMap((part) => (isPicture(part) || others.has(part.d) ? [] : [part.d]));
    expect(own.join('').length).toBeGreaterThan(200);
  });

  test('keeps whatever it is given inside its margins', async () => {
    const text = (most: number) => fc.string({ unit: fc.constantFrom(...'aWi é-.'), minLength: 1, maxLength: most });
    await fc.assert(fc.asyncProperty(text(90), text(200), text(200), text(2000), fc.array(fc.record({ label: text(40), value: text(40) }), { maxLength: 8 }),
      async (recipient, title, issuer, description, facts) => {
        const drawing = await draw({ recipient, title, issuer, description, facts });
        const { left, right, bottom } = boundsOfText(drawing);
        expect(left).toBeGreaterThanOrEqual(margin[design] - 0.5);
        expect(right).toBeLessThanOrEqual(100 - margin[design] + 0.5);
        expect(bottom).toBeLessThan(drawing.height);
      }), { numRuns: 15 });
  });

  test('is one PDF page in its size on paper, with its words for people who do not see it', async () => {
    const drawing = await draw();
    const pdf = await pdfOf(drawing, { title: 'Siobhán', author: 'Northmere University', language: 'en', spoken: 'All that it says' });
    const text = pdf.toString('latin1');
    const [, width = '', height = ''] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(text) ?? [];
    const millimetres = [width, height].map((points) => Math.round((Number(points) / 72) * 254) / 10);
    expect(millimetres).toEqual(design === 'card' ? [85.6, 54] : [297, 210]);
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
    // A reader begins at the end: at the table of where everything is.
    const [, start = ''] = /startxref\n(\d+)\n%%EOF\n?$/.exec(text) ?? [];
    expect(text.slice(Number(start)).startsWith('xref')).toBe(true);
    expect(text).toContain('/Alt (All that it says)');
  });
});

test('a picture shows names as text and never as markup', async () => {
  const svg = svgOf(await drawCertificate(certificate), 'Anna <script>alert(1)</script>');
  expect(svg).toContain('<title>Anna &lt;script&gt;alert(1)&lt;/script&gt;</title>');
  expect(svg.match(/<script/)).toBeNull();
});

test('a name in letters that no font has is refused instead of drawn with boxes', async () => {
  await expect(drawCertificate({ ...certificate, recipient: 'ქეთევან' })).rejects.toThrow(MissingLettersError);
});
