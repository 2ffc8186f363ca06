import type { BatchAnswer, Receipt } from '@confer/core';
import type { TestIssuer } from '../fixtures/issuer';
import { issue, openBatch, prepare, rowOf, startTestIssuer, token } from '../fixtures/issuer';
import { temporaryDirectory } from '../fixtures/temporary-directory';

let remove: () => Promise<void>;
let testIssuer: TestIssuer;

beforeAll(async () => {
  const directory = await temporaryDirectory();
  remove = directory.remove;
  testIssuer = await startTestIssuer(directory.path);
  await prepare(testIssuer);
});
afterAll(async () => {
  await testIssuer.issuer.close();
  await remove();
});

interface Event {
  readonly name: string;
  readonly id: string | undefined;
  readonly data: unknown;
}

const listen = (batchId: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${testIssuer.address}/v1/batches/${batchId}/events`, { headers: { authorization: `Bearer ${token}`, ...headers } });

/** Events as they come, until the stream ends. */
async function* eventsOf({ body }: Response): AsyncGenerator<Event> {
  let text = '';
  for await (const chunk of body ?? []) {
    text += Buffer.from(chunk as Uint8Array).toString();
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const { id, event, data } = Object.fromEntries(text.slice(0, end).split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]));
      text = text.slice(end + 2);
      if (event !== undefined) yield { name: event, id, data: JSON.parse(data ?? '') };
    }
  }
}

const readAll = async (response: Response): Promise<Event[]> => {
  const events: Event[] = [];
  for await (const event of eventsOf(response)) events.push(event);
  return events;
};

test('a batch is followed from being open to its end, and every receipt comes', async () => {
  const { id } = await openBatch(testIssuer, 'batch-followed');
  await testIssuer.call('POST', `/v1/batches/${id}/rows`, { rows: [rowOf(1), rowOf(2), rowOf(3)] });
  const events: Event[] = [];
  for await (const event of eventsOf(await listen(id))) {
    events.push(event);
    if (events.length === 1) await testIssuer.call('POST', `/v1/batches/${id}/submit`);
  }
  expect(events[0]).toMatchObject({ name: 'batch', data: { status: 'open', counts: { waiting: 3 } } });
  expect(events.at(-1)).toMatchObject({ name: 'end' });
  expect(events.filter(({ name }) => name === 'batch').at(-1)).toMatchObject({ data: { status: 'done', counts: { sent: 3 } } });
  const receipts = new Map(events.filter(({ name }) => name === 'receipts').flatMap(({ data }) => data as Receipt[]).map((receipt) => [receipt.key, receipt.delivery]));
  expect(Object.fromEntries(receipts)).toEqual({ [rowOf(1).key]: 'sent', [rowOf(2).key]: 'sent', [rowOf(3).key]: 'sent' });
});

test('a client that was cut off goes on behind the last event that it got, and is told when there is nothing more', async () => {
  await issue(testIssuer, 'batch-resumed', [rowOf(11), rowOf(12)]);
  const { id } = await openBatch(testIssuer, 'batch-resumed');
  const all = (await readAll(await listen(id))).find(({ name }) => name === 'receipts');
  expect(all?.data).toHaveLength(2);

  const last = Number(all?.id);
  const rest = (await readAll(await listen(id, { 'last-event-id': String(last - 1) }))).find(({ name }) => name === 'receipts');
  expect(rest?.data).toEqual([(all?.data as Receipt[])[1]]);
  expect((await listen(id, { 'last-event-id': String(last) })).status).toBe(204);
  expect((await listen(id, { 'last-event-id': 'yesterday' })).status).toBe(400);
});

test('what is listened to does not keep the service from ending, and ends itself', async () => {
  const { id } = await openBatch(testIssuer, 'batch-open-for-ever');
  const events = eventsOf(await listen(id));
  expect((await events.next()).value).toMatchObject({ name: 'batch', data: { status: 'open' } satisfies Partial<BatchAnswer> });
  await testIssuer.issuer.close();
  expect(await events.next()).toEqual({ done: true, value: undefined });
});
