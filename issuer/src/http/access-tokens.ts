import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Database } from '../database/database';

const administrator = 'administrator';

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * Sees to it that the administrator has an access token: the one given, else the one from an earlier start, else a new one.
 *
 * @returns a token made now. It is stored as a hash alone, so this is the only time that anybody can see it.
 */
export async function ensureAdministrator(database: Database, given: string | undefined): Promise<string | undefined> {
  if (given === undefined && (await hashes(database)).length > 0) return undefined;
  const token = given ?? `confer_${randomBytes(32).toString('base64url')}`;
  await database.query(
    'INSERT INTO access_tokens (name, hash) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET hash = excluded.hash',
    [administrator, hashOf(token)],
  );
  return given === undefined ? token : undefined;
}

export async function isKnownToken(database: Database, token: string): Promise<boolean> {
  const hash = hashOf(token);
  return (await hashes(database)).some((known) => timingSafeEqual(known, hash));
}

async function hashes(database: Database): Promise<Uint8Array[]> {
  const tokens = await database.query<{ hash: Uint8Array }>('SELECT hash FROM access_tokens');
  return tokens.map(({ hash }) => hash);
}
