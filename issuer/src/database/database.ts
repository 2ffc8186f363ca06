/** What every function that reads or writes state is given. One engine today (PGlite); the shape fits a pool of connections. */
export interface Database {
  /** Runs one statement with `$1`-style values and gives its rows. Inside {@link inTransaction} it belongs to that transaction. */
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Runs several statements without values, as migrations and the queue send them, and gives all their rows. */
  execute<Row>(text: string): Promise<Row[]>;
  /**
   * Everything that `work` does with this database commits together or not at all, also in functions that know nothing
   * of the transaction. Await all of it, and never wait for a network inside: the embedded engine has one connection.
   */
  inTransaction<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Calls back for each notification on a channel; gives the function that ends it. */
  listen(channel: string, listener: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}
