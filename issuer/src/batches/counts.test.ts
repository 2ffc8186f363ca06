import type { BatchAnswer, Receipt, RowResult } from '@confer/core';
import { correctionOf } from '@confer/core';
import { keptAndCounted } from '../fixtures/counts';
import { issue, openBatch, prepare, rowOf, startTestIssuer } from '../fixtures/issuer';
import { temporaryDirectory } from '../fixtures/temporary-directory';

test('whatever happens to rows and messages, the counts of their batches are those that a look at each of them finds', async () => {
  const { path, remove } = await temporaryDirectory();
  const testIssuer = await startTestIssuer(path);
  const { call, issuer } = testIssuer;
  const send = async (id: string, numbers: readonly number[]) => (await call<{ data: RowResult[] }>('POST', `/v1/batches/${id}/rows`, { rows: numbers.map((number) => rowOf(number)) })).body.data;
  const countsOf = async (id: string) => (await call<BatchAnswer>('GET', `/v1/batches/${id}`)).body.counts;
  await prepare(testIssuer);

  const [first, second, third] = await issue(testIssuer, 'batch-issued', [1, 2, 3].map((number) => rowOf(number))) as [Receipt, Receipt, Receipt];
  await issue(testIssuer, 'batch-correcting', [correctionOf(rowOf(1))]);
  await call('POST', '/v1/credentials/revoke', { credentialIds: [second.credentialId], reason: 'mistake' });
  await call('POST', '/v1/credentials/send', { messages: [{ credentialId: third.credentialId }] });
  await call('DELETE', `/v1/credentials/${first.credentialId}`, undefined, { 'certifier-version': '2022-10-26' });

  // Two rows stay behind, one of them comes along twice.
  const stopped = await openBatch(testIssuer, 'batch-stopped');
  await send(stopped.id, [4, 5, 6]);
  await call('POST', `/v1/batches/${stopped.id}/stop`);
  expect(await countsOf(stopped.id)).toMatchObject({ rows: 3, stopped: 3 });
  const lost = await openBatch(testIssuer, 'batch-lost');
  await send(lost.id, [6, 7]);
  expect(await countsOf(stopped.id)).toMatchObject({ rows: 2, stopped: 2 });
  const open = await openBatch(testIssuer, 'batch-open');
  expect((await send(open.id, [7, 7, 8])).map(({ status }) => status)).toEqual(['accepted', 'accepted', 'accepted']);
  expect(await countsOf(lost.id)).toMatchObject({ rows: 1, waiting: 1 });
  expect(await countsOf(open.id)).toMatchObject({ rows: 2, waiting: 2, issued: 0 });
  await call('POST', `/v1/batches/${open.id}/cancel`);
  expect(await countsOf(open.id)).toMatchObject({ rows: 2, waiting: 0, stopped: 2 });

  await issuer.close();
  const { kept, counted } = await keptAndCounted(path);
  expect(kept).toEqual(counted);
  await remove();
});
