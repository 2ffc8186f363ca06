import { createHash } from 'node:crypto';
import { Resvg } from '@resvg/resvg-js';

/** The file in a `data:` address. */
export interface PictureFile {
  readonly type: string;
  readonly bytes: Buffer;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** What a picture is called here: the SHA-256 of its `data:` address, so another picture has another name. */
export const pictureName = (address: string): string => createHash('sha256').update(address).digest('hex');

export function pictureFileOf(address: string): PictureFile | undefined {
  const parts = /^data:(?<type>[^;]+);base64,(?<data>.+)$/.exec(address)?.groups;
  return parts?.['type'] && parts['data'] ? { type: parts['type'], bytes: Buffer.from(parts['data'], 'base64') } : undefined;
}

/** https://www.w3.org/TR/png-3/#5PNG-file-signature */
const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Dots on a side. A larger one would take the memory of many when it is drawn. */
const largestSide = 4096;

/** Of the picture that a file says it is; `undefined` when it is none, does more than being seen, or is too large to draw. */
export function sizeOf({ type, bytes }: PictureFile): PictureSize | undefined {
  if (type === 'image/svg+xml') return sizeOfPlainSvg(bytes.toString());
  return drawable(type === 'image/jpeg' ? sizeInJpeg(bytes) : sizeInPng(bytes));
}

export const isPicture = (file: PictureFile): boolean => sizeOf(file) !== undefined;

const drawable = (size: PictureSize | undefined): PictureSize | undefined =>
  (size && [size.width, size.height].every((side) => side > 0 && side <= largestSide) ? size : undefined);

/** Width and height are the first that the first chunk says. */
const sizeInPng = (bytes: Buffer): PictureSize | undefined =>
  (bytes.length > 33 && bytes.subarray(0, 8).equals(pngSignature) ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : undefined);

/** What could run, fetch, or grow without end once somebody opens the file by itself. */
const notPlain = /<(?:script|foreignObject|iframe|animate|set)\b|<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet|\son[a-z]+\s*=|javascript:|@import|(?:href|src)\s*=\s*["']?\s*(?!["'#]|data:image\/(?:png|jpeg);)|url\(\s*["']?(?!["'#])/i;

/** Of a drawing and nothing else, which can be drawn. */
function sizeOfPlainSvg(svg: string): PictureSize | undefined {
  if (notPlain.test(svg)) return undefined;
  try {
    const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false } });
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    // It says why it cannot be drawn in the words of a parser, which would help nobody.
    return undefined;
  }
}

/** https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.1.1.3 and B.2.2: frames begin with these markers, and say how high and wide they are. */
const frameMarkers = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

function sizeInJpeg(bytes: Buffer): PictureSize | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  for (let place = 2; place + 9 <= bytes.length && bytes[place] === 0xff;) {
    if (frameMarkers.has(bytes[place + 1] ?? 0)) return { width: bytes.readUInt16BE(place + 7), height: bytes.readUInt16BE(place + 5) };
    place += 2 + bytes.readUInt16BE(place + 2);
  }
  return undefined;
}
