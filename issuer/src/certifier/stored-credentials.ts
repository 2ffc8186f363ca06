import type { Definition } from '@confer/core';
import * as z from 'zod';
import { readDefinition } from '../catalogue/definitions';
import type { Database } from '../database/database';
import { notFound } from '../http/api-error';
import { sequenceNumber } from '../http/paging';
import { say } from '../texts/say';
import type { Stored } from './certifier-credential';
import { certifierCredential } from './certifier-credential';
import type { Page } from './cursor';
import { pageOf, readCursor } from './cursor';
import { conditionOf } from './search-sql';
import type { CertifierCredential, CredentialSearch } from './shapes';
import { uuidOf } from './ulid';

/**
 * Certifier has no word for a revoked or suspended credential. Of those that it has, `expired` says what a program must know:
 * do not rely on it. Moments are kept to the millisecond, because that is how they are told.
 */
const storedSql = `(
  SELECT r.id AS "rowId", coalesce(c.id, dr.credential_id) AS id, coalesce(c.public_id, dr.public_id) AS "publicId",
    coalesce(b.definition_id, dr.definition_id) AS "groupId", coalesce(b.definition_version, dr.definition_version) AS "definitionVersion", r.content,
    CASE WHEN c.id IS NULL THEN 'draft' WHEN c.status <> 'valid' OR c.expires_on < (now() AT TIME ZONE 'UTC')::date THEN 'expired' ELSE 'issued' END AS status,
    coalesce(r.content #>> '{recipient,fullName}', concat_ws(' ', nullif(r.content #>> '{recipient,firstName}', ''), nullif(r.content #>> '{recipient,lastName}', ''))) AS name,
    r.content #>> '{recipient,contact}' AS email,
    CASE WHEN c.id IS NULL THEN (r.content->>'issueDate')::date ELSE c.issued_on END AS "issueDate",
    CASE WHEN c.id IS NULL THEN (r.content->>'expiry')::date ELSE c.expires_on END AS "expiryDate",
    date_trunc('milliseconds', r.created_at) AS "createdAt",
    date_trunc('milliseconds', greatest(r.created_at, r.changed_at, r.issued_at, m.asked_at)) AS "updatedAt"
  FROM rows r LEFT JOIN drafts dr ON dr.row_id = r.id
  LEFT JOIN credentials c ON c.row_id = r.id LEFT JOIN batches b ON b.id = c.batch_id LEFT JOIN messages m ON m.credential_id = c.id
  WHERE r.state IN ('draft', 'issued') AND r.erased_at IS NULL AND c.url IS NULL
) stored`;

const columns = `"rowId"::text, id, "publicId", "groupId", "definitionVersion", content, status, name, email,
  "issueDate"::text, "expiryDate"::text, "createdAt", "updatedAt"`;

/**
 * By the id that stands in an address.
 *
 * @throws {ApiError} `not_found`
 */
export async function readStored(database: Database, id: string): Promise<Stored> {
  const uuid = uuidOf(id);
  const [stored] = uuid === undefined ? [] : await database.query<Stored>(
    `SELECT ${columns} FROM ${storedSql} WHERE "rowId" = (SELECT row_id FROM credentials WHERE id = $1 UNION ALL SELECT row_id FROM drafts WHERE credential_id = $1)`,
    [uuid],
  );
  if (!stored) throw notFound(say('error.credentialUnknown'));
  return stored;
}

/** The definition of a credential, in the version by which it was made. */
export async function definitionOfStored(database: Database, { groupId, definitionVersion }: Pick<Stored, 'groupId' | 'definitionVersion'>): Promise<Definition> {
  const definition = await readDefinition(database, groupId, definitionVersion);
  if (!definition) throw new Error('A credential has no definition.');
  return definition;
}

/** As the API tells of it. */
export async function readCredential(database: Database, id: string): Promise<CertifierCredential> {
  const stored = await readStored(database, id);
  return certifierCredential(stored, await definitionOfStored(database, stored));
}

const moment = (column: string) => ({ expression: `(extract(epoch FROM ${column}) * 1000)::bigint`, type: 'bigint', place: sequenceNumber });
const day = (column: string) => ({ expression: `coalesce(${column} - date '0001-01-01', 9999999)`, type: 'integer', place: z.string().regex(/^\d{1,7}$/) });
/** What credentials may be sorted by, in a form in which it stands in a cursor. One that never expires comes behind all others. */
const sortings = {
  id: { expression: 'id', type: 'uuid', place: z.uuid() },
  createdAt: moment('"createdAt"'),
  updatedAt: moment('"updatedAt"'),
  issueDate: day('"issueDate"'),
  expiryDate: day('"expiryDate"'),
} as const;

/** Newest first, unless they are to be sorted in another way. */
export async function findCredentials(database: Database, { filter, sort, cursor: text, limit }: CredentialSearch): Promise<Page<CertifierCredential>> {
  const sorting = sort && sortings[sort.property];
  const cursor = readCursor(text, sorting ? z.tuple([sorting.place, sequenceNumber]) : z.tuple([sequenceNumber]));
  const keys = [...(sorting ? [sorting.expression] : []), '"rowId"'];
  const types = [...(sorting ? [sorting.type] : []), 'bigint'];
  const descends = (sort?.order ?? 'desc') === 'desc';
  const readsDown = descends !== (cursor?.direction === 'before');
  const place = cursor?.place ?? [];
  const from = cursor ? `(${keys.join(', ')}) ${readsDown ? '<' : '>'} (${types.map((type, index) => `$${index + 1}::${type}`).join(', ')})` : 'true';
  const condition = conditionOf(filter, place.length + 2);
  const found = await database.query<Stored & { readonly place: string }>(
    `SELECT ${columns}, ${sorting ? `(${sorting.expression})::text` : "''"} AS place FROM ${storedSql}
     WHERE ${from} AND ${condition.sql}
     ORDER BY ${keys.map((key) => `${key === '"rowId"' ? 'stored."rowId"' : key} ${readsDown ? 'DESC' : 'ASC'}`).join(', ')} LIMIT $${place.length + 1}`,
    [...place, limit + 1, ...condition.values],
  );
  const page = pageOf(found, limit, cursor, (item) => [...(sorting ? [item.place] : []), item.rowId]);
  const definitions = new Map<string, Definition>();
  for (const stored of page.data) {
    const name = `${stored.groupId} ${stored.definitionVersion}`;
    if (!definitions.has(name)) definitions.set(name, await definitionOfStored(database, stored));
  }
  return {
    ...page,
    data: page.data.flatMap((stored) => {
      const definition = definitions.get(`${stored.groupId} ${stored.definitionVersion}`);
      return definition ? [certifierCredential(stored, definition)] : [];
    }),
  };
}
