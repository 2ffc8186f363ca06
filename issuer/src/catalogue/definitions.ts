import type { Definition } from '@confer/core';
import type { Database } from '../database/database';
import { conflict } from '../http/api-error';
import { say } from '../texts/say';

/**
 * Stores a definition or a new version of it.
 *
 * @returns whether it was there already, with the same content
 * @throws {ApiError} `conflict` when its version was stored with other content, or a higher one is there
 */
export function saveDefinition(database: Database, definition: Definition): Promise<'saved' | 'unchanged'> {
  const { id, version } = definition;
  const content = JSON.stringify(definition);
  return database.inTransaction(async () => {
    const [stored] = await database.query<{ same: boolean }>(
      'SELECT content = $3::jsonb AS same FROM definitions WHERE id = $1 AND version = $2',
      [id, version, content],
    );
    if (stored?.same) return 'unchanged';
    const newest = await newestVersion(database, id);
    if (stored || version < newest) throw conflict(say('error.definitionVersion', { id, version, next: newest + 1 }));
    await database.query('INSERT INTO definitions (id, version, content) VALUES ($1, $2, $3)', [id, version, content]);
    return 'saved';
  });
}

async function newestVersion(database: Database, id: string): Promise<number> {
  const [row] = await database.query<{ newest: number }>('SELECT coalesce(max(version), 0) AS newest FROM definitions WHERE id = $1', [id]);
  return row?.newest ?? 0;
}

/** The given version, or the newest. */
export async function readDefinition(database: Database, id: string, version?: number): Promise<Definition | undefined> {
  const [row] = await database.query<{ content: Definition }>(
    'SELECT content FROM definitions WHERE id = $1 AND ($2::int IS NULL OR version = $2) ORDER BY version DESC LIMIT 1',
    [id, version ?? null],
  );
  return row?.content;
}

/** The newest version of each definition, in the order of their ids, behind `after`. */
export async function listDefinitions(database: Database, after: string, limit: number): Promise<Definition[]> {
  const rows = await database.query<{ content: Definition }>(
    'SELECT DISTINCT ON (id) content FROM definitions WHERE id > $1 ORDER BY id, version DESC LIMIT $2',
    [after, limit],
  );
  return rows.map(({ content }) => content);
}
