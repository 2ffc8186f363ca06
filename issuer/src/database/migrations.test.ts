import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Fastify from 'fastify';
import { temporaryDirectory } from '../fixtures/temporary-directory';
import { migrationsFolder } from '../folders';
import type { Database } from './database';
import { openTestDatabase } from '../fixtures/database';
import { migrate } from './migrate';
import { startWorkQueue } from '../queue/work-queue';

let directory: string;
let remove: () => Promise<void>;
let database: Database;

beforeEach(async () => {
  ({ path: directory, remove } = await temporaryDirectory());
  database = await openTestDatabase(directory);
  // The embedded one begins with all tables.
  await database.execute('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
});
afterEach(async () => {
  await database.close();
  await remove();
});

/** Migrations are numbered from 1. */
async function migrateBy(first: number, last: number): Promise<void> {
  const files = (await readdir(migrationsFolder)).filter((name) => name.endsWith('.sql')).sort();
  for (const file of files.slice(first - 1, last)) await database.execute(await readFile(join(migrationsFolder, file), 'utf8'));
}

test('definitions of a program that did not say so are sent to e-mail addresses and carry the day of issuing', async () => {
  await migrateBy(1, 1);
  await database.query(`INSERT INTO definitions (id, version, content) VALUES ('old', 1, '{"id": "old"}'), ('new', 1, '{"id": "new", "issueDate": "batch"}')`);
  await migrateBy(2, 2);
  expect(await database.query('SELECT content FROM definitions ORDER BY id DESC')).toEqual([
    { content: { id: 'old', contact: 'email', issueDate: 'today' } },
    { content: { id: 'new', contact: 'email', issueDate: 'batch' } },
  ]);
});

test('people and messages that an earlier program stored are found by name and by batch', async () => {
  await migrateBy(1, 2);
  const batch = '11111111-1111-4111-8111-111111111111';
  await database.execute(`
    INSERT INTO definitions (id, version, content) VALUES ('course', 1, '{}');
    INSERT INTO batches (id, key, label, definition_id, definition_version) VALUES ('${batch}', 'batch-key', 'Ethics', 'course', 1);
    INSERT INTO rows (key, batch_id, content, state) VALUES ('row-key-1', '${batch}', '{"recipient": {"fullName": "José Ángel MUÑOZ", "contact": "jose@northmere.example"}}', 'issued');
    INSERT INTO credentials (id, row_id, batch_id, public_id, number, document, issued_on) SELECT '${batch}', id, '${batch}', '${batch}', 'number', '{}', '2026-11-20' FROM rows;
    INSERT INTO messages (id, credential_id, recipient) VALUES ('${batch}', '${batch}', 'jose@northmere.example')`);
  await migrateBy(3, 3);
  expect(await database.query('SELECT trim(searched) AS searched, messages.batch_id FROM rows, messages')).toEqual([{ searched: 'jose angel munoz   jose@northmere.example', batch_id: batch }]);
});

test('what an earlier program issued has its times, and the last day on which it is valid', async () => {
  await migrateBy(1, 7);
  const batch = '11111111-1111-4111-8111-111111111111';
  await database.execute(`
    INSERT INTO definitions (id, version, content) VALUES ('course', 1, '{}');
    INSERT INTO batches (id, key, label, definition_id, definition_version, created_at) VALUES ('${batch}', 'batch-key', 'Ethics', 'course', 1, '2026-11-19T08:00:00Z');
    INSERT INTO rows (key, batch_id, content, state) VALUES ('row-key-1', '${batch}', '{}', 'issued'), ('row-key-2', '${batch}', '{}', 'waiting');
    INSERT INTO credentials (id, row_id, batch_id, public_id, number, document, issued_on)
      SELECT '${batch}', min(id), '${batch}', '${batch}', 'number', '{"validFrom": "2026-11-20T15:02:11Z", "validUntil": "2029-11-20T23:59:59Z"}', '2026-11-20' FROM rows`);
  await migrateBy(8, 8);
  expect(await database.query('SELECT key, r.created_at, r.issued_at, expires_on::text FROM rows r LEFT JOIN credentials ON row_id = r.id ORDER BY r.id')).toEqual([
    { key: 'row-key-1', created_at: new Date('2026-11-19T08:00:00Z'), issued_at: new Date('2026-11-20T15:02:11Z'), expires_on: '2029-11-20' },
    { key: 'row-key-2', created_at: new Date('2026-11-19T08:00:00Z'), issued_at: null, expires_on: null },
  ]);
});

test('batches and credentials are never deleted, since nothing else keeps what belongs to them from losing them', async () => {
  await migrateBy(1, 17);
  for (const statement of ['DELETE FROM credentials', 'TRUNCATE credentials CASCADE', 'DELETE FROM batches', 'TRUNCATE batches CASCADE']) {
    await expect(database.execute(statement)).rejects.toThrow('is never deleted');
  }
});

test('of rows only drafts are deleted: a credential always has its row', async () => {
  await migrateBy(1, 24);
  const batch = '11111111-1111-4111-8111-111111111111';
  await database.execute(`
    INSERT INTO definitions (id, version, content) VALUES ('course', 1, '{}');
    INSERT INTO batches (id, key, label, definition_id, definition_version) VALUES ('${batch}', 'batch-key', 'Ethics', 'course', 1);
    INSERT INTO rows (key, batch_id, content, state) VALUES ('row-key-1', '${batch}', '{}', 'issued'), ('row-key-2', '${batch}', '{}', 'waiting'), ('row-key-3', NULL, '{}', 'draft')`);
  for (const statement of [`DELETE FROM rows WHERE state = 'issued'`, `DELETE FROM rows WHERE state = 'waiting'`, 'TRUNCATE rows CASCADE']) {
    await expect(database.execute(statement)).rejects.toThrow('What stands in rows is never deleted.');
  }
  await database.execute(`DELETE FROM rows WHERE state = 'draft'`);
});

test('the counts of batches that an earlier program left are those of their rows and messages', async () => {
  await migrateBy(1, 19);
  const batch = '11111111-1111-4111-8111-111111111111';
  await database.execute(`
    INSERT INTO definitions (id, version, content) VALUES ('course', 1, '{}');
    INSERT INTO batches (id, key, label, definition_id, definition_version) VALUES ('${batch}', 'batch-key', 'Ethics', 'course', 1);
    INSERT INTO rows (key, batch_id, content, state) VALUES ('row-key-1', '${batch}', '{}', 'issued'), ('row-key-2', '${batch}', '{}', 'issued'), ('row-key-3', '${batch}', '{}', 'waiting'), ('row-key-4', NULL, '{}', 'draft');
    INSERT INTO messages (id, batch_id, credential_id, recipient, state) VALUES (gen_random_uuid(), '${batch}', gen_random_uuid(), 'a@northmere.example', 'queued'), (gen_random_uuid(), '${batch}', gen_random_uuid(), 'b@northmere.example', 'handedOver')`);
  await migrateBy(20, 20);
  expect(await database.query('SELECT state, count FROM batch_counts ORDER BY state')).toEqual([{ state: 'issued', count: 2 }, { state: 'queued', count: 2 }, { state: 'waiting', count: 1 }]);
});

test('work that an earlier program left waiting is kept until somebody does it', async () => {
  await migrateBy(1, 24);
  const log = Fastify().log;
  await (await startWorkQueue(database, log)).stop();
  await database.execute(`UPDATE pgboss.queue SET retention_seconds = 1209600`);
  const queue = await startWorkQueue(database, log);
  await queue.add('release-batch', [{ batchId: 'from-before' }]);
  const shortest = async () => (await database.query<{ days: number }>('SELECT min(extract(days FROM keep_until - start_after))::int AS days FROM pgboss.job'))[0]?.days;
  expect(await shortest()).toBe(14);
  await migrateBy(25, 25);
  expect(await shortest()).toBe(50 * 365);
  await queue.add('release-batch', [{ batchId: 'from-after' }]);
  expect(await shortest()).toBe(50 * 365);
  await queue.stop();
});

test('a migration that was changed after it ran is refused', async () => {
  await migrate(database);
  await database.query(`UPDATE migrations SET md5 = 'of another text' WHERE version = 3`);
  await expect(migrate(database)).rejects.toThrow('MD5 checksum failed for migration [3]');
});
