import { createHash } from 'node:crypto';

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
  if (type === 'image/svg+xml') return /<svg[\s>]/.test(bytes.toString());
  // Width and height are the first that the first chunk says.
  return bytes.length > 33 && bytes.subarray(0, 8).equals(pngSignature) && [16, 20].every((place) => bytes.readUInt32BE(place) > 0 && bytes.readUInt32BE(place) <= largestSide);
}

const hashes = new WeakMap<object, string>();

/** The name of a definition's picture: the hash of its `data:` address, so another picture has another name. */
export function imageHash(achievement: { readonly image: string }): string {
  // Asked for each credential of a definition, and pictures are large.
  const hash = hashes.get(achievement) ?? createHash('sha256').update(achievement.image).digest('hex');
  hashes.set(achievement, hash);
  return hash;
}
