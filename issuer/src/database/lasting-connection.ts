import { setTimeout as pause } from 'node:timers/promises';
import type { ClientConfig } from 'pg';
import { Client } from 'pg';
import type { Database } from './database';

/** A connection for what lasts longer than a query: listening, and the lock that shows others that a worker lives. */
export interface LastingConnection extends Pick<Database, 'listen' | 'beginWork'> {
  close(): Promise<void>;
}

/** Any number that no other lock of this database has. */
const workersLock = 20_261_121;

const reconnectAfterMs = 1_000;

/** Makes the connection when it is needed first, and again when it is lost. */
export function lastingConnection(configuration: ClientConfig): LastingConnection {
  const listeners = new Map<string, Set<(payload: string) => void>>();
  let connection: Promise<Client> | undefined;
  let isAtWork = false;
  let isClosed = false;

  async function connect(): Promise<Client> {
    const client = new Client({ ...configuration, keepAlive: true });
    client.on('notification', ({ channel, payload = '' }) => {
      for (const listener of listeners.get(channel) ?? []) listener(payload);
    });
    // An error is followed by the end.
    client.on('error', () => undefined);
    await client.connect();
    client.once('end', () => {
      if (isClosed) return;
      connection = reconnect();
      // Ends so when the database is closed meanwhile.
      connection.catch(() => undefined);
    });
    if (isAtWork) await client.query('SELECT pg_advisory_lock_shared($1)', [workersLock]);
    for (const channel of listeners.keys()) await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
    return client;
  }

  async function reconnect(): Promise<Client> {
    for (;;) {
      await pause(reconnectAfterMs, undefined, { ref: false });
      if (isClosed) throw new Error('The database is closed.');
      try {
        return await connect();
      } catch {
        // The server is still away; whoever asks it for anything is told so.
      }
    }
  }

  return {
    async listen(channel, listener) {
      const client = await (connection ??= connect());
      const ofChannel = listeners.get(channel) ?? new Set();
      listeners.set(channel, ofChannel.add(listener));
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      return async () => { ofChannel.delete(listener); };
    },
    async beginWork(cleanUp) {
      const client = await (connection ??= connect());
      const { rows: [answer] } = await client.query<{ isAlone: boolean }>('SELECT pg_try_advisory_lock($1) AS "isAlone"', [workersLock]);
      if (answer?.isAlone) await cleanUp();
      await client.query('SELECT pg_advisory_lock_shared($1)', [workersLock]);
      if (answer?.isAlone) await client.query('SELECT pg_advisory_unlock($1)', [workersLock]);
      isAtWork = true;
    },
    async close() {
      isClosed = true;
      await (await connection?.catch(() => undefined))?.end();
    },
  };
}
