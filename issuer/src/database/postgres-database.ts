import { Pool } from 'pg';
import type { Database } from './database';
import { lastingConnection } from './lasting-connection';
import { databaseOf } from './pooled-database';

/** The database cannot be used. The message names the setting and says what is wrong, without the password that stands in it. */
export class DatabaseUnreachableError extends Error {
  constructor(cause: unknown) {
    super(`DATABASE_URL: The database cannot be opened: ${messageOf(cause)}. Start PostgreSQL, or correct the address.`, { cause });
    this.name = 'DatabaseUnreachableError';
  }
}

/** Where several addresses were tried, as for `localhost`, each has an error of its own. */
const messageOf = (error: unknown): string => {
  const [first] = error instanceof AggregateError ? error.errors as unknown[] : [error];
  return first instanceof Error ? first.message : String(first);
};

/**
 * Opens a database of a PostgreSQL server, which any number of processes may use at once.
 *
 * @throws {DatabaseUnreachableError}
 */
export async function openPostgresDatabase(url: string): Promise<Database> {
  const configuration = { connectionString: url, application_name: 'confer', options: '-c TimeZone=UTC' };
  const pool = new Pool({ ...configuration, connectionTimeoutMillis: 10_000 });
  // The server was stopped, for instance. Who asks next gets a new connection; without a listener the process would end.
  pool.on('error', () => undefined);
  // While somebody uses a connection, in a transaction, the pool does not listen to it. Whoever does is told by the next query.
  pool.on('connect', (client) => { client.on('error', () => undefined); });
  try {
    await pool.query('SELECT');
  } catch (error) {
    await pool.end();
    throw new DatabaseUnreachableError(error);
  }
  return databaseOf({ isShared: true, pool, onConnectionLost: (listener) => { pool.on('error', (error) => { listener(error); }); }, inTurn: (work) => inTurn(pool, work), ...lastingConnection(configuration) });
}

/** Any number that no other lock of this database has. */
const turnLock = 20_261_122;

async function inTurn(pool: Pool, work: () => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [turnLock]);
    await work();
  } finally {
    // The lock ends with its connection.
    client.release(true);
  }
}
