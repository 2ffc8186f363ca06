import type { BatchAnswer, Receipt, RowRequest, RowResult } from '@confer/core';
import { batchAnswer, receiptsAnswer, rowsAnswer } from '@confer/core';
import type { Problem } from '../fixtures/issuer';
import { course, issue, openBatch, prepare, rowOf } from '../fixtures/issuer';
import { issuerOfFile } from '../fixtures/issuer-of-file';
import { until } from '../fixtures/until';
import type { Credential } from '../signing/credential';

interface BatchPage {
  data: BatchAnswer[];
  pagination: { next: string | null };
}

const testIssuer = issuerOfFile(prepare);

const request = (key: string, change: object = {}): object => ({ key, label: 'Ethics, autumn', definitionId: course.id, definitionVersion: 1, ...change });
const send = async (batchId: string, rows: readonly unknown[]): Promise<RowResult[]> =>
  (await testIssuer.call<{ data: RowResult[] }>('POST', `/v1/batches/${batchId}/rows`, { rows })).body.data;
const submit = (batchId: string) => testIssuer.call<BatchAnswer>('POST', `/v1/batches/${batchId}/submit`);
const stop = (batchId: string) => testIssuer.call<BatchAnswer>('POST', `/v1/batches/${batchId}/stop`);
const read = async (batchId: string): Promise<BatchAnswer> => (await testIssuer.call<BatchAnswer>('GET', `/v1/batches/${batchId}`)).body;
const done = (batchId: string): Promise<BatchAnswer> => until(async () => {
  const batch = await read(batchId);
  return batch.status === 'done' && batch.counts.queued === 0 && batch;
});
const receipts = async (keys: readonly string[]): Promise<Receipt[]> =>
  (await testIssuer.call<{ data: Receipt[] }>('POST', '/v1/receipts/search', { keys })).body.data;

describe('a batch', () => {
  test('comes to be once for its key, and is given again as it stands', async () => {
    const first = await testIssuer.call<BatchAnswer>('POST', '/v1/batches', request('batch-once-000'));
    expect(first.status).toBe(201);
    expect(batchAnswer.parse(first.body)).toEqual(first.body);
    expect(first.body).toMatchObject({ key: 'batch-once-000', definitionName: 'Research Ethics Training', status: 'open', counts: { rows: 0 } });
    expect(await testIssuer.call('POST', '/v1/batches', request('batch-once-000'))).toMatchObject({ status: 200, body: first.body });
  });

  test.each([{ label: 'Another label' }, { definitionVersion: 2 }])('is in conflict with the same key and other content (%#)', async (change) => {
    await testIssuer.call('POST', '/v1/definitions', { ...course, version: 2 });
    await testIssuer.call('POST', '/v1/batches', request('batch-conflict'));
    const { status, body } = await testIssuer.call<Problem>('POST', '/v1/batches', request('batch-conflict', change));
    expect(status).toBe(409);
    expect(body.error.code).toBe('conflict');
  });

  test('of a definition that nobody knows is not made, and the sentence names it', async () => {
    const { status, body } = await testIssuer.call<Problem>('POST', '/v1/batches', request('batch-unknown-definition', { definitionId: 'knitting', definitionVersion: 7 }));
    expect(status).toBe(404);
    expect(body).toEqual({ error: { code: 'not_found', message: 'There is no version 7 of the definition “knitting”. Open the list of definitions again.' } });
  });

  test.each(['/v1/batches/none', '/v1/batches/0b0b3c3e-3f0e-4f6e-9d53-8f2f6f1a2b3c', '/v1/batches/0b0b3c3e-3f0e-4f6e-9d53-8f2f6f1a2b3c/receipts'])('that nobody knows is not found: %s', async (path) => {
    expect(await testIssuer.call('GET', path)).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } });
  });

  test('has a label of one line, whatever was pasted', async () => {
    const label = 'Ethics\tautumn\nof 2026\n';
    expect((await testIssuer.call('POST', '/v1/batches', request('batch-pasted-1', { label }))).body).toMatchObject({ label: 'Ethics autumn of 2026' });
    expect(await testIssuer.call('POST', '/v1/batches', request('batch-pasted-1', { label }))).toMatchObject({ status: 200, body: { label: 'Ethics autumn of 2026' } });
  });

  test('is found by its key and by a part of its label, newest first and page by page', async () => {
    for (let number = 0; number < 5; number += 1) {
      await testIssuer.call('POST', '/v1/batches', request(`batch-listed-${number}`, { label: `Knitting 100% ${number}` }));
    }
    const list = async (query: string): Promise<BatchPage> => (await testIssuer.call<BatchPage>('GET', `/v1/batches?${query}`)).body;
    expect((await list('key=batch-listed-3')).data.map(({ label }) => label)).toEqual(['Knitting 100% 3']);
    expect((await list('key=batch-not-there')).data).toEqual([]);
    const first = await list('label=knitting%20100%25&limit=3');
    expect(first.data.map(({ label }) => label)).toEqual(['Knitting 100% 4', 'Knitting 100% 3', 'Knitting 100% 2']);
    const second = await list(`label=knitting%20100%25&limit=3&cursor=${first.pagination.next}`);
    expect(second.data.map(({ label }) => label)).toEqual(['Knitting 100% 1', 'Knitting 100% 0']);
    expect(second.pagination.next).toBeNull();
    expect((await list('label=_')).data).toEqual([]);
  });

  test('that is submitted issues each row once, also when it is submitted again', async () => {
    const { id } = await openBatch(testIssuer, 'batch-submitted');
    await send(id, [rowOf(1), rowOf(2)]);
    expect(await submit(id)).toMatchObject({ status: 200, body: { status: 'issuing' } });
    await submit(id);
    expect((await done(id)).counts).toEqual({ rows: 2, waiting: 0, issued: 2, stopped: 0, notSent: 0, queued: 0, sent: 2, deferred: 0, bounced: 0, inDoubt: 0 });
    expect(await submit(id)).toMatchObject({ status: 200, body: { status: 'done' } });
    expect(await receipts([rowOf(1).key, rowOf(2).key])).toHaveLength(2);
  });

  test('without rows is done when it is submitted', async () => {
    const { id } = await openBatch(testIssuer, 'batch-empty');
    expect((await submit(id)).body.status).toBe('done');
  });
});

describe('rows', () => {
  test('get a result each, and a refused one holds back no other', async () => {
    const { id } = await openBatch(testIssuer, 'batch-results');
    const answer = await testIssuer.call('POST', `/v1/batches/${id}/rows`, { rows: [
      rowOf(10),
      rowOf(11, { fields: { completedOn: '2026-11-03', result: 'Brilliant' } }),
      rowOf(12, { recipient: { lastName: 'Adichie', contact: 'c.adichie@northmere.example' } }),
      rowOf(13, { fields: { completedOn: '2026-11-03', result: 'Merit', more: 'x' } }),
      { ...rowOf(14), expiry: 5 },
      rowOf(15, { recipient: { firstName: 'A', lastName: '\ud800', contact: 'a@northmere.example' } }),
      rowOf(16, { recipient: { firstName: 'A\u0000', lastName: 'B', contact: 'a@northmere.example' } }),
      rowOf(17),
    ] });
    const { data } = rowsAnswer.parse(answer.body);
    expect(data.map(({ status }) => status)).toEqual(['accepted', 'refused', 'refused', 'refused', 'refused', 'refused', 'refused', 'accepted']);
    expect(data[1]).toMatchObject({ code: 'not-in-list', message: 'Result “Brilliant” is none of Pass, Merit, Distinction. Choose one.' });
    expect(data[2]).toMatchObject({ code: 'required', message: 'First Name is empty. Fill it in, or leave the row out.' });
    expect(data[4]).toMatchObject({ code: 'validation_error', message: expect.stringContaining('“expiry”') as string });
    expect(data[5]).toMatchObject({ code: 'unstorable_text', message: 'The text at “recipient.lastName” holds a character that cannot be stored. Type it again.' });
    expect(data[6]).toMatchObject({ code: 'unstorable_text' });
    expect((await read(id)).counts.rows).toBe(2);
  });

  test('with a cell at the spreadsheet’s limit, and beyond it, are answered one by one', async () => {
    const { id } = await openBatch(testIssuer, 'batch-long-cells');
    const withNote = (number: number, note: string): RowRequest => rowOf(number, { fields: { completedOn: '2026-11-03', result: 'Merit', note } });
    const data = await send(id, [withNote(20, 'é'.repeat(32_767)), withNote(21, 'x'.repeat(50_000)), rowOf(22, { recipient: { firstName: 'x'.repeat(32_767), lastName: 'y', contact: 'x@northmere.example' } }), rowOf(23)]);
    expect(data.map(({ key }) => key)).toEqual([20, 21, 22, 23].map((number) => rowOf(number).key));
    expect(data[1]).toMatchObject({ status: 'refused' });
    expect(data[3]).toMatchObject({ status: 'accepted' });
    await submit(id);
    const { counts } = await done(id);
    expect(counts.issued).toBe(data.filter(({ status }) => status === 'accepted').length);
  });

  test('sent twice are stored once', async () => {
    const { id } = await openBatch(testIssuer, 'batch-twice');
    await send(id, [rowOf(30)]);
    expect(await send(id, [rowOf(30), rowOf(30)])).toEqual([{ key: rowOf(30).key, status: 'accepted' }, { key: rowOf(30).key, status: 'accepted' }]);
    expect((await read(id)).counts.rows).toBe(1);
  });

  test('under a key that stands for another row are refused', async () => {
    const { id } = await openBatch(testIssuer, 'batch-reused');
    await send(id, [rowOf(31)]);
    const other = rowOf(31, { recipient: { firstName: 'Ama', lastName: 'Boateng', contact: 'ama@northmere.example' } });
    expect(await send(id, [other])).toEqual([{ key: rowOf(31).key, status: 'refused', code: 'row_key_reused', message: 'This row was sent before with other content, and may have its credential already. Put the earlier content back and issue it again; or empty its row key, if it is to be another credential.' }]);
    expect(await send((await openBatch(testIssuer, 'batch-reused-2')).id, [other])).toMatchObject([{ code: 'row_key_reused' }]);
  });

  test('that were issued elsewhere are accepted again, and issued once', async () => {
    await issue(testIssuer, 'batch-first-home', [rowOf(32)]);
    const { id } = await openBatch(testIssuer, 'batch-second-home');
    expect(await send(id, [rowOf(32), rowOf(33)])).toMatchObject([{ status: 'accepted' }, { status: 'accepted' }]);
    await submit(id);
    expect((await done(id)).counts.rows).toBe(1);
    expect(await receipts([rowOf(32).key])).toHaveLength(1);
  });

  test('that were issued are accepted again even when they could not be accepted today', async () => {
    const { id } = await openBatch(testIssuer, 'batch-known');
    await send(id, [rowOf(34)]);
    await submit(id);
    await done(id);
    expect(await send(id, [rowOf(34), rowOf(35)])).toEqual([
      { key: rowOf(34).key, status: 'accepted' },
      { key: rowOf(35).key, status: 'refused', code: 'batch_closed', message: 'The batch was submitted and takes no more rows. Send the row in a new batch.' },
    ]);
  });

  test('that wait in a batch that was never submitted move to the one that is', async () => {
    const lost = await openBatch(testIssuer, 'batch-lost');
    await send(lost.id, [rowOf(36)]);
    const found = await openBatch(testIssuer, 'batch-found');
    expect(await send(found.id, [rowOf(36)])).toMatchObject([{ status: 'accepted' }]);
    await submit(found.id);
    expect((await done(found.id)).counts.issued).toBe(1);
    expect((await read(lost.id)).counts.rows).toBe(0);
  });

  test('under a key of another definition are another row', async () => {
    await testIssuer.call('POST', '/v1/definitions', { ...course, id: 'statistics' });
    await issue(testIssuer, 'batch-ethics', [rowOf(37)]);
    const { id } = await openBatch(testIssuer, 'batch-statistics', { id: 'statistics', version: 1 });
    expect(await send(id, [rowOf(37)])).toMatchObject([{ code: 'row_key_reused' }]);
  });

  test.each([
    ['no rows', { rows: [] }],
    ['too many rows', { rows: Array.from({ length: 501 }, (_, number) => rowOf(number)) }],
    ['a row without a key to answer by', { rows: [rowOf(40), { recipient: {} }] }],
    ['something else', { row: 1 }],
  ])('%s make the request invalid', async (_, body) => {
    const { id } = await openBatch(testIssuer, 'batch-invalid');
    expect(await testIssuer.call('POST', `/v1/batches/${id}/rows`, body)).toMatchObject({ status: 400, body: { error: { code: 'validation_error' } } });
  });
});

test('a batch keeps the version of its definition: rows are checked and issued by it, whatever is stored meanwhile', async () => {
  const first = { ...course, id: 'kept-version' };
  await testIssuer.call('POST', '/v1/definitions', first);
  const { id } = await openBatch(testIssuer, 'batch-kept-version', first);
  expect(await send(id, [rowOf(45)])).toMatchObject([{ status: 'accepted' }]);

  const [completedOn, hours] = course.fields;
  const second = { ...first, version: 2, name: 'Ethics, second edition', fields: [completedOn, hours, { key: 'licence', header: 'Licence', type: 'text', required: true }] };
  expect(await testIssuer.call('POST', '/v1/definitions', second)).toMatchObject({ status: 201 });

  const bySecond: RowRequest = rowOf(46, { fields: { completedOn: '2026-11-03', licence: 'L-46' } });
  expect(await send(id, [rowOf(45), rowOf(47), bySecond])).toMatchObject([{ status: 'accepted' }, { status: 'accepted' }, { status: 'refused', code: 'unknown-field' }]);
  expect((await submit(id)).body).toMatchObject({ definitionVersion: 1, definitionName: 'Research Ethics Training' });
  await done(id);
  const issued = await receipts([rowOf(45).key, rowOf(47).key]);
  expect(issued).toHaveLength(2);
  for (const { publicId } of issued) {
    const { name, credentialSubject } = JSON.parse((await testIssuer.call('GET', `/c/${publicId}/credential.json`)).text) as Credential;
    expect(name).toBe('Research Ethics Training');
    expect(credentialSubject.achievement.id).toBe('http://localhost:3000/badges/kept-version/1#achievement');
    expect(credentialSubject.result?.map(({ value }) => value)).toEqual(['2026-11-03', '12', 'Merit']);
  }

  const next = await openBatch(testIssuer, 'batch-next-version', second);
  expect(await send(next.id, [rowOf(48), bySecond])).toMatchObject([{ status: 'refused' }, { status: 'accepted' }]);
});

describe('stopping', () => {
  test('keeps what is issued, stops what waits, and a stopped row can be issued later under its key', async () => {
    const { id } = await openBatch(testIssuer, 'batch-stopped');
    // More than are signed before anything is stored, in as many requests as they need.
    const halves = [1000, 1500].map((first) => Array.from({ length: 500 }, (_, number) => rowOf(first + number)));
    const rows = halves.flat();
    const sendAll = async () => (await Promise.all(halves.map((half) => send(id, half)))).flat();
    const receiptsOfAll = async () => (await Promise.all(halves.map((half) => receipts(half.map(({ key }) => key))))).flat();
    await sendAll();
    await submit(id);
    await until(async () => (await read(id)).counts.issued > 0);
    const { body: stopped } = await stop(id);
    expect(stopped.status).toBe('stopped');
    expect(stopped.counts.issued + stopped.counts.stopped).toBe(1000);
    expect(stopped.counts.waiting).toBe(0);
    expect(stopped.counts.stopped).toBeGreaterThan(0);

    expect((await stop(id)).body.status).toBe('stopped');
    expect(await submit(id)).toMatchObject({ status: 409, body: { error: { message: 'This batch was stopped. Send its rows in a new batch.' } } });
    const before = await receiptsOfAll();
    expect(before).toHaveLength(stopped.counts.issued);
    const issuedKeys = new Set(before.map(({ key }) => key));
    const again = await sendAll();
    expect(again.filter(({ status }) => status === 'accepted')).toHaveLength(stopped.counts.issued);
    expect(again.find(({ key }) => !issuedKeys.has(key))).toMatchObject({ code: 'batch_closed', message: 'The batch was stopped. Send the row in a new batch.' });

    const late = rows.filter(({ key }) => !issuedKeys.has(key)).slice(0, 3);
    const corrected = late.map((row) => ({ ...row, fields: { ...row.fields, result: 'Distinction' } }));
    const next = await openBatch(testIssuer, 'batch-after-stop');
    expect(await send(next.id, corrected)).toMatchObject([{ status: 'accepted' }, { status: 'accepted' }, { status: 'accepted' }]);
    await submit(next.id);
    expect((await done(next.id)).counts.issued).toBe(3);
    expect(await receiptsOfAll()).toHaveLength(stopped.counts.issued + 3);
    for (const { publicId } of await receipts(late.map(({ key }) => key))) {
      expect((await testIssuer.call('GET', `/c/${publicId}`)).text).toContain('Distinction');
    }
  });

  test('a batch that was never submitted issues nothing', async () => {
    const { id } = await openBatch(testIssuer, 'batch-stopped-early');
    await send(id, [rowOf(50)]);
    expect((await stop(id)).body).toMatchObject({ status: 'stopped', counts: { stopped: 1 } });
  });

  test('a batch that is done stays done', async () => {
    const { id } = await openBatch(testIssuer, 'batch-done');
    await submit(id);
    expect((await stop(id)).body.status).toBe('done');
  });
});

describe('receipts', () => {
  test('come in the order of change and go on behind the last one read, also later', async () => {
    const { id } = await openBatch(testIssuer, 'batch-receipts');
    await send(id, Array.from({ length: 7 }, (_, number) => rowOf(60 + number)));
    expect((await testIssuer.call('GET', `/v1/batches/${id}/receipts`)).body).toEqual({ data: [], pagination: { next: '0' } });
    await submit(id);
    await done(id);

    const seen: string[] = [];
    let after = '0';
    for (;;) {
      const { data, pagination } = receiptsAnswer.parse((await testIssuer.call('GET', `/v1/batches/${id}/receipts?after=${after}&limit=3`)).body);
      after = pagination.next ?? after;
      if (data.length === 0) break;
      seen.push(...data.map(({ key }) => key));
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
    expect((await testIssuer.call('GET', `/v1/batches/${id}/receipts?after=${after}`)).body).toEqual({ data: [], pagination: { next: after } });
  });

  test('tell where the credential is and what became of its message', async () => {
    const [receipt] = await issue(testIssuer, 'batch-receipt', [rowOf(70)]);
    expect(receipt).toEqual({
      key: rowOf(70).key,
      credentialId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      publicId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      url: `http://localhost:3000/c/${receipt?.publicId}`,
      issuedOn: new Date().toISOString().slice(0, 10),
      delivery: 'sent',
      status: 'valid',
    });
  });

  test('of keys that were never issued are left out', async () => {
    expect(await receipts([rowOf(70).key, 'never-issued'])).toMatchObject([{ key: rowOf(70).key }]);
  });
});
