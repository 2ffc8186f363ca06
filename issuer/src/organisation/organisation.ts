import type { Organisation } from '@confer/core';
import type { Database } from '../database/database';

export async function readOrganisation(database: Database): Promise<Organisation | undefined> {
  const [organisation] = await database.query<Organisation>('SELECT name, email, url, language FROM organisation');
  return organisation;
}

export async function saveOrganisation(database: Database, { name, email, url, language = 'en' }: Organisation): Promise<void> {
  await database.query(
    `INSERT INTO organisation (name, email, url, language) VALUES ($1, $2, $3, $4)
     ON CONFLICT (single) DO UPDATE SET name = excluded.name, email = excluded.email, url = excluded.url, language = excluded.language`,
    [name, email, url, language],
  );
}
