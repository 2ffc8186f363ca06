import type { Organisation } from '@confer/core';
import type { Database } from '../database/database';

export async function readOrganisation(database: Database): Promise<Organisation | undefined> {
  const [stored] = await database.query<Organisation & { readonly logo: string | null }>('SELECT name, email, url, language, logo FROM organisation');
  if (!stored) return undefined;
  const { logo, ...organisation } = stored;
  return { ...organisation, ...(logo !== null && { logo }) };
}

/** Whatever is left out is gone. */
export async function saveOrganisation(database: Database, { name, email, url, language = 'en', logo }: Organisation): Promise<void> {
  await database.query(
    `INSERT INTO organisation (name, email, url, language, logo) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (single) DO UPDATE SET name = excluded.name, email = excluded.email, url = excluded.url, language = excluded.language, logo = excluded.logo`,
    [name, email, url, language, logo ?? null],
  );
}
