import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database';
import type { Role } from './role';

export interface Member {
  readonly id: string;
  readonly email: string;
  /** As the provider writes it; empty until the first sign-in. */
  readonly name: string;
  readonly role: Role;
  /** Whether an identity belongs to the member yet. */
  readonly hasSignedIn: boolean;
}

/** Who somebody is, by the word of a provider. */
export interface Identity {
  /** `iss` of its tokens. */
  readonly provider: string;
  /** Names the person at that provider for ever; an address may pass on to somebody else. */
  readonly subject: string;
  readonly email: string;
  readonly name: string;
}

const columns = 'id, email, name, role, subject IS NOT NULL AS "hasSignedIn"';

/**
 * The member that an identity belongs to. The first sign-in turns an invitation into a membership; where whoever comes may become a
 * member, it makes one with that role.
 *
 * @param newcomers the role of those who were not invited; `undefined` when they have to be
 */
export async function memberOf(database: Database, { provider, subject, email, name }: Identity, newcomers: Role | undefined): Promise<Member | undefined> {
  const [known] = await database.query<Member>(`SELECT ${columns} FROM members WHERE provider = $1 AND subject = $2`, [provider, subject]);
  if (known) return known;
  const [invited] = await database.query<Member>(
    `UPDATE members SET provider = $1, subject = $2, name = $3 WHERE lower(email) = lower($4) AND subject IS NULL RETURNING ${columns}`,
    [provider, subject, name, email],
  );
  if (invited ?? newcomers === undefined) return invited;
  // Two requests of one newcomer may come at once; the address may belong to somebody else's identity already.
  const [come] = await database.query<Member>(
    `INSERT INTO members (id, provider, subject, email, name, role) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING ${columns}`,
    [randomUUID(), provider, subject, email, name, newcomers],
  );
  return come ?? (await database.query<Member>(`SELECT ${columns} FROM members WHERE provider = $1 AND subject = $2`, [provider, subject]))[0];
}

export async function listMembers(database: Database): Promise<readonly Member[]> {
  return database.query<Member>(`SELECT ${columns} FROM members ORDER BY lower(email)`);
}

/** @returns `undefined` when the address is a member's already */
export async function inviteMember(database: Database, email: string, role: Role): Promise<Member | undefined> {
  const [member] = await database.query<Member>(
    `INSERT INTO members (id, email, name, role) VALUES ($1, $2, '', $3) ON CONFLICT DO NOTHING RETURNING ${columns}`,
    [randomUUID(), email, role],
  );
  return member;
}

/** @returns `undefined` when there is no such member */
export async function changeRole(database: Database, id: string, role: Role): Promise<Member | undefined> {
  const [member] = await database.query<Member>(`UPDATE members SET role = $2 WHERE id = $1 RETURNING ${columns}`, [id, role]);
  return member;
}

/** @returns whether there was such a member */
export async function removeMember(database: Database, id: string): Promise<boolean> {
  return (await database.query('DELETE FROM members WHERE id = $1 RETURNING id', [id])).length > 0;
}
