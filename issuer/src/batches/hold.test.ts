import type { BatchAnswer, Hold, Receipt, RowResult } from '@confer/core';
import type { Problem, TestIssuer } from '../fixtures/issuer';
import { openBatch, prepare, rowOf, startTestIssuer, token } from '../fixtures/issuer';
import { databaseVariables } from '../fixtures/database';
import { issuerOfFile } from '../fixtures/issuer-of-file';
import { kill, startService } from '../fixtures/service';
import { temporaryDirectory } from '../fixtures/temporary-directory';
import { until } from '../fixtures/until';

const testIssuer = issuerOfFile(prepare);

const act = (batchId: string, what: 'submit' | 'release' | 'cancel' | 'stop', body?: object) => testIssuer.call<BatchAnswer & Problem>('POST', `/v1/batches/${batchId}/${what}`, body);
const read = async (batchId: string, at: TestIssuer = testIssuer): Promise<BatchAnswer> => (await at.call<BatchAnswer>('GET', `/v1/batches/${batchId}`)).body;
const done = (batchId: string, at?: TestIssuer): Promise<BatchAnswer> => until(async () => {
  const batch = await read(batchId, at);
  return batch.status === 'done' && batch.counts.queued === 0 && batch;
});
const send = async (batchId: string, ...numbers: number[]): Promise<RowResult[]> =>
  (await testIssuer.call<{ data: RowResult[] }>('POST', `/v1/batches/${batchId}/rows`, { rows: numbers.map((number) => rowOf(number)) })).body.data;
const search = async (...numbers: number[]): Promise<{ data: Receipt[]; cancelled: string[] }> =>
  (await testIssuer.call<{ data: Receipt[]; cancelled: string[] }>('POST', '/v1/receipts/search', { keys: numbers.map((number) => rowOf(number).key) })).body;
const mails = async (at: TestIssuer = testIssuer): Promise<number> => (await at.call<{ count: number }>('GET', '/mailbox/messages')).body.count;
const inSeconds = (seconds: number): Hold => ({ until: new Date(Date.now() + seconds * 1000).toISOString() });

/** A batch of rows that waits for so long. */
async function held(key: string, hold: Hold, ...numbers: number[]): Promise<string> {
  const { id } = await openBatch(testIssuer, key);
  await send(id, ...numbers);
  await act(id, 'submit', { hold });
  return id;
}

describe('a held batch', () => {
  test('says until when, takes no more rows, and nothing of it is signed or sent', async () => {
    const before = await mails();
    const id = await held('batch-held', { minutes: 10 }, 1, 2);
    const batch = await read(id);
    expect(batch).toMatchObject({ status: 'held', counts: { rows: 2, waiting: 2, issued: 0 } });
    const minutes = (Date.parse(batch.heldUntil ?? '') - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(9);
    expect(minutes).toBeLessThanOrEqual(10);
    expect(await send(id, 3)).toMatchObject([{ status: 'refused', code: 'batch_closed' }]);
    expect(await send(id, 1)).toMatchObject([{ status: 'accepted' }]);
    expect((await search(1, 2)).data).toEqual([]);
    expect(await mails()).toBe(before);
  });

  test('keeps its time when it is submitted again, whatever is asked for then', async () => {
    const id = await held('batch-held-again', { minutes: 60 }, 10);
    const { heldUntil } = await read(id);
    for (const body of [undefined, { hold: { minutes: 1 } }]) expect(await act(id, 'submit', body)).toMatchObject({ status: 200, body: { status: 'held', heldUntil } });
  });

  test('leaves by itself when its time has come', async () => {
    const id = await held('batch-due', inSeconds(1), 20, 21);
    expect((await read(id)).status).toBe('held');
    const batch = await done(id);
    expect(batch).toMatchObject({ counts: { issued: 2, sent: 2 } });
    expect(batch.heldUntil).toBeUndefined();
  });

  test('is held until a moment that has passed, and leaves at once', async () => {
    expect(await done(await held('batch-past', { until: '2020-01-01T00:00:00Z' }, 25))).toMatchObject({ counts: { issued: 1 } });
  });

  test('leaves once when a person lets it go, however often', async () => {
    const id = await held('batch-released', inSeconds(2), 30, 31);
    expect(await act(id, 'release')).toMatchObject({ status: 200, body: { status: 'issuing' } });
    await act(id, 'release');
    await done(id);
    expect(await act(id, 'release')).toMatchObject({ status: 200, body: { status: 'done' } });
    // Also when its own time comes.
    const later = await held('batch-after-that', inSeconds(2), 32);
    await done(later);
    expect((await search(30, 31)).data).toHaveLength(2);
    expect((await read(id)).counts.issued).toBe(2);
  });

  test('is given another time, also one months ahead, and leaves by the last one alone', async () => {
    const id = await held('batch-moved', inSeconds(0.5), 35);
    const anotherTime = (hold: Hold) => testIssuer.call<BatchAnswer & Problem>('PUT', `/v1/batches/${id}/hold`, hold);
    const inMonths = new Date(Date.now() + 200 * 86_400_000).toISOString();
    expect(await anotherTime({ until: inMonths })).toMatchObject({ status: 200, body: { status: 'held', heldUntil: inMonths } });
    // The first time comes, and nothing happens: the other batch was due later.
    await done(await held('batch-due-after', inSeconds(1), 36));
    expect((await read(id)).status).toBe('held');
    expect(await anotherTime(inSeconds(-1))).toMatchObject({ status: 200 });
    expect(await done(id)).toMatchObject({ counts: { issued: 1 } });
    expect(await anotherTime({ minutes: 5 })).toMatchObject({ status: 409 });
  });

  test('that is cancelled ends, and its rows may be issued in another batch, also corrected', async () => {
    const id = await held('batch-cancelled', inSeconds(1), 40, 41);
    expect(await act(id, 'cancel')).toMatchObject({ status: 200, body: { status: 'cancelled', counts: { rows: 2, waiting: 0, stopped: 2 } } });
    expect(await act(id, 'cancel')).toMatchObject({ status: 200 });
    expect(await search(40, 41)).toEqual({ data: [], cancelled: [rowOf(40).key, rowOf(41).key] });
    expect(await act(id, 'submit')).toMatchObject({ status: 409, body: { error: { message: 'This batch was cancelled. Send its rows in a new batch.' } } });
    expect(await act(id, 'release')).toMatchObject({ status: 409 });
    // The time for which it was held comes, and nothing happens: the other one was due later.
    await done(await held('batch-due-later', inSeconds(2), 43));
    expect((await read(id)).status).toBe('cancelled');

    const next = await openBatch(testIssuer, 'batch-corrected');
    const corrected = rowOf(40, { recipient: { firstName: 'Siobhan', lastName: 'Corrected', contact: 'student-40@northmere.example' } });
    await testIssuer.call('POST', `/v1/batches/${next.id}/rows`, { rows: [corrected, rowOf(41)] });
    await act(next.id, 'submit');
    await done(next.id);
    const { data, cancelled } = await search(40, 41);
    expect(data.map(({ key }) => key).sort()).toEqual([rowOf(40).key, rowOf(41).key]);
    expect(cancelled).toEqual([]);
  });

  test('that has left cannot be cancelled any more, and says what can be done', async () => {
    const id = await held('batch-left', { minutes: 5 }, 50);
    await act(id, 'release');
    expect(await act(id, 'cancel')).toMatchObject({ status: 409, body: { error: { code: 'conflict', message: expect.stringContaining('Stop it') as string } } });
  });

  test('without a row to issue is done at once', async () => {
    const { id } = await openBatch(testIssuer, 'batch-of-nothing');
    expect(await act(id, 'submit', { hold: { minutes: 10 } })).toMatchObject({ body: { status: 'done' } });
  });
});

test.each([
  [{ hold: { minutes: 0 } }, 'validation_error'],
  [{ hold: { minutes: 1.5 } }, 'validation_error'],
  [{ hold: { minutes: 10, until: '2026-11-20T15:00:00Z' } }, 'validation_error'],
  [{ hold: { until: 'tomorrow' } }, 'validation_error'],
  [{ hold: { until: '0000-01-01T00:00:00Z' } }, 'validation_error'],
  [{ hold: { until: '2999-01-01T00:00:00Z' } }, 'validation_error'],
  [{ wait: 10 }, 'validation_error'],
])('a hold that cannot be is refused, and the batch stays open (%#)', async (body, code) => {
  const { id } = await openBatch(testIssuer, 'batch-bad-hold');
  expect(await act(id, 'submit', body)).toMatchObject({ status: 400, body: { error: { code } } });
  expect((await read(id)).status).toBe('open');
  expect(await act(id, 'release')).toMatchObject({ status: 409, body: { error: { message: 'This batch was not submitted yet. Submit it first.' } } });
});

test('the hold of a batch outlives the process, also one that is killed, and ends while nobody looks', async () => {
  const directory = await temporaryDirectory();
  const first = startService(directory.path, await databaseVariables(directory.path));
  const address = await first.address;
  const call: TestIssuer['call'] = async <Body>(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) => {
    const response = await fetch(address + path, { method, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: body === undefined ? null : JSON.stringify(body) });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as Body };
  };
  const service = { call } as TestIssuer;
  await prepare(service);
  const [due, long] = [await openBatch(service, 'batch-over-death'), await openBatch(service, 'batch-still-held')];
  for (const [index, { id }] of [due, long].entries()) await call('POST', `/v1/batches/${id}/rows`, { rows: [rowOf(index)] });
  await call('POST', `/v1/batches/${long.id}/submit`, { hold: { minutes: 10 } });
  await call('POST', `/v1/batches/${due.id}/submit`, { hold: inSeconds(1) });
  const { heldUntil } = await read(long.id, service);
  await kill(first);

  const second = await startTestIssuer(directory.path);
  expect(await done(due.id, second)).toMatchObject({ counts: { issued: 1, sent: 1 } });
  expect(await read(long.id, second)).toMatchObject({ status: 'held', heldUntil, counts: { waiting: 1 } });
  expect(await mails(second)).toBe(1);
  await second.issuer.close();
  await directory.remove();
});
