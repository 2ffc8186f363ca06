import type { BatchPerson, CredentialStatus, PersonStatus, RowRequest } from '@confer/core';
import { correctionLinks } from '../corrections/links';
import type { Database } from '../database/database';
import { recipientName } from '../signing/build-credential';
import type { MessageState, StoredReceipt } from './receipts';
import { deliveryOf, hasReason, receiptOf } from './receipts';
import { patternsOf, searchedPatterns } from './searched-words';

export interface SearchedPeople {
  readonly text: string;
  readonly status: PersonStatus | undefined;
  /** Only people behind this place: part 0 are those in trouble, part 1 all others. */
  readonly after: { readonly part: number; readonly number: string } | undefined;
  readonly limit: number;
}

/** A person with the place in the list of people. */
export interface PlacedPerson {
  readonly place: string;
  readonly person: BatchPerson;
}

/** People of a batch: those in trouble first, then all others, both in the order in which their rows were sent. */
export async function searchPeople(database: Database, publicUrl: string, batchId: string, { text, status, after, limit }: SearchedPeople): Promise<PlacedPerson[]> {
  const people = await database.query<StoredPerson>(peopleSql, [patternsOf(text), batchId, status ?? null, after?.part ?? 0, after?.number ?? '0', limit]);
  return people.map(({ part, rowId, recipient, contact, status: became, credentialId, credentialStatus, notice, ...receipt }) => ({
    place: `${part}-${rowId}`,
    person: {
      key: receipt.key, name: recipientName(recipient), contact, status: became,
      ...(credentialId !== null && { receipt: receiptOf(publicUrl, { ...receipt, credentialId, status: credentialStatus }) }),
      ...(notice && { notice: noticeOf(notice) }),
    },
  }));
}

type StoredPerson = Omit<StoredReceipt, 'change' | 'credentialId' | 'status'> & {
  readonly part: 0 | 1;
  readonly rowId: string;
  readonly recipient: RowRequest['recipient'];
  /** Where the message went; until there is one, where it would go. */
  readonly contact: string;
  readonly status: PersonStatus;
  readonly credentialStatus: StoredReceipt['status'];
  /** `null` until the row is issued; the rest of the receipt is, too. */
  readonly credentialId: string | null;
  /** The last message about a change. */
  readonly notice: { readonly status: CredentialStatus; readonly state: MessageState; readonly reason: string | null } | null;
};

function noticeOf({ status, state, reason }: NonNullable<StoredPerson['notice']>): NonNullable<BatchPerson['notice']> {
  const delivery = deliveryOf(state);
  return { status, delivery, ...(reason !== null && hasReason(delivery) && { reason }) };
}

const statusSql = `
  CASE WHEN r.state <> 'issued' THEN r.state WHEN m.state IN ('queued', 'sending', 'handedOver', 'deferred') THEN 'onTheWay' ELSE coalesce(nullif(m.state, 'withdrawn'), 'notSent') END`;

const noticeSql = `(SELECT json_build_object('status', s.status, 'state', n.state, 'reason', n.reason)
      FROM status_changes s JOIN messages n ON n.status_change = s.sequence AND n.state <> 'withdrawn' WHERE s.credential_id = c.id ORDER BY s.sequence DESC LIMIT 1)`;

/** People of one part. Each reads its rows in the order of an index, so that a page costs the same in a batch of any size. */
const partSql = (part: 0 | 1, belongs: string): string => `(
  SELECT ${part} AS part, r.id, r.key, r.content->'recipient' AS recipient, coalesce(m.recipient, r.content#>>'{recipient,contact}') AS contact, ${statusSql} AS status,
    c.id AS "credentialId", c.public_id AS "publicId", c.url, c.issued_on::text AS "issuedOn", c.status AS "credentialStatus", m.state, m.reason, ${noticeSql} AS notice,
    ${correctionLinks}
  FROM rows r LEFT JOIN credentials c ON c.row_id = r.id LEFT JOIN messages m ON m.credential_id = c.id
  WHERE r.batch_id = $2 AND ${belongs} AND r.searched LIKE ${searchedPatterns} AND ($3::text IS NULL OR ${statusSql} = $3)
    AND ($4::int < ${part} OR ($4::int = ${part} AND r.id > $5::bigint))
  ORDER BY r.id LIMIT $6)`;

const inTrouble = `r.id IN (
  SELECT row_id FROM messages JOIN credentials ON credentials.id = messages.credential_id WHERE messages.batch_id = $2 AND messages.state IN ('bounced', 'inDoubt'))`;

const peopleSql = `
  SELECT part, id::text AS "rowId", key, recipient, contact, status, "credentialId", "publicId", url, "issuedOn", "credentialStatus", state, reason, notice, corrects, "correctedBy"
  FROM (${partSql(0, inTrouble)} UNION ALL ${partSql(1, "(m.state IS NULL OR m.state NOT IN ('bounced', 'inDoubt'))")}) people
  ORDER BY part, people.id LIMIT $6`;
