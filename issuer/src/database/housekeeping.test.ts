import { openTestDatabase } from '../fixtures/database';
import { temporaryDirectory } from '../fixtures/temporary-directory';
import type { Database } from './database';
import { tidyTables } from './housekeeping';

let remove: () => Promise<void>;
let database: Database;

beforeEach(async () => {
  const directory = await temporaryDirectory();
  remove = directory.remove;
  database = await openTestDatabase(directory.path);
  await database.execute(`
    CREATE TABLE people (id int PRIMARY KEY, state text);
    CREATE TABLE "Few People" (id int);
    INSERT INTO people SELECT n, 'waiting' FROM generate_series(1, 5000) n`);
});
afterEach(async () => {
  await database.close();
  await remove();
});

const tidy = () => tidyTables(database, async () => true);
const known = async (table: string) => (await database.query<{ records: number }>('SELECT reltuples::int AS records FROM pg_class WHERE relname = $1', [table]))[0]?.records;
const commonStates = () => database.query<{ states: string }>(`SELECT most_common_vals::text AS states FROM pg_stats WHERE tablename = 'people' AND attname = 'state'`);

test('the embedded engine learns what is in its tables when much of it is new, and a server is left to itself', async () => {
  if (database.isShared) {
    expect(await tidy()).toEqual([]);
    return;
  }
  expect(await tidy()).toContain('public.people');
  expect(await known('people')).toBe(5000);
  expect(await commonStates()).toEqual([{ states: '{waiting}' }]);
  expect(await tidy()).toEqual([]);

  await database.query(`UPDATE people SET state = 'issued' WHERE id <= 100`);
  expect(await tidy()).toEqual([]);
  await database.query(`UPDATE people SET state = 'issued' WHERE id > 1000`);
  expect(await tidy()).toEqual(['public.people']);
  expect(await commonStates()).toEqual([{ states: '{issued,waiting}' }]);
});

test('the space of what is there no more is used again', async () => {
  if (database.isShared) return;
  const size = async () => (await database.query<{ size: number }>(`SELECT pg_relation_size('people')::int AS size`))[0]?.size;
  await database.query(`UPDATE people SET state = 'issued'`);
  await tidy();
  const before = await size();
  await database.query(`UPDATE people SET state = 'sent'`);
  expect(await size()).toBe(before);
});

test('it waits for others before each table, and goes no further when it is to end', async () => {
  if (database.isShared) return;
  await database.execute('INSERT INTO "Few People" SELECT generate_series(1, 2000)');
  const order: string[] = [];
  let isFree: (mayGoOn: boolean) => void = () => undefined;
  const done = tidyTables(database, () => new Promise((resolve) => {
    order.push('waits');
    isFree = resolve;
  })).then((tables) => order.push(...tables));
  while (order.length < 1) await database.query('SELECT');
  expect(await known('people')).toBe(-1);
  isFree(true);
  while (order.length < 2) await database.query('SELECT');
  isFree(false);
  await done;
  expect(order).toEqual(['waits', 'waits', 'public."Few People"']);
  expect(await known('Few People')).toBe(2000);
  expect(await known('people')).toBe(-1);
});
