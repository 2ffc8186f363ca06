import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { boundsOfText, certificate, dotsOf, mirrored, names } from '../fixtures/certificate';
import type { Certificate } from './certificate';
import { drawCertificate, MissingLettersError } from './draw-certificate';
import type { Drawing } from './drawing';
import { isPicture } from './drawing';
import { pdfOf } from './pdf';
import { pngOf } from './png';
import { svgOf } from './svg';

const designs = ['course', 'diploma', 'card'] as const;
const pictures = join(__dirname, '../../../docs/pictures');

/** What has to stay free of text at the edges of each design, in hundredths of its width. */
const margin: Readonly<Record<Certificate['design'], number>> = { course: 3, diploma: 7, card: 5.5 };

/** How far a drawing is from a picture of the guide, for each dot, of 255. */
async function differenceFrom(name: string, drawing: Drawing): Promise<number> {
  const file = join(pictures, `${name}.png`);
  const png = await pngOf(svgOf(drawing, ''), 800);
  // `npm run pictures` keeps the pictures of the guide.
  if (process.env['SHOTS'] !== undefined) await writeFile(file, png);
  const [reference, now] = await Promise.all([dotsOf(await readFile(file)), dotsOf(png)]);
  expect([now.width, now.height]).toEqual([reference.width, reference.height]);
  return now.dots.reduce((sum, dot, index) => sum + Math.abs(dot - (reference.dots[index] ?? 0)), 0) / now.dots.length;
}

/** Where the QR code stands: no other part is made of so many squares. */
function boundsOfCode({ parts }: Drawing): { left: number; right: number } {
  const bars = parts.flatMap((part) => (!isPicture(part) && (part.d.match(/z/g)?.length ?? 0) > 200 ? [...part.d.matchAll(/M(-?\d+) -?\d+h(\d+)/g)] : []));
  return { left: Math.min(...bars.map(([, x]) => Number(x))) / 1000, right: Math.max(...bars.map(([, x, width]) => Number(x) + Number(width))) / 1000 };
}

describe.each(designs)('the design “%s”', (design) => {
  const draw = (change: Partial<Certificate> = {}) => drawCertificate({ ...certificate, design, ...change });

  test('looks as in the guide', async () => {
    expect(await differenceFrom(`certificate-${design}`, await draw())).toBeLessThan(0.3);
  });

  test('is mirrored for an organisation that writes from right to left, and only then', async () => {
    const drawing = await draw({ ...mirrored, design });
    expect(await differenceFrom(`certificate-${design}-mirrored`, drawing)).toBeLessThan(0.3);
    const { left, right } = boundsOfText(drawing);
    expect(left).toBeGreaterThanOrEqual(margin[design]);
    expect(right).toBeLessThanOrEqual(100 - margin[design]);
    // Arabic in a name, a title or a field mirrors nothing: the code stays where it is.
    const codeOf = async (change: Partial<Certificate>) => boundsOfCode(await draw(change));
    expect(await codeOf({ recipient: mirrored.recipient, title: mirrored.title })).toEqual(await codeOf({}));
    const [plain, turned] = [await codeOf({}), boundsOfCode(drawing)];
    expect(turned.left).toBeCloseTo(100 - plain.right, 1);
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
      fc.array(fc.record({ name: text(100), office: text(100), signature: fc.constant(undefined) }), { maxLength: 2 }),
      async (recipient, title, issuer, description, facts, signatories) => {
        const drawing = await draw({ recipient, title, issuer, description, facts, signatories });
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

test.each([{ recipient: 'བསྟན་འཛིན' }, { title: 'སློབ་གཉེར' }, { issuer: 'སློབ་གྲྭ་ཆེན་མོ' }, { signatories: [{ name: undefined, office: 'འགོ་ཁྲིད', signature: undefined }] }])('letters that no font has are refused instead of drawn with boxes: %j', async (change) => {
  await expect(drawCertificate({ ...certificate, ...change })).rejects.toThrow(MissingLettersError);
});

test('signatures stand above who has signed; a signatory without a picture is named all the same', async () => {
  for (const design of ['course', 'diploma'] as const) {
    const drawing = await drawCertificate({ ...certificate, design });
    expect(drawing.parts.filter(isPicture).map(({ address }) => address)).toEqual([certificate.logo?.address, ...certificate.signatories.map(({ signature }) => signature)]);
    const unsigned = await drawCertificate({ ...certificate, design, signatories: certificate.signatories.map((signatory) => ({ ...signatory, signature: undefined })) });
    expect(unsigned.parts.filter((part) => !isPicture(part))).toEqual(drawing.parts.filter((part) => !isPicture(part)));
  }
});
