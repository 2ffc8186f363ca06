import { basename } from 'node:path';
import type { BatchAnswer, Receipt } from '@confer/core';
import { databaseSettings, withAdministrator } from './fixtures/database';
import type { TestIssuer } from './fixtures/issuer';
import { issue, openBatch, prepare, rowOf, startTestIssuer } from './fixtures/issuer';
import { temporaryDirectory } from './fixtures/temporary-directory';
import { until } from './fixtures/until';
import type { ProcessRole } from './settings';

jest.setTimeout(60_000);

const metricsToken = 'a-token-for-figures-alone';

/** Issuers with connections of their own on one database, as processes on several machines would be. */
async function startTogether(...roles: readonly ProcessRole[]): Promise<{ readonly issuers: readonly TestIssuer[]; readonly database: string; readonly stop: () => Promise<void> }> {
  const directory = await temporaryDirectory();
  // The database is made once; what stands in it, by whoever is first.
  await databaseSettings(directory.path);
  const issuers = await Promise.all(roles.map((role) => startTestIssuer(directory.path, { role, metricsToken })));
  return {
    issuers,
    database: basename(directory.path),
    async stop() {
      await Promise.all(issuers.map(({ issuer }) => issuer.close()));
      await directory.remove();
    },
  };
}

/** Does something while the server throws everybody out of a database, and lets nobody in. */
const whileAway = (database: string, work: () => Promise<void>): Promise<void> => withAdministrator(async (administrator) => {
  const name = administrator.escapeIdentifier(database);
  await administrator.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await administrator.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [database]);
  await work();
  await administrator.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
});

const ofRole = (issuers: readonly TestIssuer[], index: number): TestIssuer => {
  const issuer = issuers[index];
  if (!issuer) throw new Error('There are fewer issuers.');
  return issuer;
};

test('processes that start at once share an empty database, and a batch is issued once, by all of them', async () => {
  const { issuers, stop } = await startTogether('web', 'web', 'worker', 'worker', 'all');
  const [one, other] = [ofRole(issuers, 0), ofRole(issuers, 1)];
  await prepare(one);
  const { id } = await openBatch(other, 'batch-of-many');
  const rows = Array.from({ length: 1000 }, (_, number) => rowOf(number));
  for (const half of [rows.slice(0, 500), rows.slice(500)]) await Promise.all([one, other].map(({ call }) => call('POST', `/v1/batches/${id}/rows`, { rows: half })));
  await Promise.all([one, other].map(({ call }) => call('POST', `/v1/batches/${id}/submit`)));

  // A client that goes on reading behind the last change that it saw misses none, whoever makes them.
  const receipts = new Map<string, Receipt>();
  for (let after = '0', isDone = false; !isDone;) {
    const { body: { status, counts } } = await one.call<BatchAnswer>('GET', `/v1/batches/${id}`);
    isDone = status === 'done' && counts.sent === 1000;
    for (let read = -1; read !== 0;) {
      const { body: { data, pagination } } = await other.call<{ data: Receipt[]; pagination: { next: string } }>('GET', `/v1/batches/${id}/receipts?limit=500&after=${after}`);
      for (const receipt of data) receipts.set(receipt.key, receipt);
      after = pagination.next;
      read = data.length;
    }
  }
  expect([...receipts.keys()].sort()).toEqual(rows.map(({ key }) => key));
  expect([...receipts.values()].every(({ delivery }) => delivery === 'sent')).toBe(true);
  expect(new Set([...receipts.values()].map(({ publicId }) => publicId)).size).toBe(1000);
  expect((await one.call<{ count: number }>('GET', '/mailbox/messages')).body.count).toBe(1000);
  await stop();
});

test('a worker says how it is, and answers nothing else; without one, work waits', async () => {
  const { issuers, stop } = await startTogether('worker', 'web');
  const [worker, web] = [ofRole(issuers, 0), ofRole(issuers, 1)];
  expect((await worker.call('GET', '/readyz')).status).toBe(200);
  expect((await worker.call('GET', '/v1/organisation')).status).toBe(404);
  await worker.issuer.close();

  await prepare(web);
  const { id } = await openBatch(web, 'batch-that-waits');
  await web.call('POST', `/v1/batches/${id}/rows`, { rows: [rowOf(1)] });
  expect((await web.call<BatchAnswer>('POST', `/v1/batches/${id}/submit`)).body).toMatchObject({ status: 'issuing', counts: { waiting: 1 } });
  await stop();
});

test('figures of a process come from each, those of the whole service from workers alone, also what they say of a database that is away', async () => {
  const { issuers, database, stop } = await startTogether('web', 'worker');
  const [web, worker] = [ofRole(issuers, 0), ofRole(issuers, 1)];
  const figuresOf = async ({ call }: TestIssuer) => (await call('GET', '/metrics', undefined, { authorization: `Bearer ${metricsToken}` })).text;
  await prepare(web);
  await issue(web, 'batch-of-two', [rowOf(1), rowOf(2)]);
  expect(await figuresOf(web)).toContain('confer_http_request_duration_seconds_count{method="POST",route="/v1/batches",status="2xx"} 1\n');
  expect(await figuresOf(web)).not.toContain('confer_database_');
  expect(await figuresOf(worker)).toContain('confer_database_rows{state="issued"} 2\n');

  await whileAway(database, async () => {
    expect(await figuresOf(worker)).toContain('confer_database_up 0\n');
    expect(await figuresOf(worker)).not.toContain('confer_database_rows{');
  });
  await until(async () => (await figuresOf(worker)).includes('confer_database_up 1\n'));
  await stop();
});

test('while the database is away no process is ready, and each is again by itself when it is back', async () => {
  const { issuers, database, stop } = await startTogether('web', 'worker');
  const answers = (path: string) => Promise.all(issuers.map(({ call }) => call('GET', path)));
  await whileAway(database, async () => {
    for (const answer of await answers('/readyz')) expect(answer).toMatchObject({ status: 503, body: { status: 'database unreachable' } });
    for (const answer of await answers('/livez')) expect(answer).toMatchObject({ status: 200, body: { status: 'ok' } });
  });
  await until(async () => (await answers('/readyz')).every(({ status }) => status === 200));
  await stop();
});
