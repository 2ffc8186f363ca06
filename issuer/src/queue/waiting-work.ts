import type { Database } from '../database/database';
import { queueNames } from './work-queue';

/** What waits in a queue. */
export interface WaitingWork {
  readonly queue: string;
  /** Tasks that a worker may take now. */
  readonly due: number;
  /** Tasks whose time comes later: the release of a held batch, a message that is tried again. */
  readonly later: number;
  /** Seconds for which the oldest of those that are due waits; 0 without any. */
  readonly oldestDue: number;
}

/** Of every queue, also of those in which nothing waits. */
export function waitingWork(database: Database): Promise<WaitingWork[]> {
  return database.query<WaitingWork>(
    `SELECT q.name AS queue, count(*) FILTER (WHERE start_after <= now())::int AS due, count(*) FILTER (WHERE start_after > now())::int AS later,
       coalesce(extract(epoch FROM now() - min(start_after) FILTER (WHERE start_after <= now())), 0)::float8 AS "oldestDue"
     FROM unnest($1::text[]) q (name) LEFT JOIN pgboss.job j ON j.name = q.name AND j.state IN ('created', 'retry') GROUP BY q.name`,
    [queueNames],
  );
}
