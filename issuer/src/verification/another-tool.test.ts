import type { Receipt } from '@confer/core';
import { issue, prepare, rowOf } from '../fixtures/issuer';
import { issuerOfFile } from '../fixtures/issuer-of-file';
import { publicLanguages } from '../texts/public-texts';

const origin = 'https://localhost:8443';
const testIssuer = issuerOfFile(prepare, { publicUrl: origin });

const open = (path: string) => testIssuer.call('GET', path, undefined, { authorization: '' });
const wordsOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

let shown: Receipt;
let revoked: Receipt;
beforeAll(async () => {
  [shown, revoked] = await issue(testIssuer, 'batch-shown', [rowOf(1), rowOf(2)]) as [Receipt, Receipt];
  await testIssuer.call('POST', '/v1/credentials/revoke', { credentialIds: [revoked.credentialId], reason: 'mistake' });
});

test('the foot of a page leads to how another tool checks the credential, also a revoked one, and back', async () => {
  for (const { publicId } of [shown, revoked]) {
    const way = `/c/${publicId}/another-tool?lang=en`;
    expect((await open(`/c/${publicId}?lang=en`)).text).toContain(`Checked by Confer · <a href="${way}">Check it with another tool</a>`);
    const { status, text, headers } = await open(way);
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).not.toContain('script-src');
    expect(text).toContain(`href="/c/${publicId}?lang=en"`);
  }
});

test('it names all that the other tool needs, as it was signed, and every address answers', async () => {
  const { text } = await open(`/c/${shown.publicId}/another-tool`);
  expect(wordsOf(text)).toContain('Northmere University did:web:localhost%3A8443');
  expect(wordsOf(text)).toContain('Open Badges 3.0 W3C Verifiable Credentials 2.0 W3C Data Integrity: eddsa-rdfc-2022');
  const links = [...text.matchAll(/<a href="(https:[^"]+)"/g)].map(([, address = '']) => address);
  expect(links).toEqual([`${origin}/.well-known/did.json`, `${origin}/status/revocation-0`, `${origin}/status/suspension-0`]);
  const [download = ''] = /\/c\/[^"]+credential\.json/.exec(text) ?? [];
  for (const address of [...links, download]) {
    const { status, headers } = await open(address.replace(origin, ''));
    expect(status).toBe(200);
    // The tool may be a page in a browser.
    expect(headers.get('access-control-allow-origin')).toBe('*');
  }
  const { proof, credentialStatus } = JSON.parse((await open(download)).text) as { proof: { verificationMethod: string; cryptosuite: string }; credentialStatus: { statusListCredential: string }[] };
  expect(proof.cryptosuite).toBe('eddsa-rdfc-2022');
  expect(links.slice(1)).toEqual(credentialStatus.map(({ statusListCredential }) => statusListCredential));
  expect((await open('/.well-known/did.json')).text).toContain(proof.verificationMethod);
});

test('it speaks the language of the page that leads there', async () => {
  for (const [, { language, say }] of publicLanguages) {
    const { text } = await open(`/c/${shown.publicId}?lang=${language}`);
    const [, way = ''] = /href="(\/c\/[^"]+\/another-tool\?lang=\w+)"/.exec(text) ?? [];
    expect(wordsOf((await open(way)).text)).toContain(say('verify.elsewhere.download'));
  }
});

test('there is none for what is not known', async () => {
  for (const id of ['0b0b3c3e-3f0e-4f6e-9d53-8f2f6f1a2b3c', 'test', '%00']) expect([404, 400]).toContain((await open(`/c/${id}/another-tool`)).status);
});
