import { createHash } from 'node:crypto';
import { Resvg } from '@resvg/resvg-js';

/** The file in a `data:` address of a definition. */
export interface ImageFile {
  readonly type: string;
  readonly bytes: Buffer;
}

export function imageFileOf(address: string): ImageFile | undefined {
  const parts = /^data:(?<type>[^;]+);base64,(?<data>.+)$/.exec(address)?.groups;
  return parts?.['type'] && parts['data'] ? { type: parts['type'], bytes: Buffer.from(parts['data'], 'base64') } : undefined;
}

/** https://www.w3.org/TR/png-3/#5PNG-file-signature */
const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Dots on a side. A larger one would take the memory of many when it is drawn. */
const largestSide = 4096;

/** Whether a file is the picture that it says it is, and not too large to draw. */
export function isPicture({ type, bytes }: ImageFile): boolean {
  if (type === 'image/svg+xml') return isPlainSvg(bytes.toString());
  if (type === 'image/jpeg') return isSmallJpeg(bytes);
  // Width and height are the first that the first chunk says.
  return bytes.length > 33 && bytes.subarray(0, 8).equals(pngSignature) && [16, 20].every((place) => bytes.readUInt32BE(place) > 0 && bytes.readUInt32BE(place) <= largestSide);
}

/** What could run, fetch, or grow without end once somebody opens the file by itself. */
const notPlain = /<(?:script|foreignObject|iframe|animate|set)\b|<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet|\son[a-z]+\s*=|javascript:|@import|(?:href|src)\s*=\s*["']?\s*(?!["'#]|data:image\/(?:png|jpeg);)|url\(\s*["']?(?!["'#])/i;

/** A drawing and nothing else, which can be drawn. */
function isPlainSvg(svg: string): boolean {
  if (notPlain.test(svg)) return false;
  try {
    const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false } });
    return width > 0 && height > 0;
  } catch {
    // It says why it cannot be drawn in the words of a parser, which would help nobody.
    return false;
  }
}

/** https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.1.1.3 and B.2.2: frames begin with these markers, and say how high and wide they are. */
const frameMarkers = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

function isSmallJpeg(bytes: Buffer): boolean {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return false;
  for (let place = 2; place + 9 <= bytes.length && bytes[place] === 0xff;) {
    if (frameMarkers.has(bytes[place + 1] ?? 0)) return [place + 5, place + 7].every((side) => bytes.readUInt16BE(side) > 0 && bytes.readUInt16BE(side) <= largestSide);
    place += 2 + bytes.readUInt16BE(place + 2);
  }
  return false;
}

const hashes = new WeakMap<object, string>();

/** The name of a definition's picture: the hash of its `data:` address, so another picture has another name. */
export function imageHash(achievement: { readonly image: string }): string {
  // Asked for each credential of a definition, and pictures are large.
  const hash = hashes.get(achievement) ?? createHash('sha256').update(achievement.image).digest('hex');
  hashes.set(achievement, hash);
  return hash;
}
