import type { FastifyBaseLogger } from 'fastify';
import Fastify from 'fastify';
import type { Database } from '../database/database';
import { openTestDatabase } from '../fixtures/database';
import { temporaryDirectory } from '../fixtures/temporary-directory';
import { until } from '../fixtures/until';
import { startWorkQueue } from './work-queue';

const log: FastifyBaseLogger = Fastify().log;
let remove: () => Promise<void>;
let database: Database;

beforeAll(async () => {
  const directory = await temporaryDirectory();
  remove = directory.remove;
  database = await openTestDatabase(directory.path);
});
afterAll(async () => {
  await database.close();
  await remove();
});
afterEach(() => database.execute('DELETE FROM pgboss.job'));

const none: ReadonlySet<string> = new Set();
const message = (messageId: string): { messageId: string } => ({ messageId });

test('a task exists when its transaction commits, and never otherwise', async () => {
  const queue = await startWorkQueue(database, log);
  await expect(database.inTransaction(async () => {
    await queue.add('send-message', [message('undone')]);
    throw new Error('no');
  })).rejects.toThrow('no');
  await database.inTransaction(() => queue.add('send-message', [message('done')]));
  const seen: string[] = [];
  await queue.work('send-message', { jobs: 10 }, async (jobs) => {
    seen.push(...jobs.map(({ task }) => task.messageId));
    return none;
  });
  await until(() => seen.length > 0);
  await queue.stop();
  expect(seen).toEqual(['done']);
});

test('what a process left at work when it died is worked on at once by the next one', async () => {
  const first = await startWorkQueue(database, log);
  let release = (): void => undefined;
  const released = new Promise<ReadonlySet<string>>((resolve) => { release = () => { resolve(none); }; });
  let isAtWork = false;
  await first.work('send-message', { jobs: 10 }, () => {
    isAtWork = true;
    return released;
  });
  await first.add('send-message', [message('interrupted')]);
  await until(() => isAtWork);

  const second = await startWorkQueue(database, log);
  await second.beginWork();
  const seen: string[] = [];
  await second.work('send-message', { jobs: 10 }, async (jobs) => {
    seen.push(...jobs.map(({ task }) => task.messageId));
    return none;
  });
  await until(() => seen.length > 0);
  expect(seen).toEqual(['interrupted']);
  await second.stop();
  release();
  await first.stop();
});

test('stopping waits for the jobs at work', async () => {
  const queue = await startWorkQueue(database, log);
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => { release = resolve; });
  let state = 'waiting';
  await queue.work('send-message', { jobs: 10 }, async () => {
    state = 'at work';
    await released;
    state = 'done';
    return none;
  });
  await queue.add('send-message', [message('slow')]);
  await until(() => state === 'at work');
  const stopped = queue.stop();
  release();
  await stopped;
  expect(state).toBe('done');
});

test('work is kept for as long as nobody does it, and what is done is not', async () => {
  const queue = await startWorkQueue(database, log);
  await queue.add('release-batch', [{ batchId: 'due-in-july' }], new Date(Date.now() + 200 * 24 * 3600 * 1000));
  await queue.add('through-certifier', [{ batchId: 'without-a-token' }]);
  await queue.stop();
  const [{ years, hours } = { years: 0, hours: 0 }] = await database.query<{ years: number; hours: number }>(
    'SELECT min(extract(days FROM keep_until - start_after) / 365)::int AS years, max(deletion_seconds / 3600)::int AS hours FROM pgboss.job');
  expect(years).toBe(50);
  expect(hours).toBe(1);
});

test('a job that has to be tried again comes back, and one that is done does not', async () => {
  const queue = await startWorkQueue(database, log);
  const seen: string[] = [];
  await queue.add('issue-rows', ['a', 'b'].map((batchId) => ({ batchId, firstRow: '1', lastRow: '2' })));
  await queue.work('issue-rows', { jobs: 2 }, async (jobs) => {
    seen.push(...jobs.map(({ task }) => task.batchId));
    return new Set(seen.length === 2 ? jobs.filter(({ task }) => task.batchId === 'b').map(({ id }) => id) : []);
  });
  await until(() => seen.length > 2);
  await queue.stop();
  expect(seen.slice(0, 2).sort()).toEqual(['a', 'b']);
  expect(seen.slice(2)).toEqual(['b']);
});
