import type { Organisation } from '@confer/core';
import type { Database } from '../database/database';

export async function readOrganisation(database: Database): Promise<Organisation | undefined> {
  const [organisation] = await database.query<Organisation>('SELECT name, email, url FROM organisation');
  return organisation;
}

export async function saveOrganisation(database: Database, { name, email, url }: Organisation): Promise<void> {
  await database.query(
    `INSERT INTO organisation (name, email, url) VALUES ($1, $2, $3)
     ON CONFLICT (single) DO UPDATE SET name = excluded.name, email = excluded.email, url = excluded.url`,
    [name, email, url],
  );
}
