import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Database } from './database';

/** Records below which nobody notices what the engine does not know of a table. */
const fewRecords = 1_000;

/**
 * Tables of which a tenth has changed since the engine looked at them last, and those that it never looked at; in a fifth of some of
 * them there is nothing left but space. A server takes these shares, too.
 */
const dueSql = `
  SELECT format('%I.%I', s.schemaname, s.relname) AS name, s.n_dead_tup > ${fewRecords} + greatest(c.reltuples, 0) / 5 AS "hasSpace"
  FROM pg_stat_user_tables s JOIN pg_class c ON c.oid = s.relid
  WHERE s.n_mod_since_analyze > ${fewRecords} + greatest(c.reltuples, 0) / 10 OR s.n_dead_tup > ${fewRecords} + greatest(c.reltuples, 0) / 5
    OR (c.reltuples < 0 AND pg_relation_size(c.oid) > 0)
  ORDER BY 1`;

/**
 * Counts what is in the tables that have changed much, so that queries are planned by what is there, and gives back the space of what is
 * there no more. A server does so by itself; in the embedded engine nobody does.
 *
 * @param mayGoOn asked before each table; may answer late
 * @returns the tables
 */
export async function tidyTables(database: Database, mayGoOn: () => Promise<boolean>): Promise<string[]> {
  if (database.isShared) return [];
  // The engine tells itself what has changed once a second.
  await database.query('SELECT pg_stat_force_next_flush()');
  const due = await database.query<{ name: string; hasSpace: boolean }>(dueSql);
  const tidied: string[] = [];
  for (const { name, hasSpace } of due) {
    if (!(await mayGoOn())) break;
    await database.execute(`${hasSpace ? 'VACUUM ANALYZE' : 'ANALYZE'} ${name}`);
    tidied.push(name);
  }
  return tidied;
}

/** Milliseconds between two looks at the tables: a large batch is done meanwhile. */
const pauseBetweenLooks = 30_000;

/** Tidies the tables now and then, and makes way for other work before each one. Gives the function that ends it. */
export function startHousekeeping(database: Database, makeWay: () => Promise<void>, log: FastifyBaseLogger): () => Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;
  const ended = once(signal, 'abort');
  const mayGoOn = async (): Promise<boolean> => {
    await Promise.race([makeWay(), ended]);
    return !signal.aborted;
  };
  const work = (async () => {
    while (!signal.aborted) {
      await tidyTables(database, mayGoOn).catch((error: unknown) => { log.error({ err: error }, 'tables could not be tidied'); });
      await pause(pauseBetweenLooks, undefined, { signal, ref: false }).catch(() => undefined);
    }
  })();
  return () => {
    ending.abort();
    return work;
  };
}
