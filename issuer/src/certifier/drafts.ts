import { randomUUID } from 'node:crypto';
import type { Definition } from '@confer/core';
import type { Database } from '../database/database';
import type { SettledContent } from './content';
import { ulidOf } from './ulid';

/** What a new credential is called, from its draft on. */
export interface Names {
  readonly credentialId: string;
  readonly publicId: string;
}

export const newNames = (): Names => ({ credentialId: randomUUID(), publicId: randomUUID() });

/** Rows of spreadsheets have their keys from there. */
export const rowKeyOf = ({ credentialId }: Names): string => `certifier-${ulidOf(credentialId)}`;

/** Keeps a credential that is not issued yet. */
export async function storeDraft(database: Database, names: Names, { id, version }: Definition, content: SettledContent): Promise<void> {
  await database.query(
    `WITH draft AS (INSERT INTO rows (key, content, state) VALUES ($1, $2, 'draft') RETURNING id)
     INSERT INTO drafts (row_id, credential_id, public_id, definition_id, definition_version) SELECT id, $3, $4, $5, $6 FROM draft`,
    [rowKeyOf(names), JSON.stringify(content), names.credentialId, names.publicId, id, version],
  );
}

/** @returns whether it was a draft, with the content that was read before */
export async function changeDraft(database: Database, rowId: string, before: object, content: SettledContent): Promise<boolean> {
  const changed = await database.query(
    `UPDATE rows SET content = $3, changed_at = now() WHERE id = $1 AND state = 'draft' AND content = $2::jsonb RETURNING id`,
    [rowId, JSON.stringify(before), JSON.stringify(content)],
  );
  return changed.length > 0;
}

/** @returns whether it was a draft */
export function deleteDraft(database: Database, rowId: string): Promise<boolean> {
  return database.inTransaction(async () => {
    const [draft] = await database.query(`SELECT FROM rows WHERE id = $1 AND state = 'draft' FOR UPDATE`, [rowId]);
    if (!draft) return false;
    await database.query('DELETE FROM interactions WHERE row_id = $1', [rowId]);
    await database.query('DELETE FROM drafts WHERE row_id = $1', [rowId]);
    await database.query('DELETE FROM rows WHERE id = $1', [rowId]);
    return true;
  });
}
