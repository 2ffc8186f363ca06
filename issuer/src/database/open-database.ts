import type { Settings } from '../settings';
import type { Database } from './database';
import { openEmbeddedDatabase } from './embedded-database';
import { openPostgresDatabase } from './postgres-database';

/**
 * Opens the database that the settings name.
 *
 * @throws {DirectoryLockedError}
 * @throws {DatabaseUnreachableError}
 */
export function openDatabase({ databaseUrl, dataDirectory }: Pick<Settings, 'databaseUrl' | 'dataDirectory'>): Promise<Database> {
  return databaseUrl === undefined ? openEmbeddedDatabase(dataDirectory) : openPostgresDatabase(databaseUrl);
}
