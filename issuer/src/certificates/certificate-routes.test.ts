import type { Definition, Receipt } from '@confer/core';
import { course, issue, prepare, rowOf, token } from '../fixtures/issuer';
import { issuerOfFile } from '../fixtures/issuer-of-file';

const diploma: Definition = { ...course, id: 'diploma', recipient: 'fullName', certificateTemplate: 'diploma' };

const testIssuer = issuerOfFile(async (started) => {
  await prepare(started);
  await started.call('POST', '/v1/definitions', diploma);
});
let shown: Receipt;
let unwritable: Receipt;
beforeAll(async () => {
  [shown] = await issue(testIssuer, 'batch-shown', [rowOf(1, { expiry: '3 years' })]) as [Receipt];
  [unwritable] = await issue(testIssuer, 'batch-tibetan', [{ ...rowOf(2), recipient: { fullName: 'བསྟན་འཛིན་རྒྱ་མཚོ', contact: 'q@northmere.example' } }], diploma) as [Receipt];
});

const get = (path: string, headers: Record<string, string> = {}) => testIssuer.call('GET', path, undefined, { authorization: '', ...headers });
const row = rowOf(9);
const previewOf = (change: object = {}, authorization = `Bearer ${token}`) => testIssuer.call<{ error: { code: string; message: string } }>(
  'POST', '/v1/certificates/preview', { definitionId: course.id, definitionVersion: 1, row, ...change }, { authorization });

describe('the certificate of a credential', () => {
  test('is shown on its page, with copies to keep', async () => {
    const { text, headers } = await get(`/c/${shown.publicId}`);
    expect(text).toContain(`<img src="/c/${shown.publicId}/certificate.svg" alt="Certificate of Siobhán Ní Dhomhnaill, Research Ethics Training">`);
    for (const name of ['certificate.pdf', 'certificate.png']) expect(text).toContain(`href="/c/${shown.publicId}/${name}" download`);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; script-src 'self'");
  });

  test.each([['svg', 'image/svg+xml', '<svg'], ['png', 'image/png', '�PNG'], ['pdf', 'application/pdf', '%PDF-']])('is there as %s, and sent once', async (kind, type, start) => {
    const path = `/c/${shown.publicId}/certificate.${kind}`;
    const { status, headers, text } = await get(path);
    expect([status, headers.get('content-type')?.split(';')[0], text.startsWith(start)]).toEqual([200, type, true]);
    expect(headers.get('content-disposition')).toMatch(new RegExp(`^inline; filename="certificate-[0-9A-Z-]{9}\\.${kind}"$`));
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; img-src data:; sandbox");
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(text).not.toContain('student-1');
    const again = await get(path, { 'if-none-match': headers.get('etag') ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('is not there for a credential that nobody knows', async () => {
    for (const id of ['0b0b3c3e-3f0e-4f6e-9d53-8f2f6f1a2b3c', '7Q4M-2KXT']) {
      for (const kind of ['svg', 'png', 'pdf']) expect((await get(`/c/${id}/certificate.${kind}`)).status).toBe(404);
    }
  });

  test('is left out where its fonts lack letters of the name; the page has the reader’s own', async () => {
    const { status, text } = await get(`/c/${unwritable.publicId}`);
    expect([status, text.includes('This credential is genuine'), text.includes('བསྟན་འཛིན་རྒྱ་མཚོ'), text.includes('certificate.')]).toEqual([200, true, true, false]);
    expect(text).toContain('The certificate cannot be shown as a picture, because there is no font here for some of its letters.');
    expect((await get(`/c/${shown.publicId}`)).text).not.toContain('there is no font');
    expect((await get(`/c/${unwritable.publicId}/certificate.svg`)).status).toBe(404);
  });
});

describe('the preview of a certificate', () => {
  test('is a picture of the row, and nothing is stored', async () => {
    const count = async () => (await testIssuer.call<{ data: unknown[] }>('GET', '/v1/batches')).body.data.length;
    const before = await count();
    const { status, headers, text } = await previewOf();
    expect([status, headers.get('content-type')?.split(';')[0]]).toEqual([200, 'image/svg+xml']);
    expect(text).toContain('<title>Certificate of Siobhán Ní Dhomhnaill, Research Ethics Training</title>');
    expect(text).not.toContain('student-9');
    expect(await count()).toBe(before);
    expect((await testIssuer.call<{ data: unknown[] }>('POST', '/v1/receipts/search', { keys: [row.key] })).body.data).toEqual([]);
  });

  test('is drawn as the certificate itself will be, but for number and code', async () => {
    const partsOf = (svg: string): string[] => svg.match(/<path[^>]*>/g) ?? [];
    const [issued, preview] = await Promise.all([get(`/c/${shown.publicId}/certificate.svg`), previewOf({ row: { ...row, expiry: '3 years' } })]);
    const parts = new Set(partsOf(issued.text));
    expect(partsOf(preview.text).filter((part) => !parts.has(part))).toHaveLength(2);
  });

  test.each([
    ['a row that cannot be issued', { row: { ...row, fields: {} } }, 422, 'required'],
    ['a name in letters without a font', { definitionId: 'diploma', row: { ...row, recipient: { fullName: 'བསྟན་འཛིན', contact: 'q@northmere.example' } } }, 422, 'missing_letters'],
    ['an unknown definition', { definitionId: 'nothing' }, 404, 'not_found'],
    ['something that is no row', { row: 'x' }, 400, 'validation_error'],
  ])('says what is wrong with %s', async (_, change, status, code) => {
    expect(await previewOf(change)).toMatchObject({ status, body: { error: { code } } });
  });

  test('is for those alone who may issue', async () => {
    expect((await previewOf({}, '')).status).toBe(401);
  });
});
