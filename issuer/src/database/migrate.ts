import { join } from 'node:path';
import Postgrator from 'postgrator';
import { migrationsFolder } from '../folders';
import type { Database } from './database';

/** Any number that no other lock of this database has. */
const migrationsLock = 20_261_120;

/**
 * Brings the tables to the state that this program knows, by the SQL files in `migrations`. All of it is one transaction,
 * so a process killed half-way leaves the old state. Of processes that start at once, one does it and the others wait.
 *
 * @throws when the database was written by a newer program
 */
export async function migrate(database: Database): Promise<void> {
  const run = async (sql: string) => ({ rows: await database.execute(sql) });
  const migrations = new Postgrator({
    driver: 'pg',
    migrationPattern: join(migrationsFolder, '*.sql'),
    schemaTable: 'migrations',
    execQuery: run,
  });
  await database.inTransaction(async () => {
    await database.query('SELECT pg_advisory_xact_lock($1)', [migrationsLock]);
    if (await hasRun(database, await migrations.getMigrations())) return;
    const [present, known] = [await migrations.getDatabaseVersion(), await migrations.getMaxVersion()];
    if (present > known) throw new Error('The database was written by a newer Confer. Start that version again.');
    await migrations.migrate();
  });
}

/** Nearly every start finds everything done. Postgrator asks for each file, which takes the embedded engine half a second. */
async function hasRun(database: Database, migrations: readonly Postgrator.Migration[]): Promise<boolean> {
  const [{ exists } = { exists: false }] = await database.query<{ exists: boolean }>(`SELECT to_regclass('migrations') IS NOT NULL AS exists`);
  if (!exists) return false;
  const run = await database.query<Pick<Postgrator.Migration, 'md5'>>('SELECT md5 FROM migrations WHERE version > 0 ORDER BY version');
  return run.length === migrations.length && run.every(({ md5 }, index) => md5 === migrations[index]?.md5);
}
