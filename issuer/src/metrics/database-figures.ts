import type { Registry } from 'prom-client';
import { Gauge } from 'prom-client';
import type { Database } from '../database/database';
import { waitingWork } from '../queue/waiting-work';

/** What is counted, by states of which each is told, also when nothing is in it: an alert can tell none from nobody to ask. */
const counted = {
  batches: ['open', 'held', 'issuing', 'cancelled', 'stopped', 'done'],
  rows: ['waiting', 'issued', 'stopped'],
  messages: ['queued', 'sent', 'deferred', 'bounced', 'inDoubt', 'withdrawn'],
  obstacles: ['notConnected', 'token', 'refused', 'unreachable'],
} as const;

/** Of rows and messages the kept counts are added up, so that no figure makes the database look at each of them. */
const countsSql = `
  SELECT 'batches' AS what, status AS state, count(*)::int AS count FROM batches GROUP BY status
  UNION ALL SELECT 'obstacles', obstacle, count(*)::int FROM batches WHERE obstacle IS NOT NULL GROUP BY obstacle
  UNION ALL SELECT CASE WHEN state IN ('waiting', 'issued', 'stopped') THEN 'rows' ELSE 'messages' END, state, sum(count)::int FROM batch_counts GROUP BY state`;

/** The whole service's figures, which every process would tell alike. Gives the function that reads them anew. */
export function databaseFigures(registry: Registry, database: Database): () => Promise<void> {
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[]): Gauge<Label> =>
    new Gauge({ name: `confer_database_${name}`, help: `${help} The same from every process: take the maximum, not the sum.`, labelNames, registers: [registry] });
  const up = gauge('up', '1 when the database answers, else 0; without an answer the other figures of this kind are missing.', []);
  const gauges = {
    batches: gauge('batches', 'Batches, by status.', ['state']),
    rows: gauge('rows', 'Rows in batches, by state; issued ones are credentials.', ['state']),
    messages: gauge('messages', 'Messages that bring credentials, by what became of them; one on its way counts as queued.', ['state']),
    obstacles: gauge('obstacles', 'Batches that do not get on through Certifier, by what is in the way.', ['state']),
  };
  const due = gauge('tasks_due', 'Tasks that a worker may take now, by queue.', ['queue']);
  const later = gauge('tasks_later', 'Tasks whose time comes later, by queue.', ['queue']);
  const oldest = gauge('oldest_task_seconds', 'How long the oldest task that is due has waited, by queue; 0 without one.', ['queue']);

  return async () => {
    for (const each of [...Object.values(gauges), due, later, oldest]) each.reset();
    up.set(0);
    const counts = await database.query<{ what: keyof typeof counted; state: string; count: number }>(countsSql);
    const work = await waitingWork(database);
    up.set(1);
    for (const [what, states] of Object.entries(counted) as [keyof typeof counted, readonly string[]][]) {
      for (const state of states) gauges[what].set({ state }, 0);
    }
    for (const { what, state, count } of counts) gauges[what].set({ state }, count);
    for (const { queue, ...waiting } of work) {
      due.set({ queue }, waiting.due);
      later.set({ queue }, waiting.later);
      oldest.set({ queue }, waiting.oldestDue);
    }
  };
}
