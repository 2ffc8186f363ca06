import type { Me } from '@confer/core';
import Fastify from 'fastify';
import type { Problem } from '../fixtures/issuer';
import { prepare } from '../fixtures/issuer';
import { issuerOfFile } from '../fixtures/issuer-of-file';
import { authorize } from './authorize';
import type { Member } from './members';
import type { Role } from './role';
import { routeRights } from './route-rights';

const testIssuer = issuerOfFile(prepare);
const { call } = testIssuer;

const tokens = new Map<Role, string>();
const as = (role: Role) => ({ authorization: `Bearer ${tokens.get(role) ?? ''}` });

test('an access token has a name and a role, and is shown once', async () => {
  for (const role of ['admin', 'issuer', 'verifier', 'observer'] as const) {
    const { status, body } = await call<{ token: string }>('POST', '/v1/access-tokens', { name: `${role} token`, role });
    expect(status).toBe(201);
    tokens.set(role, body.token);
    expect((await call<Me>('GET', '/v1/me', undefined, as(role))).body).toEqual({ name: `${role} token`, email: null, role, provider: null });
  }
  expect(await call('POST', '/v1/access-tokens', { name: 'admin token', role: 'issuer' })).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } });
});

/** What each role may do, written out once more so that nobody widens it without noticing. */
const allowed: Readonly<Record<string, readonly Role[]>> = {
  connect: ['admin', 'issuer', 'verifier', 'observer'],
  look: ['admin', 'issuer', 'observer'],
  issue: ['admin', 'issuer'],
  administer: ['admin'],
};

test.each(Object.entries(routeRights))('%s is open to whoever may %s, and closed to everybody else', async (route, right) => {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replace(':id', '00000000-0000-4000-8000-000000000000').replace(':name', 'no-such-token');
  for (const role of tokens.keys()) {
    const answer = await call<Problem | undefined>(method as 'GET', path, method === 'GET' || method === 'DELETE' ? undefined : {}, as(role));
    expect([role, answer.body?.error?.code === 'forbidden']).toEqual([role, !allowed[right]?.includes(role)]);
  }
});

test('an observer who issues is told whom to ask', async () => {
  const { body } = await call<Problem>('POST', '/v1/batches', {}, as('observer'));
  expect(body.error.message).toBe('Your account may look but not issue. Ask your administrator for the role “issuer”.');
});

test('a route that nobody has thought of does not come up', () => {
  const app = Fastify();
  authorize(app);
  expect(() => app.get('/v1/forgotten', () => 'x')).toThrow('GET /v1/forgotten does not stand in members/route-rights.ts');
});

test('members are invited, listed, changed and removed', async () => {
  const { body: member } = await call<Member>('POST', '/v1/members', { email: 'jonas@northmere.example', role: 'observer' });
  expect(member).toMatchObject({ email: 'jonas@northmere.example', name: '', role: 'observer', hasSignedIn: false });
  expect(await call('POST', '/v1/members', { email: 'JONAS@northmere.example', role: 'issuer' })).toMatchObject({ status: 409 });
  expect((await call<Member>('PUT', `/v1/members/${member.id}`, { role: 'issuer' })).body.role).toBe('issuer');
  expect((await call<{ data: Member[] }>('GET', '/v1/members')).body.data).toEqual([{ ...member, role: 'issuer' }]);
  expect((await call('DELETE', `/v1/members/${member.id}`)).status).toBe(204);
  expect((await call('DELETE', `/v1/members/${member.id}`)).status).toBe(404);
  expect((await call('PUT', '/v1/members/nobody', { role: 'issuer' })).status).toBe(404);
  expect((await call('POST', '/v1/members', { email: 'no address', role: 'owner' })).status).toBe(400);
});

test('a token that is taken away opens nothing any more, and nobody takes away the one in their hand', async () => {
  expect((await call('DELETE', '/v1/access-tokens/observer token')).status).toBe(204);
  expect((await call('GET', '/v1/me', undefined, as('observer'))).status).toBe(401);
  expect((await call('DELETE', '/v1/access-tokens/administrator')).status).toBe(409);
});
