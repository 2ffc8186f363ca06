import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { restoredFile } from '../backup/backup';
import type { Database } from '../database/database';
import { bitsPerList } from './status-entry';

/**
 * A database that comes from a backup gives places in the status lists again that it gave after the backup: to revoke one
 * credential would revoke a stranger's. So whoever comes from a backup goes on in a list that nobody has used.
 *
 * Called at each start. A backup that was made before an issuer knew where it is counts as restored.
 *
 * @param dataDirectory of the embedded database
 * @returns whether it goes on in a fresh list
 */
export async function keepPlacesUnique(database: Database, dataDirectory: string, now: Date): Promise<boolean> {
  const place = database.isShared ? await placeOnServer(database) : await lastRestore(dataDirectory);
  return database.inTransaction(async () => {
    const first = await database.query('INSERT INTO places_given_in (place) VALUES ($1) ON CONFLICT DO NOTHING RETURNING place', [place]);
    const moved = await database.query('UPDATE places_given_in SET place = $1 WHERE place <> $1 RETURNING place', [place]);
    const [{ isUsed } = { isUsed: false }] = await database.query<{ isUsed: boolean }>('SELECT is_called OR last_value > 0 AS "isUsed" FROM status_numbers');
    const isElsewhere = moved.length > 0 || (first.length > 0 && isUsed);
    if (isElsewhere) await beginFreshList(database, now);
    return isElsewhere;
  });
}

/**
 * Lists are numbered one by one, and a fresh one by the seconds that have passed since then. The one behind the last would not do: it may have been begun after
 * the backup, too. No issuer fills a list in a second, so this number is above all that were ever given.
 */
const beginning = Date.UTC(2026, 0, 1);

/** Gives no place any more in the lists that were begun. */
export async function beginFreshList(database: Database, now: Date): Promise<void> {
  const seconds = Math.floor((now.getTime() - beginning) / 1000);
  await database.query(`SELECT setval('status_numbers', greatest($1::bigint, last_value / $2::bigint + 1) * $2::bigint, false) FROM status_numbers`, [seconds, bitsPerList]);
}

/** What pg_restore makes has other object ids, or another server. A server that went back in time writes another history. */
async function placeOnServer(database: Database): Promise<string> {
  const [{ objects } = { objects: '' }] = await database.query<{ objects: string }>(
    `SELECT concat((SELECT oid FROM pg_database WHERE datname = current_database()), ' ', 'status_numbers'::regclass::oid) AS objects`);
  // Not every service that speaks PostgreSQL's language tells this.
  const [{ server } = { server: '' }] = await database.query<{ server: string }>(
    `SELECT concat((SELECT system_identifier FROM pg_control_system()), ' ', left(pg_walfile_name(pg_current_wal_lsn()), 8)) AS server`).catch(() => []);
  return `${server} ${objects}`;
}

const lastRestore = (dataDirectory: string): Promise<string> => readFile(join(dataDirectory, restoredFile), 'utf8').catch((error: unknown) => {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
  throw error;
});
