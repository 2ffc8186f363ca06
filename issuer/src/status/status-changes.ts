import type { CredentialStatus, StatusAnswer, StatusReason } from '@confer/core';
import { lockBatches } from '../batches/lock-batches';
import type { Database } from '../database/database';
import { withdrawMessages } from '../delivery/withdraw-messages';
import { conflict } from '../http/api-error';
import type { WorkQueue } from '../queue/work-queue';
import { say } from '../texts/say';
import { queueNotices, withdrawOldNotices } from './notices';
import type { StatusPurpose } from './status-entry';
import { bitsPerList, placeOf } from './status-entry';

/** Why a credential no longer holds: what a person gave as the reason, or that another one replaced it. */
export type StandingReason = StatusReason | 'corrected';

/** What is to hold from now on, and why. */
export interface StatusChange {
  readonly status: CredentialStatus;
  readonly reason?: StatusReason | undefined;
  readonly explanation?: string | undefined;
  /** Who changes it. */
  readonly changedBy: string;
  /** Sends messages about it to whoever was sent the credential; left out, nobody is told. */
  readonly tellBy?: WorkQueue | undefined;
}

/**
 * Changes what holds of credentials, all of them or none. One that is in this state already stays as it is, with the reason
 * that was given first; one that is revoked cannot be suspended as well, and one that
 * was deleted stays revoked. Each change is kept, and is news in its receipt. Of one that does not hold no message goes out any more, nor one about
 * an earlier change.
 *
 * @returns what holds now of those of the credentials that are known
 * @throws {ApiError} `conflict` when Certifier issued one of them
 */
export function changeStatus(database: Database, credentialIds: readonly string[], { status, reason, explanation, changedBy, tellBy }: StatusChange): Promise<StatusAnswer['data']> {
  return database.inTransaction(async () => {
    await lockBatches(database, { credentialIds });
    await refuseForeign(database, credentialIds);
    const changes = await database.query<{ sequence: string }>(
      `WITH changed AS (
         UPDATE credentials SET status = $2
         WHERE id = ANY ($1::uuid[]) AND status <> $2 AND NOT (status = 'revoked' AND $2 = 'suspended')
           AND NOT EXISTS (SELECT FROM rows WHERE rows.id = row_id AND erased_at IS NOT NULL) RETURNING id
       ), kept AS (
         INSERT INTO status_changes (credential_id, status, reason, explanation, changed_by) SELECT id, $2, $3, $4, $5 FROM changed RETURNING sequence
       ), news AS (
         UPDATE receipts SET change = nextval('receipt_changes') WHERE credential_id IN (SELECT id FROM changed)
       )
       SELECT sequence::text FROM kept`,
      [credentialIds, status, reason ?? null, explanation === '' ? null : explanation ?? null, changedBy],
    );
    if (status !== 'valid') await withdrawMessages(database, { credentialIds });
    await withdrawOldNotices(database, credentialIds);
    if (tellBy) await queueNotices(database, tellBy, changes.map(({ sequence }) => sequence));
    const standings = await database.query<Required<StatusAnswer['data'][number]>>(
      `SELECT id AS "credentialId", status, EXISTS (SELECT FROM messages WHERE status_change = (SELECT max(sequence) FROM status_changes WHERE credential_id = credentials.id)) AS told
       FROM credentials WHERE id = ANY ($1::uuid[]) ORDER BY array_position($1::uuid[], id)`,
      [credentialIds],
    );
    return standings.map(({ told, ...standing }) => ({ ...standing, ...(told && { told }) }));
  });
}

/** Certifier's interface knows no way to withdraw a credential, and what its page says is what counts. */
async function refuseForeign(database: Database, credentialIds: readonly string[]): Promise<void> {
  const foreign = await database.query('SELECT FROM credentials WHERE id = ANY ($1::uuid[]) AND url IS NOT NULL LIMIT 1', [credentialIds]);
  if (foreign.length > 0) throw conflict(say('error.standsAtCertifier'));
}

/** What holds of a credential since when, and what was said about it. */
export interface Standing {
  readonly status: CredentialStatus;
  /** Of the last change; `undefined` when there was none. */
  readonly since: Date | undefined;
  readonly reason: StandingReason | undefined;
  readonly explanation: string | undefined;
  /** The public id of the credential that replaced it. */
  readonly correctedBy: string | undefined;
}

/** @returns `undefined` when no such credential was ever stored */
export async function standingOf(database: Database, publicId: string): Promise<Standing | undefined> {
  const [found] = await database.query<{ status: CredentialStatus; since: Date | null; reason: StandingReason | null; explanation: string | null; correctedBy: string | null }>(
    `SELECT c.status, s.changed_at AS since, s.reason, s.explanation,
       (SELECT n.public_id FROM rows r JOIN rows l ON l.corrects = r.key JOIN credentials n ON n.row_id = l.id WHERE r.id = c.row_id) AS "correctedBy"
     FROM credentials c
     LEFT JOIN LATERAL (SELECT * FROM status_changes WHERE credential_id = c.id ORDER BY sequence DESC LIMIT 1) s ON true
     WHERE c.public_id = $1`,
    [publicId],
  );
  return found && { status: found.status, since: found.since ?? undefined, reason: found.reason ?? undefined, explanation: found.explanation ?? undefined, correctedBy: found.correctedBy ?? undefined };
}

/**
 * What holds of a copy that was signed with a place in the lists which its credential has given up since.
 *
 * @returns `undefined` for every other copy
 */
export async function standingOfReplaced(database: Database, statusNumber: number): Promise<Standing | undefined> {
  const [replaced] = await database.query<{ since: Date; publicId: string }>(
    'SELECT s.replaced_at AS since, c.public_id AS "publicId" FROM replaced_signatures s JOIN credentials c ON c.id = s.credential_id WHERE s.status_number = $1', [statusNumber]);
  return replaced && { status: 'revoked', since: replaced.since, reason: 'corrected', explanation: undefined, correctedBy: replaced.publicId };
}

/** Every place that was ever given to a credential, with what holds there. */
const placesSql = `(SELECT status_number, status FROM credentials UNION ALL SELECT status_number, 'revoked' FROM replaced_signatures) places
  WHERE status_number >= $1::bigint AND status_number < $1::bigint + $2::bigint`;

/** What holds at a place in the status lists; `undefined` when no credential ever had it. */
export async function statusByNumber(database: Database, statusNumber: number): Promise<CredentialStatus | undefined> {
  const [found] = await database.query<{ status: CredentialStatus }>(`SELECT status FROM ${placesSql}`, [statusNumber, 1]);
  return found?.status;
}

/** The bits that are set in a list. `undefined`: no credential has its place in it. */
export async function bitsOfList(database: Database, purpose: StatusPurpose, list: number): Promise<number[] | undefined> {
  const first = list * bitsPerList;
  const [{ isUsed } = { isUsed: false }] = await database.query<{ isUsed: boolean }>(`SELECT EXISTS (SELECT FROM ${placesSql}) AS "isUsed"`, [first, bitsPerList]);
  if (!isUsed) return undefined;
  const withdrawn = await database.query<{ number: string }>(
    `SELECT status_number::text AS number FROM ${placesSql} AND status = $3 ORDER BY places.status_number`,
    [first, bitsPerList, purpose === 'revocation' ? 'revoked' : 'suspended'],
  );
  return withdrawn.map(({ number }) => placeOf(Number(number)).bit);
}

/** Tells whether anything has changed in the lists: another text after each change, of whichever credential. */
export async function lastStatusChange(database: Database): Promise<string> {
  const [{ last } = { last: '' }] = await database.query<{ last: string }>(
    `SELECT concat((SELECT max(sequence) FROM status_changes), '-', (SELECT count(*) FROM replaced_signatures)) AS last`);
  return last;
}
