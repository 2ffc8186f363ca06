import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Transaction } from '@electric-sql/pglite';
import { PGlite } from '@electric-sql/pglite';
import type { Database } from './database';
import { lockDirectory } from './directory-lock';

/**
 * Opens the database inside a directory of this machine, for this process alone.
 *
 * It survives any crash of the process. It does not survive a crash of the power: PGlite never calls fsync
 * (https://github.com/electric-sql/pglite/issues/1107).
 *
 * @throws {DirectoryLockedError} when another process works in the directory
 */
export async function openEmbeddedDatabase(directory: string): Promise<Database> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const unlock = await lockDirectory(directory);
  try {
    const engine = await PGlite.create(join(directory, 'database'));
    return databaseOf(engine, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

function databaseOf(engine: PGlite, unlock: () => Promise<void>): Database {
  /**
   * The transaction that the running code belongs to. The queue reads its own tables through the same connection, so
   * without this an insert of a job inside a transaction would wait for the transaction that waits for it.
   */
  const current = new AsyncLocalStorage<Transaction>();

  return {
    async query<Row>(text: string, values: readonly unknown[] = []) {
      const { rows } = await (current.getStore() ?? engine).query<Row>(text, [...values]);
      return rows;
    },
    async execute<Row>(text: string) {
      const transaction = current.getStore();
      const results = transaction ? await transaction.exec(text) : await executeAlone(engine, text);
      return results.flatMap(({ rows }) => rows as Row[]);
    },
    inTransaction(work) {
      if (current.getStore()) return work();
      return engine.transaction((transaction) => current.run(transaction, work));
    },
    listen: (channel, listener) => engine.listen(channel, listener),
    async close() {
      await engine.close();
      await unlock();
    },
  };
}

/** The text may hold its own `BEGIN`: when it fails half-way, the one connection must not stay in the broken transaction. */
async function executeAlone(engine: PGlite, text: string): ReturnType<PGlite['exec']> {
  try {
    return await engine.exec(text);
  } catch (error) {
    await engine.exec('ROLLBACK');
    throw error;
  }
}
