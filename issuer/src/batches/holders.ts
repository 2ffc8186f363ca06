import type { Holder, HolderSearch } from '@confer/core';
import { foldText } from '@confer/core';
import { credentialUrl } from '../addresses';
import type { Database } from '../database/database';
import { dayOf } from '../signing/day';

type Recipient = HolderSearch['recipients'][number];

interface StoredHolder {
  readonly index: number;
  readonly label: string;
  /** `null` while it is not issued. */
  readonly publicId: string | null;
  readonly url: string | null;
  readonly issuedOn: string | null;
}

/**
 * Which of these people hold a credential of a definition, or are about to get it. It is told by name and address, as a list tells
 * people who stand in it twice.
 */
export async function findHolders(database: Database, publicUrl: string, { definitionId, recipients }: HolderSearch, now: Date): Promise<Holder[]> {
  const found = await database.query<StoredHolder>(holdersSql, [definitionId, JSON.stringify(recipients.map(compared)), dayOf(now)]);
  return found.map(({ index, label, publicId, url, issuedOn }) => ({
    index, label,
    ...(publicId !== null && issuedOn !== null && { credential: { url: url ?? credentialUrl(publicUrl, publicId), issuedOn } }),
  }));
}

const compared = (recipient: Recipient): Recipient => ({ ...recipient, ...Object.fromEntries(Object.entries(recipient).map(([part, text = '']) => [part, foldText(text)])) });

/** How long rows of a batch that was not submitted yet count as under way. Whoever sends rows submits them within minutes, or never. */
const beingSent = '15 minutes';

/**
 * The rows of each person are read by themselves (`OFFSET 0`), by their index: the engine would rather read all rows there are
 * as long as it has no statistics.
 */
const holdersSql = `
  SELECT sent.position::int - 1 AS index, held.label, held.public_id AS "publicId", held.url, held.issued_on AS "issuedOn"
  FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS sent (recipient, position)
  CROSS JOIN LATERAL (
    SELECT b.label, c.public_id, c.url, c.issued_on::text
    FROM (SELECT * FROM rows WHERE person_of(content->'recipient') = person_of(sent.recipient) OFFSET 0) r
    JOIN batches b ON b.id = r.batch_id AND b.definition_id = $1 LEFT JOIN credentials c ON c.row_id = r.id
    WHERE (r.state = 'issued' AND c.status <> 'revoked' AND (c.expires_on IS NULL OR c.expires_on >= $3::date))
      OR (r.state = 'waiting' AND (b.status IN ('held', 'issuing') OR (b.status = 'open' AND r.created_at > now() - interval '${beingSent}')))
    ORDER BY r.state, r.id DESC LIMIT 1
  ) held ORDER BY sent.position`;
