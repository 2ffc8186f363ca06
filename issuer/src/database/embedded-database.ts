import { chmod, cp, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Pool } from 'pg';
import { emptyDatabaseFolder } from '../folders';
import type { Database } from './database';
import { lockDirectory } from './directory-lock';
import { startEmbeddedEngine } from './engine-stream';
import { databaseOf } from './pooled-database';

/**
 * Opens the database inside a directory of this machine, for this process alone.
 *
 * It survives any crash of the process. It does not survive a crash of the power: PGlite never calls fsync
 * (https://github.com/electric-sql/pglite/issues/1107).
 *
 * @throws {DirectoryLockedError} when another process works in the directory
 * @throws {SettingsError} when nothing can be written there
 */
export async function openEmbeddedDatabase(directory: string): Promise<Database> {
  const unlock = await lockDirectory(directory);
  try {
    const files = join(directory, 'database');
    await copyEmptyDatabase(files);
    const engine = await startEmbeddedEngine(files);
    // The engine writes files that everybody may read, and the directory around them may be older than the issuer.
    await chmod(files, 0o700);
    const pool = new Pool({ user: 'postgres', database: 'postgres', max: 1, idleTimeoutMillis: 0, stream: () => engine.connect() });
    return databaseOf({
      isShared: false,
      pool,
      listen: (channel, listener) => listenOnPool(pool, channel, listener),
      // No other process works on it.
      inTurn: (work) => work(),
      beginWork: (cleanUp) => cleanUp(),
      // There is no server to lose: when the engine ends, so does the process.
      onConnectionLost: () => undefined,
      async close() {
        await engine.close();
        await unlock();
      },
    });
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** To make a database takes the engine seconds. The program brings an empty one when it is built; without it the engine makes its own. */
async function copyEmptyDatabase(files: string): Promise<void> {
  if (await exists(files) || !(await exists(emptyDatabaseFolder))) return;
  // A process that is killed meanwhile leaves no half of a database.
  const unfinished = `${files}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(emptyDatabaseFolder, unfinished, { recursive: true });
  await rename(unfinished, files);
}

const exists = (path: string): Promise<boolean> => stat(path).then(() => true, () => false);

/** The one connection hears what it says itself. */
async function listenOnPool(pool: Pool, channel: string, listener: (payload: string) => void): Promise<() => Promise<void>> {
  const client = await pool.connect();
  const hear = (notification: { channel: string; payload?: string | undefined }): void => {
    if (notification.channel === channel) listener(notification.payload ?? '');
  };
  client.on('notification', hear);
  await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
  client.release();
  return async () => { client.off('notification', hear); };
}
