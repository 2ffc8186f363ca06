import type { JobWithMetadata } from 'pg-boss';
import { PgBoss } from 'pg-boss';
import type { FastifyBaseLogger } from 'fastify';
import type { Database } from '../database/database';

/** What each queue is asked to do. Payloads hold ids alone: what they stand for, and how far it got, is in our own tables. */
export interface Tasks {
  /** Sign the waiting rows of a batch whose ids lie between two, both included. */
  'issue-rows': { readonly batchId: string; readonly firstRow: string; readonly lastRow: string };
  /** Issue a batch whose hold is over, unless it was cancelled or released before. */
  'release-batch': { readonly batchId: string };
  /** Send messages that came to be together, for the first time. */
  'send-messages': { readonly messageIds: readonly string[] };
  /** Take a batch a part of its way through Certifier. */
  'through-certifier': { readonly batchId: string };
  /** Send one message, as often as it takes. */
  'send-message': { readonly messageId: string };
}

export interface Job<Task> {
  readonly id: string;
  readonly task: Task;
  /** Nobody asks again when this try fails. */
  readonly lastTry: boolean;
  /** Aborted when the job has taken too long and is given to somebody else. */
  readonly signal: AbortSignal;
}

export interface WorkQueue {
  /** Called once, before {@link work}. What a process left at work when it died is ready to be done, unless others are at work: then a while later. */
  beginWork(): Promise<void>;
  /** Inside a transaction, the tasks exist when it commits and never otherwise. With a `due` time they wait for it, in the database. */
  add<Name extends keyof Tasks>(name: Name, tasks: readonly Tasks[Name][], due?: Date): Promise<void>;
  /**
   * Hands jobs to `handle`, so many at once to each of so many calls, which gives the ids of those that have to be tried again
   * later. What it throws makes all of them do so.
   */
  work<Name extends keyof Tasks>(name: Name, at: { readonly jobs: number; readonly calls?: number }, handle: (jobs: readonly Job<Tasks[Name]>[]) => Promise<ReadonlySet<string>>): Promise<void>;
  /** Waits for the jobs at work. */
  stop(): Promise<void>;
}

const fourHours = 4 * 3600;

const queues = {
  // A row is refused before it becomes a task, so what fails here is the service itself: it goes on until it works again.
  'issue-rows': { retryLimit: 10_000, retryDelay: 1, retryDelayMax: 60 },
  'release-batch': { retryLimit: 10_000, retryDelay: 1, retryDelayMax: 60 },
  'send-messages': { retryLimit: 10_000, retryDelay: 1, retryDelayMax: 60 },
  // One at a time, in whichever process: Certifier counts the requests of all. What is in the way is mended by a person, some day.
  'through-certifier': { retryLimit: 1_000_000, retryDelay: 1, retryDelayMax: 60, policy: 'singleton' },
  // Seconds after a hiccup, hours after an outage, and five days in all, as RFC 5321 section 4.5.4.1 asks.
  'send-message': { retryLimit: 40, retryDelay: 2, retryDelayMax: fourHours },
} as const;

export const queueNames = Object.keys(queues);

/** Seconds without a sign of life after which a worker of several counts as dead, and its jobs are given to others. */
const deadAfter = 30;

/**
 * Seconds after which the queue throws away what nobody has done: fifty years. Two weeks, as it is by itself, pass while an issuer is off over a
 * summer, or while nobody mends what is in the way, and then a batch would wait for ever.
 */
const keptFor = 50 * 365 * 24 * 3600;

/** Starts the queue on the database. */
export async function startWorkQueue(database: Database, log: FastifyBaseLogger): Promise<WorkQueue> {
  const boss = new PgBoss({
    backend: database.isShared ? 'postgres' : 'pglite',
    db: {
      executeSql: async (text, values) => ({ rows: values?.length ? await database.query(text, values) : await database.execute(text) }),
      listen: async (channel, onNotification, onReconnect) => {
        const close = await database.listen(channel, onNotification);
        onReconnect();
        return { close };
      },
    },
    useListenNotify: true,
    schedule: false,
    // How often the jobs of dead workers are looked for.
    superviseIntervalSeconds: deadAfter / 2,
    monitorIntervalSeconds: deadAfter / 2,
  });
  boss.on('error', (error) => { log.error({ err: error }, 'the queue failed'); });
  boss.on('warning', ({ message }) => { log.warn(message); });
  // The queue makes its tables, and processes that start at once would get in each other's way.
  await database.inTurn(async () => {
    await boss.start();
    for (const [name, options] of Object.entries(queues)) {
      await boss.createQueue(name, { ...options, retryBackoff: true, notify: true, expireInSeconds: 3600, retentionSeconds: keptFor, ...(database.isShared && { heartbeatSeconds: deadAfter }), deleteAfterSeconds: 3600 });
    }
  });

  return {
    beginWork: () => database.beginWork(() => putBack(boss, database)),
    async add(name, tasks, due) {
      await boss.insert(name, tasks.map((data) => ({ data, ...(due && { startAfter: due }) })));
    },
    async work<Name extends keyof Tasks>(name: Name, { jobs: jobsAtOnce, calls = 1 }: { readonly jobs: number; readonly calls?: number }, handle: (jobs: readonly Job<Tasks[Name]>[]) => Promise<ReadonlySet<string>>) {
      const options = {
        batchSize: jobsAtOnce,
        localConcurrency: calls,
        // Without it a backlog drains one batch per poll: notifications tell of new jobs only.
        burstWhenBatchFull: true,
        // Retries fall due without a notification.
        pollingIntervalSeconds: 1,
        notifyPollingIntervalSeconds: 1,
        includeMetadata: true,
        perJobResults: true,
      } as const;
      await boss.work<Tasks[Name], unknown, typeof options>(name, options, async (jobs) => {
        const again = await handle(jobs.map(jobOf));
        return jobs.map(({ id }) => ({ id, status: again.has(id) ? 'failed' : 'completed' }));
      });
    },
    stop: () => boss.stop(),
  };
}

const jobOf = <Task>({ id, data, retryCount, retryLimit, signal }: JobWithMetadata<Task>): Job<Task> =>
  ({ id, task: data, lastTry: retryCount >= retryLimit, signal });

/** Nobody works, so what is marked as at work belongs to a process that died. Without this it would lie still until it expires. */
async function putBack(boss: PgBoss, database: Database): Promise<void> {
  await database.inTransaction(async () => {
    for (const name of queueNames) {
      const active = await database.query<{ id: string }>(`SELECT id FROM pgboss.job WHERE name = $1 AND state = 'active'`, [name]);
      const ids = active.map(({ id }) => id);
      if (ids.length === 0) continue;
      await boss.cancel(name, ids);
      await boss.resume(name, ids);
    }
  });
}
