import { readdir } from 'node:fs/promises';
import { temporaryDirectory } from '../fixtures/temporary-directory';
import { migrationsFolder } from '../folders';
import type { Database } from './database';
import { openTestDatabase } from '../fixtures/database';
import { migrate } from './migrate';

let directory: string;
let remove: () => Promise<void>;
let database: Database;

beforeAll(async () => {
  ({ path: directory, remove } = await temporaryDirectory());
  database = await openTestDatabase(directory);
  await database.execute('CREATE TABLE things (name text PRIMARY KEY)');
});
afterAll(async () => {
  await database.close();
  await remove();
});

const add = (name: string): Promise<unknown> => database.query('INSERT INTO things VALUES ($1)', [name]);
const names = async (): Promise<string[]> =>
  (await database.query<{ name: string }>('SELECT name FROM things ORDER BY name')).map(({ name }) => name);

beforeEach(() => database.execute('DELETE FROM things'));

test('what is done in a transaction is done together or not at all', async () => {
  await expect(database.inTransaction(async () => {
    await add('one');
    await database.inTransaction(() => add('inside'));
    throw new Error('changed my mind');
  })).rejects.toThrow('changed my mind');
  expect(await names()).toEqual([]);

  await database.inTransaction(async () => {
    await add('one');
    await add('two');
  });
  expect(await names()).toEqual(['one', 'two']);
});

test('what others do meanwhile is no part of a transaction', async () => {
  let letOthersIn = (): void => undefined;
  const othersMayCome = new Promise<void>((resolve) => { letOthersIn = resolve; });
  const failing = database.inTransaction(async () => {
    await add('inside');
    letOthersIn();
    await database.query('SELECT');
    throw new Error('no');
  });
  await othersMayCome;
  const outside = add('outside');
  await expect(failing).rejects.toThrow('no');
  await outside;
  expect(await names()).toEqual(['outside']);
});

test('several statements that fail half-way leave the connection usable', async () => {
  await expect(database.execute("BEGIN; INSERT INTO things VALUES ('half'); SELECT nonsense; COMMIT")).rejects.toThrow('nonsense');
  expect(await names()).toEqual([]);
});

test('a server that ends a connection in the middle of a transaction undoes that one alone', async () => {
  if (!database.isShared) return;
  await expect(database.inTransaction(async () => {
    await add('lost');
    const [{ pid } = { pid: 0 }] = await database.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const other = await openTestDatabase(directory);
    await other.query('SELECT pg_terminate_backend($1, 5000)', [pid]);
    await other.close();
    await add('more');
  })).rejects.toThrow();
  await add('after');
  expect(await names()).toEqual(['after']);
});

test('everything is there after closing and opening again', async () => {
  await add('kept');
  await database.close();
  database = await openTestDatabase(directory);
  expect(await names()).toEqual(['kept']);
});

test('migrations run once, and a database of a newer program is refused', async () => {
  await migrate(database);
  await migrate(database);
  const files = await readdir(migrationsFolder);
  // Postgrator counts the empty database as version 0.
  expect(await database.query('SELECT version::int FROM migrations ORDER BY version')).toEqual(Array.from({ length: files.length + 1 }, (_, version) => ({ version })));
  await database.query('INSERT INTO migrations (version) VALUES (999)');
  await expect(migrate(database)).rejects.toThrow('newer Confer');
});
