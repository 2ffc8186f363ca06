import { startPostgres } from './postgres-server.mjs';

/** Starts the server on which the database suites run once more, in the directory that their project names. */
export default async function setUp(_, { globals: { postgresDirectory } }) {
  globalThis.stopPostgres = await startPostgres(postgresDirectory);
}
