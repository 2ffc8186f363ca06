import type { Database } from './database/database';
import { migrate } from './database/migrate';
import { openDatabase } from './database/open-database';
import type { Settings } from './settings';
import { readSettings } from './settings';

/** What a command does with the data of an issuer, by the settings that the issuer has. */
export async function withData(work: (database: Database, settings: Settings) => Promise<void>): Promise<void> {
  const settings = readSettings(process.env);
  const database = await openDatabase(settings);
  try {
    await migrate(database);
    await work(database, settings);
  } finally {
    await database.close();
  }
}
