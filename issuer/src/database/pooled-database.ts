import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool, PoolClient, QueryResult, QueryResultRow } from 'pg';
import type { Database } from './database';

/** What differs between the engines. Beyond it both are spoken to by the same driver. */
export interface Engine extends Pick<Database, 'isShared' | 'listen' | 'inTurn' | 'beginWork' | 'onConnectionLost'> {
  readonly pool: Pool;
  /** Called when the connections of the pool are closed. */
  readonly close: () => Promise<void>;
}

interface Transaction {
  readonly client: PoolClient;
  isOver: boolean;
}

/** The database behind connections of a pool. One connection is enough. */
export function databaseOf({ pool, close, ...engine }: Engine): Database {
  /**
   * The transaction that the running code belongs to. The queue reads its own tables through the same connections, so
   * without this an insert of a job inside a transaction would not be part of it, or would wait for it with a pool of one.
   */
  const current = new AsyncLocalStorage<Transaction>();

  /** Code that is not awaited may outlive its transaction, and the connection then works for somebody else. */
  function clientOfTransaction(): PoolClient | undefined {
    const transaction = current.getStore();
    if (transaction?.isOver) throw new Error('A query came after the end of its transaction.');
    return transaction?.client;
  }

  return {
    ...engine,
    async query<Row>(text: string, values: readonly unknown[] = []) {
      const { rows } = await (clientOfTransaction() ?? pool).query<Row & QueryResultRow>(text, [...values]);
      return rows;
    },
    async execute<Row>(text: string) {
      const client = clientOfTransaction();
      return rowsOf<Row>(client ? await client.query(text) : await executeAlone(pool, text));
    },
    async inTransaction(work) {
      if (clientOfTransaction()) return work();
      const client = await pool.connect();
      const transaction: Transaction = { client, isOver: false };
      try {
        await client.query('BEGIN');
        const result = await current.run(transaction, work);
        transaction.isOver = true;
        const { command } = await client.query('COMMIT');
        // What PostgreSQL answers when a statement failed and somebody caught its error.
        if (command === 'ROLLBACK') throw new Error('A transaction could not be committed, because a statement in it had failed.');
        client.release();
        return result;
      } catch (error) {
        transaction.isOver = true;
        await abandon(client);
        throw error;
      }
    },
    async close() {
      await pool.end();
      await close();
    },
  };
}

/** A text of several statements has several results. */
const rowsOf = <Row>(results: QueryResult | readonly QueryResult[]): Row[] => [results].flat().flatMap(({ rows }) => rows as Row[]);

/** The text may hold its own `BEGIN`: when it fails half-way, the connection must not go back in the broken transaction. */
async function executeAlone(pool: Pool, text: string): Promise<QueryResult | readonly QueryResult[]> {
  const client = await pool.connect();
  try {
    const results = await client.query(text);
    client.release();
    return results;
  } catch (error) {
    await abandon(client);
    throw error;
  }
}

/** Gives a connection back without what was begun on it. One that cannot even do that is broken, and thrown away. */
async function abandon(client: PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK');
    client.release();
  } catch (error) {
    client.release(error instanceof Error ? error : true);
  }
}
