import type { BatchAnswer, Receipt } from '@confer/core';
import { correctionOf } from '@confer/core';
import { migrate } from '../database/migrate';
import { openTestDatabase } from '../fixtures/database';
import { issue, openBatch, organisation, prepare, rowOf } from '../fixtures/issuer';
import { issuerOfFile } from '../fixtures/issuer-of-file';
import { temporaryDirectory } from '../fixtures/temporary-directory';
import { routeRights } from '../members/route-rights';
import type { AuditEntry } from './audit-log';
import { record } from './audit-log';
import { auditedRoutes, unauditedRoutes } from './audited-routes';

const testIssuer = issuerOfFile(prepare);

interface Entries {
  readonly data: readonly (AuditEntry & { readonly at: string })[];
  readonly pagination: { readonly next: string | null };
}

const read = async (query = '', headers?: Record<string, string>): Promise<Entries> => (await testIssuer.call<Entries>('GET', `/v1/audit-log${query}`, undefined, headers)).body;
const lastOf = async (action: string): Promise<AuditEntry | undefined> => (await read(`?action=${action}`)).data[0];
async function tokenFor(role: string): Promise<Record<string, string>> {
  const { body } = await testIssuer.call<{ token: string }>('POST', '/v1/access-tokens', { name: `of the ${role}`, role });
  return { authorization: `Bearer ${body.token}` };
}

test('every request by which somebody changes something is told of, or stands among those that change nothing', () => {
  const changing = Object.entries(routeRights).filter(([route, right]) => !route.startsWith('GET ') && (right === 'issue' || right === 'administer')).map(([route]) => route);
  expect([...Object.keys(auditedRoutes), ...unauditedRoutes].sort()).toEqual(changing.sort());
});

test('a batch has its history: who submitted it, who held it, who let it go', async () => {
  const { id } = await openBatch(testIssuer, 'batch-history');
  await testIssuer.call('POST', `/v1/batches/${id}/rows`, { rows: [rowOf(1), rowOf(2)] });
  const { body: held } = await testIssuer.call<BatchAnswer>('POST', `/v1/batches/${id}/submit`, { hold: { minutes: 10 } });
  await testIssuer.call('POST', `/v1/batches/${id}/release`);
  const observer = await tokenFor('observer');
  const { body } = await testIssuer.call<Entries>('GET', `/v1/batches/${id}/history`, undefined, observer);
  expect(body.data).toMatchObject([
    { actor: 'administrator', account: null, action: 'batch.released', subject: id },
    { actor: 'administrator', account: null, action: 'batch.submitted', subject: id, details: { rows: 2, heldUntil: held.heldUntil } },
  ]);
  expect((await testIssuer.call('GET', '/v1/audit-log', undefined, observer)).status).toBe(403);
});

test('a batch that leaves by itself, and one that is saved as a file, are told of', async () => {
  const { id } = await openBatch(testIssuer, 'batch-by-itself');
  await testIssuer.call('POST', `/v1/batches/${id}/rows`, { rows: [rowOf(3)] });
  await testIssuer.call('POST', `/v1/batches/${id}/submit`, { hold: { until: new Date(Date.now() - 1000).toISOString() } });
  await issue(testIssuer, 'batch-after-it', [rowOf(4)]);
  await testIssuer.call('GET', `/v1/batches/${id}/export.csv`);
  const { data } = await read(`?subject=${id}`);
  expect(data.map(({ action, actor }) => [action, actor])).toEqual([['batch.exported', 'administrator'], ['batch.released', null], ['batch.submitted', 'administrator']]);
});

test('revoking and correcting name the credentials and the reason, and nobody’s name or address', async () => {
  const receipts = await issue(testIssuer, 'batch-to-revoke', [rowOf(5), rowOf(6)]);
  const [first] = receipts as [Receipt];
  await testIssuer.call('POST', '/v1/credentials/revoke', { credentialIds: [first.credentialId], reason: 'mistake', explanation: 'Siobhán was not there.' });
  expect(await lastOf('credentials.revoked')).toMatchObject({ actor: 'administrator', details: { credentialIds: [first.credentialId], reason: 'mistake' } });

  const other = receipts.find(({ key }) => key !== first.key);
  const number = other?.key === rowOf(5).key ? 5 : 6;
  await issue(testIssuer, 'batch-of-correction', [correctionOf(rowOf(number, { fields: { completedOn: '2026-11-03', result: 'Pass' } }))]);
  expect(await lastOf('credentials.corrected')).toMatchObject({ actor: 'administrator', details: { credentialIds: [other?.credentialId] } });
  const everything = JSON.stringify(await read('?limit=100'));
  for (const personal of ['Siobhán', 'Dhomhnaill', 'student-5']) expect(everything).not.toContain(personal);
});

test('what is refused is not told of, for it was not done', async () => {
  const before = await read('?limit=1');
  expect((await testIssuer.call('PUT', '/v1/organisation', { ...organisation, email: 'nobody' })).status).toBe(400);
  expect((await testIssuer.call('POST', '/v1/members', { email: 'someone@northmere.example', role: 'issuer' })).status).toBe(201);
  expect((await testIssuer.call('POST', '/v1/members', { email: 'someone@northmere.example', role: 'issuer' })).status).toBe(409);
  const { data } = await read('?limit=2');
  expect(data[0]).toMatchObject({ action: 'member.invited', subject: 'someone@northmere.example', details: { role: 'issuer' } });
  expect(data[1]).toEqual(before.data[0]);
});

test('the log is read in pages, the newest first, and saved as a file', async () => {
  const { data, pagination } = await read('?limit=2');
  const next = await read(`?limit=2&cursor=${pagination.next ?? ''}`);
  expect(new Set([...data, ...next.data].map(({ id }) => id)).size).toBe(4);
  const { text } = await testIssuer.call('GET', '/v1/audit-log/export.csv');
  expect(text.split('\n').length).toBeGreaterThan(10);
  expect(text).toContain('"administrator","","credentials.revoked"');
});

test('nobody changes an entry, nor takes one away, also not in the database', async () => {
  const { path, remove } = await temporaryDirectory();
  const database = await openTestDatabase(path);
  await migrate(database);
  await record(database, undefined, { action: 'batch.released', subject: 'some batch' });
  for (const statement of [`UPDATE audit_log SET actor = 'somebody else'`, 'DELETE FROM audit_log', 'TRUNCATE audit_log', 'DELETE FROM status_changes']) {
    await expect(database.query(statement)).rejects.toThrow(/is never changed/);
  }
  expect(await database.query('SELECT action FROM audit_log')).toEqual([{ action: 'batch.released' }]);
  await database.close();
  await remove();
});
