import { crc32 } from 'node:zlib';
import type { Definition, Receipt } from '@confer/core';
import { course, issue, prepare, rowOf } from '../fixtures/issuer';
import { issuerOfFile } from '../fixtures/issuer-of-file';

const plain: Definition = { ...course, id: 'plain', achievement: { type: 'Certificate', criteria: 'Attended.' } };

const testIssuer = issuerOfFile(async (started) => {
  await prepare(started);
  await started.call('POST', '/v1/definitions', plain);
});
let shown: Receipt;
let withoutPicture: Receipt;
let revoked: Receipt;
beforeAll(async () => {
  [shown, revoked] = await issue(testIssuer, 'batch-shown', [rowOf(1), rowOf(2)]) as [Receipt, Receipt];
  [withoutPicture] = await issue(testIssuer, 'batch-plain', [rowOf(3)], plain) as [Receipt];
  await testIssuer.call('POST', '/v1/credentials/revoke', { credentialIds: [revoked.credentialId], reason: 'mistake' });
});

const open = (path: string) => fetch(testIssuer.address + path);

/** The chunks of a PNG, each with its sum checked: https://www.w3.org/TR/png-3/#5Chunk-layout */
function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks = [];
  for (let start = 8; start < png.length;) {
    const end = start + 8 + png.readUInt32BE(start);
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(start + 4, end)));
    chunks.push({ type: png.subarray(start + 4, start + 8).toString(), data: png.subarray(start + 8, end) });
    start = end + 4;
  }
  return chunks;
}

test('the badge is a picture that holds the credential, as it was signed', async () => {
  const answer = await open(`/c/${shown.publicId}/badge.png`);
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="badge-[0-9A-Z-]{9}\.png"$/);
  const chunks = chunksOf(Buffer.from(await answer.arrayBuffer()));
  expect([chunks[0]?.type, chunks.at(-1)?.type]).toEqual(['IHDR', 'IEND']);
  const texts = chunks.filter(({ type }) => type === 'iTXt').map(({ data }) => data.toString());
  const credential = JSON.stringify(JSON.parse(await (await open(`/c/${shown.publicId}/credential.json`)).text()));
  expect(texts).toEqual([`openbadgecredential\0\0\0\0\0${credential}`]);
});

test('its page offers it, where the definition has a picture', async () => {
  expect(await (await open(`/c/${shown.publicId}`)).text()).toMatch(new RegExp(`href="/c/${shown.publicId}/badge\\.png" download><svg .+</svg>Digital badge</a>`));
  expect(await (await open(`/c/${withoutPicture.publicId}`)).text()).not.toContain('badge.png');
});

test('there is none of a credential that does not hold, has no picture, or is not known', async () => {
  for (const id of [revoked.publicId, withoutPicture.publicId, '0b0b3c3e-3f0e-4f6e-9d53-8f2f6f1a2b3c']) {
    expect((await open(`/c/${id}/badge.png`)).status).toBe(404);
  }
});

test('the picture of a revoked certificate is grey and says so, and is not offered to be kept', async () => {
  const page = await (await open(`/c/${revoked.publicId}`)).text();
  expect(page).toContain(`<img src="/c/${revoked.publicId}/certificate.svg"`);
  expect(page).not.toContain('Certificate as PDF');
  const svg = await (await open(`/c/${revoked.publicId}/certificate.svg`)).text();
  const inks = (markup: string): string[] => (markup.match(/#[0-9a-f]{6}/g) ?? []).filter((colour) => !/^#(..)\1\1$/.test(colour));
  expect(new Set(inks(svg))).toEqual(new Set(['#b10e1c']));
  expect(svg).toContain('transform="rotate(-13');
  expect(new Set(inks(await (await open(`/c/${shown.publicId}/certificate.svg`)).text())).size).toBeGreaterThan(3);
  for (const kind of ['png', 'pdf']) expect((await open(`/c/${revoked.publicId}/certificate.${kind}`)).status).toBe(200);
});

test('a link preview shows the certificate', async () => {
  const page = await (await open(`/c/${shown.publicId}`)).text();
  const address = `http://localhost:3000/c/${shown.publicId}`;
  for (const tag of [`<meta property="og:url" content="${address}">`, `<meta property="og:image" content="${address}/certificate.png">`, '<meta property="og:image:alt" content="Certificate of Siobhán Ní Dhomhnaill, Research Ethics Training">']) expect(page).toContain(tag);
});
