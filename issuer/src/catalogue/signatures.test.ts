import type { Definition, Receipt } from '@confer/core';
import type { Problem } from '../fixtures/issuer';
import { course, issue, prepare, rowOf } from '../fixtures/issuer';
import { issuerOfFile } from '../fixtures/issuer-of-file';

const testIssuer = issuerOfFile(prepare);

const addressOf = (svg: string): string => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
const signature = addressOf('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 48"><path d="M8 38C18 20 28 6 34 8" fill="none" stroke="#1c2a4a"/></svg>');
const save = (definition: Definition) => testIssuer.call<Definition & Problem>('POST', '/v1/definitions', definition);
const signed = (change: Partial<Definition> = {}, picture = signature): Definition =>
  ({ ...course, id: 'signed', signatories: [{ name: 'Prof. Ama Boateng', office: 'Dean of Graduate Studies', signature: picture }], ...change });

test('a picture of a signature is put away by its content; the definition names it, and stays small', async () => {
  const { status, body } = await save(signed());
  const [signatory] = body.signatories ?? [];
  expect([status, signatory]).toEqual([201, { name: 'Prof. Ama Boateng', office: 'Dean of Graduate Studies', signature: expect.stringMatching(/^[0-9a-f]{64}$/) as string }]);
  // Sent again, with the picture or with its name, it is the same definition.
  expect((await save(signed())).status).toBe(200);
  expect((await save(signed({}, signatory?.signature))).status).toBe(200);
  const { body: copy } = await testIssuer.call<Definition>('POST', '/v1/definitions/signed/copy', { id: 'signed-copy', name: 'Copy' });
  expect(copy.signatories).toEqual(body.signatories);
});

test('it is seen on certificates, which say who has signed, and nowhere else', async () => {
  const { body: { signatories } } = await save(signed());
  const [receipt] = await issue(testIssuer, 'batch-signed', [rowOf(1)], signed()) as [Receipt];
  const { text } = await testIssuer.call('GET', `/c/${receipt.publicId}/certificate.svg`);
  expect(text).toContain(signature);
  const { text: pdf } = await testIssuer.call('GET', `/c/${receipt.publicId}/certificate.pdf`);
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect((await testIssuer.call('GET', `/images/${signatories?.[0]?.signature ?? ''}`)).status).toBe(404);
  const { text: credential } = await testIssuer.call('GET', `/c/${receipt.publicId}/credential.json`);
  expect(credential).not.toContain('Boateng');
});

test('a certificate goes on with the signatures with which it was issued', async () => {
  const [receipt] = await issue(testIssuer, 'batch-before', [rowOf(2)], signed()) as [Receipt];
  const before = (await testIssuer.call('GET', `/c/${receipt.publicId}/certificate.svg`)).text;
  expect((await save(signed({ version: 2, signatories: [{ office: 'Somebody else' }] }))).status).toBe(201);
  expect((await testIssuer.call('GET', `/c/${receipt.publicId}/certificate.svg`)).text).toBe(before);
});

test.each([
  ['a name that no picture has', 'f'.repeat(64), 'There is no picture of a signature with this name.'],
  ['a script', addressOf('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script></svg>'), 'A picture of a signature cannot be used.'],
  ['what is no picture', `data:image/png;base64,${Buffer.from('no picture').toString('base64')}`, 'A picture of a signature cannot be used.'],
])('%s is refused', async (_, picture, message) => {
  const { status, body } = await save(signed({ id: 'refused' }, picture));
  expect([status, body.error.code]).toEqual([400, 'validation_error']);
  expect(body.error.message).toContain(message);
});
