import type { Database } from '../database/database';
import { ApiError } from '../http/api-error';
import type { Limits } from '../settings';
import { say } from '../texts/say';

/**
 * Holds the issuer to the number of credentials that its administrator allows for a year. All that were issued since the first
 * of January count, by whichever way.
 *
 * @throws {ApiError} `payment_required`
 */
export async function keepToPlan(database: Database, { credentialsPerYear }: Limits): Promise<void> {
  if (credentialsPerYear === undefined) return;
  // Inside a transaction, whoever counts at the same time waits until this one is stored.
  await database.query(`SELECT pg_advisory_xact_lock(hashtext('credentials of this year'))`);
  const [{ issued } = { issued: 0 }] = await database.query<{ issued: number }>(
    `SELECT count(*)::int AS issued FROM rows WHERE issued_at >= date_trunc('year', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'`);
  if (issued >= credentialsPerYear) throw new ApiError(402, 'payment_required', say('error.planLimit', { limit: credentialsPerYear }));
}
