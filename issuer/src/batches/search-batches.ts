import type { BatchCounts, BatchFilter, FoundBatch, RowRequest } from '@confer/core';
import type { Database } from '../database/database';
import { recipientName } from '../signing/build-credential';
import { answerOf, findBatches } from './batches';
import { patternsOf, searchedPatterns } from './searched-words';

export interface SearchedBatches {
  readonly text: string;
  readonly filter: BatchFilter;
  /** Only batches behind this place: part 0 are those found by their label, part 1 those found by a person. */
  readonly after: { readonly part: number; readonly number: string } | undefined;
  readonly limit: number;
}

/** A batch with its place among those that were found. */
export interface PlacedBatch {
  readonly place: string;
  readonly batch: FoundBatch;
}

/** Batches found by their label, then those found by a person, the newest first. */
export async function searchBatches(database: Database, { text, filter, after, limit }: SearchedBatches): Promise<PlacedBatch[]> {
  const matches = await database.query<Match>(
    `${matchingSql}
     SELECT id, part, sequence::text, people, person FROM matching
     WHERE ($2 = 'all' OR ($2 = 'running' AND running) OR ($2 = 'attention' AND attention))
       AND ($3::int IS NULL OR part > $3 OR (part = $3 AND sequence < $4::bigint))
     ORDER BY part, matching.sequence DESC LIMIT $5`,
    [patternsOf(text), filter, after?.part ?? null, after?.number ?? null, limit],
  );
  const listed = await findBatches(database, { ids: matches.map(({ id }) => id), limit });
  const byId = new Map(listed.map((batch) => [batch.id, batch]));
  return matches.flatMap(({ id, part, sequence, people, person }) => {
    const batch = byId.get(id);
    if (!batch) return [];
    const found = part === 1 && people !== null && person ? { people: { count: people, name: recipientName(person) } } : {};
    return [{ place: `${part}-${sequence}`, batch: { ...answerOf(batch), ...found } }];
  });
}

/** How many batches a search finds under each filter. */
export async function countBatches(database: Database, text: string): Promise<BatchCounts> {
  const [counts] = await database.query<BatchCounts>(
    `${matchingSql}
     SELECT count(*)::int AS "all", count(*) FILTER (WHERE running)::int AS running, count(*) FILTER (WHERE attention)::int AS attention FROM matching`,
    [patternsOf(text)],
  );
  return counts ?? { all: 0, running: 0, attention: 0 };
}

interface Match {
  readonly id: string;
  readonly part: 0 | 1;
  readonly sequence: string;
  /** How many people the search found in it; `null` when it was not for anybody. */
  readonly people: number | null;
  /** The first of them. */
  readonly person: RowRequest['recipient'] | null;
}

/** Batches without rows are left out: they were opened, and nothing ever came, or all of it moved to another batch. */
const matchingSql = `
  WITH people AS (
    SELECT batch_id, count(*)::int AS people, (array_agg(content->'recipient' ORDER BY id))[1] AS person
    FROM rows WHERE cardinality($1::text[]) > 0 AND searched LIKE ${searchedPatterns} GROUP BY batch_id
  ), labelled AS (
    SELECT *, searchable(label) LIKE ${searchedPatterns} AS found FROM batches
  ), matching AS (
    SELECT b.id, b.sequence, CASE WHEN b.found THEN 0 ELSE 1 END AS part, b.status IN ('open', 'issuing') AS running,
      EXISTS (SELECT FROM messages WHERE batch_id = b.id AND state IN ('bounced', 'inDoubt')) AS attention, p.people, p.person
    FROM labelled b LEFT JOIN people p ON p.batch_id = b.id
    WHERE (b.found OR p.people IS NOT NULL) AND EXISTS (SELECT FROM rows WHERE batch_id = b.id)
  )`;
