import type { BatchAnswer, Effect, Issuance, IssuanceEvent, Receipt, RowNews, RowRequest } from '@confer/core';
import { advance, effectOf, progressOf, resumeIssuance, startIssuance } from '@confer/core';
import { course, issue, openBatch, rowOf, prepare } from '../fixtures/issuer';
import { issuerOfFile } from '../fixtures/issuer-of-file';

/** What core's issuance does with rows that may have been sent before, against the issuer itself. */
const testIssuer = issuerOfFile(prepare);

const batchOf = (key: string) => ({ key, label: 'Ethics, autumn', definitionId: course.id, definitionVersion: 1 });
const keysOf = (rows: readonly RowRequest[]) => rows.map(({ key }) => key);
const send = (batchId: string, rows: readonly RowRequest[]) => testIssuer.call('POST', `/v1/batches/${batchId}/rows`, { rows });
const search = async (keys: readonly string[]): Promise<Receipt[]> => (await testIssuer.call<{ data: Receipt[] }>('POST', '/v1/receipts/search', { keys })).body.data;

/** Runs until nothing is left to do; gives what would stand in the sheet. */
async function run(start: Issuance): Promise<{ readonly receipts: ReadonlyMap<string, Receipt>; readonly refusals: RowNews['refusals']; readonly last: Issuance }> {
  const receipts = new Map<string, Receipt>();
  const refusals: RowNews['refusals'][number][] = [];
  const eventOf = async (effect: Exclude<Effect, { type: 'none' }>): Promise<IssuanceEvent> => {
    switch (effect.type) {
      case 'request': {
        const { method, path, body } = effect.request;
        const answer = await testIssuer.call<unknown>(method, path, body);
        return { type: 'answered', answer: { status: answer.status, body: answer.body } };
      }
      case 'write-news':
        for (const receipt of effect.news.receipts) receipts.set(receipt.key, receipt);
        refusals.push(...effect.news.refusals);
        return { type: 'done' };
      case 'write-keys': return { type: 'done' };
      case 'wait': return { type: 'try-again' };
      case 'wait-for-person': throw new Error('The issuer wants something of a person.');
    }
  };
  let last = start;
  for (let effect = effectOf(last); effect.type !== 'none'; effect = effectOf(last)) last = advance(last, await eventOf(effect));
  return { receipts, refusals, last };
}

test('rows that were issued in a batch that the workbook has forgotten get the receipts from there', async () => {
  const rows = [1, 2, 3, 4].map((number) => rowOf(number));
  const before = await issue(testIssuer, 'batch-forgotten', rows.slice(0, 3));
  const { receipts, last } = await run(startIssuance(batchOf('batch-after-it'), rows, keysOf(rows.slice(0, 3))));
  expect([...receipts.keys()].sort()).toEqual(keysOf(rows));
  expect(before.map(({ key, url }) => receipts.get(key)?.url === url)).toEqual([true, true, true]);
  expect(last.answer?.counts.rows).toBe(1);
  expect(progressOf(last)).toMatchObject({ total: 4, issued: 4, waiting: 0, ended: true });
});

test('rows that are being issued in another batch are waited for, and issued once', async () => {
  const rows = Array.from({ length: 120 }, (_, number) => rowOf(100 + number));
  const { id } = await openBatch(testIssuer, 'batch-under-way');
  await send(id, rows);
  await testIssuer.call('POST', `/v1/batches/${id}/submit`);
  const { receipts } = await run(startIssuance(batchOf('batch-beside-it'), rows, keysOf(rows)));
  expect(receipts.size).toBe(120);
  expect(await search(keysOf(rows))).toHaveLength(120);
  const { body } = await testIssuer.call<BatchAnswer>('GET', `/v1/batches/${id}`);
  expect(body.counts.issued).toBe(120);
});

test('a row that was changed after it was sent is told to be another one, keeps its key, and gets the receipt of what was sent', async () => {
  const sent = rowOf(300);
  const batch = batchOf('batch-cut-off');
  const { id } = await openBatch(testIssuer, batch.key);
  await send(id, [sent]);
  const changed = rowOf(300, { recipient: { firstName: 'Siobhan', lastName: 'Ní Dhomhnaill', contact: 'student-300@northmere.example' } });
  const { receipts, refusals, last } = await run(resumeIssuance(batch, [changed]));
  expect(refusals).toMatchObject([{ key: sent.key, keepsKey: true }]);
  expect([...receipts.keys()]).toEqual([sent.key]);
  expect(progressOf(last)).toMatchObject({ issued: 1, failed: 0 });
});
