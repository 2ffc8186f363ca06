import type { Me } from '@confer/core';
import type { Database } from '../database/database';

/** What was done, and to what. */
export interface Deed {
  /** `batch.submitted`. */
  readonly action: string;
  readonly subject?: string | undefined;
  /** Never a name or an address of a recipient. */
  readonly details?: object;
}

/** Writes down what somebody does, in the transaction in which it is done. `undefined`: it happens by itself. */
export async function record(database: Database, who: Pick<Me, 'name' | 'email'> | undefined, { action, subject, details = {} }: Deed): Promise<void> {
  await database.query(
    'INSERT INTO audit_log (actor, account, action, subject, details) VALUES ($1, $2, $3, $4, $5)',
    [who?.name ?? null, who?.email ?? null, action, subject ?? null, JSON.stringify(details)],
  );
}

/** One entry of the log. */
export interface AuditEntry {
  readonly id: string;
  readonly at: Date;
  readonly actor: string | null;
  readonly account: string | null;
  readonly action: string;
  readonly subject: string | null;
  readonly details: object;
}

export interface WantedEntries {
  readonly subject?: string | undefined;
  readonly action?: string | undefined;
  /** Only entries older than this one. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** Newest first. */
export function findEntries(database: Database, { subject, action, before, limit }: WantedEntries): Promise<AuditEntry[]> {
  return database.query(
    `SELECT sequence::text AS id, at, actor, account, action, subject, details FROM audit_log
     WHERE ($1::text IS NULL OR subject = $1) AND ($2::text IS NULL OR action = $2) AND ($3::bigint IS NULL OR sequence < $3)
     ORDER BY sequence DESC LIMIT $4`,
    [subject ?? null, action ?? null, before ?? null, limit],
  );
}

const entriesPerRead = 500;

/** The whole log, newest first, read bit by bit. */
export async function* allEntries(database: Database): AsyncGenerator<AuditEntry> {
  for (let before: string | undefined, more = true; more;) {
    const entries = await findEntries(database, { before, limit: entriesPerRead });
    yield* entries;
    before = entries.at(-1)?.id;
    more = entries.length === entriesPerRead;
  }
}
