import type { Definition, Receipt } from '@confer/core';
import { course, issue, organisation, rowOf } from '../fixtures/issuer';
import { issuerOfFile } from '../fixtures/issuer-of-file';
import type { Credential } from '../signing/credential';

const definition: Definition = { ...course, id: 'values', fields: [
  { key: 'honours', header: 'With honours', type: 'yesNo', required: true },
  { key: 'resit', header: 'Resit', type: 'yesNo', required: true },
  { key: 'thesis', header: 'Thesis', type: 'url', required: false },
  { key: 'note', header: 'Note', type: 'text', required: false },
  { key: 'mobile', header: 'Mobile', type: 'phone', required: false },
] };

const testIssuer = issuerOfFile(async ({ call }) => {
  await call('PUT', '/v1/organisation', organisation);
  await call('POST', '/v1/definitions', definition);
});

const fields = { honours: true, resit: false, thesis: 'https://theses.northmere.example/47?part=1&view=whole', note: 'javascript:alert(1)', mobile: '+447700900123' };
let receipt: Receipt;
beforeAll(async () => { [receipt] = await issue(testIssuer, 'batch-values', [rowOf(1, { fields })], definition) as [Receipt]; });

const page = async (): Promise<string> => (await testIssuer.call('GET', `/c/${receipt.publicId}`)).text;

test('yes and no are words on the credential and on its page', async () => {
  const { credentialSubject: { result } } = JSON.parse((await testIssuer.call('GET', `/c/${receipt.publicId}/credential.json`)).text) as Credential;
  expect(result?.map(({ value }) => value)).toEqual(['Yes', 'No', fields.thesis, fields.note]);
  expect((await page()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toContain('With honours Yes Resit No Thesis');
});

test('a web address can be followed and tells the other side nothing, and no other address can', async () => {
  const text = await page();
  const address = fields.thesis.replace('&', '&amp;');
  expect(text).toContain(`<a href="${address}" rel="nofollow noopener noreferrer" dir="ltr">${address}</a>`);
  expect(text).toContain(fields.note);
  expect(text).not.toContain('href="javascript:');
});

test('a phone number is neither on the credential nor on its page', async () => {
  for (const path of [`/c/${receipt.publicId}`, `/c/${receipt.publicId}/credential.json`]) {
    const { text } = await testIssuer.call('GET', path);
    expect(text).not.toContain('7700900123');
    expect(text).not.toContain('Mobile');
  }
});
