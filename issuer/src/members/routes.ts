import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import type { Database } from '../database/database';
import { deleteToken, makeToken } from '../http/access-tokens';
import { conflict, notFound } from '../http/api-error';
import { parse } from '../http/parse';
import { say } from '../texts/say';
import { changeRole, inviteMember, listMembers, removeMember } from './members';
import { role } from './role';

export const invitation = z.strictObject({ email: z.email().max(254), role });
export const roleChange = z.strictObject({ role });
export const tokenRequest = z.strictObject({ name: z.string().trim().min(1).max(100).regex(/^\P{Cc}*$/u, 'has to be one line'), role });

interface MemberParams {
  Params: { id: string };
}

export function memberRoutes(app: FastifyInstance, database: Database): void {
  app.get('/me', async ({ person }) => person);

  app.get('/members', async () => ({ data: await listMembers(database) }));

  app.post('/members', async (request, reply) => {
    const { email, role: given } = parse(invitation, request.body);
    const member = await inviteMember(database, email, given);
    if (!member) throw conflict(say('error.memberKnown', { email }));
    void reply.code(201);
    return member;
  });

  app.put<MemberParams>('/members/:id', async ({ params, body }) => {
    const member = await changeRole(database, memberIdOf(params), parse(roleChange, body).role);
    if (!member) throw notFound(say('error.memberUnknown'));
    return member;
  });

  app.delete<MemberParams>('/members/:id', async ({ params }, reply) => {
    if (!(await removeMember(database, memberIdOf(params)))) throw notFound(say('error.memberUnknown'));
    void reply.code(204);
  });

  app.post('/access-tokens', async (request, reply) => {
    const { name, role: given } = parse(tokenRequest, request.body);
    const token = await makeToken(database, name, given);
    if (token === undefined) throw conflict(say('error.tokenNameTaken', { name }));
    void reply.code(201);
    return { name, role: given, token };
  });

  app.delete<{ Params: { name: string } }>('/access-tokens/:name', async ({ params: { name }, person }, reply) => {
    // Whoever takes away the token in their hand locks everybody out.
    if (person?.provider === null && person.name === name) throw conflict(say('error.tokenInUse'));
    if (!(await deleteToken(database, name))) throw notFound(say('error.tokenUnknown', { name }));
    void reply.code(204);
  });
}

function memberIdOf({ id }: { id: string }): string {
  if (!z.uuid().safeParse(id).success) throw notFound(say('error.memberUnknown'));
  return id;
}
