import type { Definition } from '@confer/core';
import type { Database } from '../database/database';
import { conflict } from '../http/api-error';
import { say } from '../texts/say';

/** Lets nobody else change a definition, nor make one of this id, until the running transaction ends: of two the later sees what the other did. */
export async function lockDefinition(database: Database, id: string): Promise<void> {
  await database.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`definition ${id}`]);
}

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
    await lockDefinition(database, id);
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
    'SELECT content FROM definitions WHERE id = $1 AND ($2::bigint IS NULL OR version = $2::bigint) ORDER BY version DESC LIMIT 1',
    [id, version ?? null],
  );
  return row?.content;
}

/** A definition with a picture of this hash, whichever of them. */
export async function definitionWithImage(database: Database, hash: string): Promise<Definition | undefined> {
  const [row] = await database.query<{ content: Definition }>('SELECT content FROM definitions WHERE image_hash = $1 LIMIT 1', [hash]);
  return row?.content;
}

/** Which definitions are listed. */
export interface DefinitionFilter {
  /** Part of the name, of the description or of the title of a column. Large and small letters are the same. */
  readonly search: string;
  readonly archived: boolean;
  /** An id: only definitions behind it. */
  readonly after: string;
  readonly limit: number;
}

/** The newest version of each definition, in the order of their ids. */
export async function listDefinitions(database: Database, { search, archived, after, limit }: DefinitionFilter): Promise<Definition[]> {
  const rows = await database.query<{ content: Definition }>(
    `SELECT content FROM (SELECT DISTINCT ON (id) id, content FROM definitions WHERE id > $1 ORDER BY id, version DESC) newest
     WHERE EXISTS (SELECT FROM archived_definitions a WHERE a.id = newest.id) = $2
       AND EXISTS (
         SELECT FROM jsonb_array_elements(jsonb_build_array(content->'name', content->'description') || jsonb_path_query_array(content, '$.fields[*].header')) words
         WHERE strpos(lower(words #>> '{}'), lower($3)) > 0 OR $3 = ''
       )
     ORDER BY id LIMIT $4`,
    [after, archived, search, limit],
  );
  return rows.map(({ content }) => content);
}

/** All versions of a definition, the newest first. */
export async function listVersions(database: Database, id: string): Promise<Definition[]> {
  const rows = await database.query<{ content: Definition }>('SELECT content FROM definitions WHERE id = $1 ORDER BY version DESC', [id]);
  return rows.map(({ content }) => content);
}

/** Takes a definition out of the list, or puts it back. It stays what it is: rows that were checked with it are still issued. */
export async function setArchived(database: Database, id: string, isArchived: boolean): Promise<void> {
  await database.query(isArchived ? 'INSERT INTO archived_definitions (id) VALUES ($1) ON CONFLICT DO NOTHING' : 'DELETE FROM archived_definitions WHERE id = $1', [id]);
}

export async function isArchived(database: Database, id: string): Promise<boolean> {
  return (await database.query('SELECT FROM archived_definitions WHERE id = $1', [id])).length > 0;
}
