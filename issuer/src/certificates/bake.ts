import { crc32 } from 'node:zlib';

/** The eight bytes with which every PNG begins, and the length of its first chunk, which says how large the picture is: https://www.w3.org/TR/png-3/#5PNG-file-signature */
const signatureLength = 8;
const headerLength = 25;
const keyword = 'openbadgecredential';

/**
 * Puts a signed credential into a PNG, where Open Badges 3.0 looks for it: one iTXt chunk, not compressed
 * (https://www.imsglobal.org/spec/ob/v3p0#baking).
 */
export function bake(png: Buffer, credential: object): Buffer {
  const end = signatureLength + headerLength;
  // Behind the keyword: not compressed, no method of compression, no language, no translated keyword.
  const data = Buffer.concat([Buffer.from(keyword), Buffer.alloc(5), Buffer.from(JSON.stringify(credential))]);
  return Buffer.concat([png.subarray(0, end), chunk('iTXt', data), png.subarray(end)]);
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, sum]);
}
