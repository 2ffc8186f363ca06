import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database';
import type { Stored } from './certifier-credential';
import type { Cursor } from './cursor';
import type { Interaction, NewInteraction } from './shapes';
import { ulidOf } from './ulid';

interface StoredInteraction {
  readonly sequence: string;
  readonly id: string;
  readonly credentialId: string;
  readonly eventType: Interaction['eventType'];
  readonly triggeredBy: Interaction['triggeredBy'];
  readonly triggeredAt: Date;
}

/** An interaction with its place in the list. */
export interface PlacedInteraction {
  readonly place: string;
  readonly interaction: Interaction;
}

const placed = ({ sequence, id, credentialId, triggeredAt, ...told }: StoredInteraction): PlacedInteraction => ({
  place: sequence,
  interaction: { id: ulidOf(id), credentialId: ulidOf(credentialId), eventType: told.eventType, triggeredBy: told.triggeredBy, triggeredAt: triggeredAt.toISOString() },
});

const interactionSql = `
  SELECT i.sequence::text, i.id, coalesce(c.id, d.credential_id) AS "credentialId", i.event_type AS "eventType", i.triggered_by AS "triggeredBy", i.triggered_at AS "triggeredAt"
  FROM interactions i LEFT JOIN credentials c ON c.row_id = i.row_id LEFT JOIN drafts d ON d.row_id = i.row_id`;

/**
 * Newest first. One more than fits tells that there is another page.
 *
 * @param of one credential, or `undefined` for all
 */
export async function listInteractions(database: Database, of: Stored | undefined, cursor: Cursor | undefined, limit: number): Promise<PlacedInteraction[]> {
  const backwards = cursor?.direction === 'before';
  const found = await database.query<StoredInteraction>(
    `${interactionSql} WHERE ($1::bigint IS NULL OR i.row_id = $1) AND ($2::bigint IS NULL OR i.sequence ${backwards ? '>' : '<'} $2)
     ORDER BY i.sequence ${backwards ? 'ASC' : 'DESC'} LIMIT $3`,
    [of?.rowId ?? null, cursor?.place[0] ?? null, limit + 1],
  );
  return found.map(placed);
}

export async function recordInteraction(database: Database, { rowId, id: credentialId }: Stored, { eventType, triggeredBy, triggeredAt }: NewInteraction): Promise<Interaction> {
  const [stored] = await database.query<Omit<StoredInteraction, 'credentialId'>>(
    `INSERT INTO interactions (id, row_id, event_type, triggered_by, triggered_at) VALUES ($1, $2, $3, $4, $5)
     RETURNING sequence::text, id, event_type AS "eventType", triggered_by AS "triggeredBy", triggered_at AS "triggeredAt"`,
    [randomUUID(), rowId, eventType, triggeredBy, triggeredAt],
  );
  if (!stored) throw new Error('An interaction was inserted and has no id.');
  return placed({ ...stored, credentialId }).interaction;
}
