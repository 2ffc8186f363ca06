import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Database } from '../database/database';
import type { Role } from '../members/role';

const administrator = 'administrator';

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
const newToken = (): string => `confer_${randomBytes(32).toString('base64url')}`;

/**
 * Sees to it that the administrator has an access token: the one given, else the one from an earlier start, else a new one.
 *
 * @returns a token made now. It is stored as a hash alone, so this is the only time that anybody can see it.
 */
export async function ensureAdministrator(database: Database, given: string | undefined): Promise<string | undefined> {
  if (given === undefined && (await tokens(database)).some(({ name }) => name === administrator)) return undefined;
  const token = given ?? newToken();
  await database.query(
    "INSERT INTO access_tokens (name, hash, role) VALUES ($1, $2, 'admin') ON CONFLICT (name) DO UPDATE SET hash = excluded.hash",
    [administrator, hashOf(token)],
  );
  return given === undefined ? token : undefined;
}

/** @returns the token, to be seen this once; `undefined` when there is one of that name */
export async function makeToken(database: Database, name: string, role: Role): Promise<string | undefined> {
  const token = newToken();
  const made = await database.query('INSERT INTO access_tokens (name, hash, role) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING name', [name, hashOf(token), role]);
  return made.length > 0 ? token : undefined;
}

/** @returns whether there was one */
export async function deleteToken(database: Database, name: string): Promise<boolean> {
  return (await database.query('DELETE FROM access_tokens WHERE name = $1 RETURNING name', [name])).length > 0;
}

/** Whose token it is, and what they may do; `undefined` for one that nobody here has made. */
export async function ownerOf(database: Database, token: string): Promise<{ readonly name: string; readonly role: Role } | undefined> {
  const hash = hashOf(token);
  const found = (await tokens(database)).find((known) => timingSafeEqual(known.hash, hash));
  return found && { name: found.name, role: found.role };
}

interface StoredToken {
  readonly name: string;
  readonly hash: Uint8Array;
  readonly role: Role;
}

const tokens = (database: Database): Promise<StoredToken[]> => database.query<StoredToken>('SELECT name, hash, role FROM access_tokens');
