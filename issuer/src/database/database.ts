/** What every function that reads or writes state is given: PostgreSQL, on a server or embedded. */
export interface Database {
  /** Other processes may use it at the same time. */
  readonly isShared: boolean;
  /** Runs one statement with `$1`-style values and gives its rows. Inside {@link inTransaction} it belongs to that transaction. */
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Runs several statements without values, as migrations and the queue send them, and gives all their rows. */
  execute<Row>(text: string): Promise<Row[]>;
  /**
   * Everything that `work` does with this database commits together or not at all, also in functions that know nothing
   * of the transaction. Await all of it, one query after the other, and never wait for a network inside: the embedded engine has one connection.
   */
  inTransaction<Result>(work: () => Promise<Result>): Promise<Result>;
  /**
   * Calls back for each notification on a channel; gives the function that ends it. What is said while the connection to a
   * server is lost is not heard: listeners have to look by themselves now and then.
   */
  listen(channel: string, listener: (payload: string) => void): Promise<() => Promise<void>>;
  /** Runs what processes must not do at the same time, and what cannot be one transaction: one after the other they take their turns. */
  inTurn(work: () => Promise<void>): Promise<void>;
  /**
   * Shows other processes that this one is at work, until it closes or dies. When no other one is, `cleanUp` is called before:
   * then what seems to be at work was left by the dead.
   */
  beginWork(cleanUp: () => Promise<void>): Promise<void>;
  /** Calls back when a connection to a server broke while nobody used it. */
  onConnectionLost(listener: (error: Error) => void): void;
  close(): Promise<void>;
}
