import type { BatchAnswer, Definition, FoundReceipts, Receipt } from '@confer/core';
import { certifierOfFile, credentialsAt, mailsAt, workshop } from '../fixtures/certifier';
import type { Fault, FaultyWay } from '../fixtures/faulty-way';
import { startFaultyWay } from '../fixtures/faulty-way';
import type { Problem, TestIssuer } from '../fixtures/issuer';
import { course, organisation, startTestIssuer, token } from '../fixtures/issuer';
import { temporaryDirectory } from '../fixtures/temporary-directory';
import { until } from '../fixtures/until';

jest.setTimeout(120_000);

/** A second issuer stands for Certifier: it speaks Certifier's interface, and allows three requests a second. */
const { testIssuer: certifier, call: callCertifier } = certifierOfFile({ limits: { requestsPerSecond: 3 }, publicUrl: 'http://localhost:3001' });

let way: FaultyWay;
let fault: (request: string, count: number) => Fault = () => 'none';
let testIssuer: TestIssuer;
let remove: () => Promise<void>;
const settings = () => ({ certifierUrl: way.address, certifierPages: 'https://credentials.northmere.example/' });

beforeAll(async () => {
  way = await startFaultyWay(() => certifier.address, (request, count) => fault(request, count));
  const directory = await temporaryDirectory();
  remove = directory.remove;
  testIssuer = await startTestIssuer(directory.path, settings());
  await testIssuer.call('PUT', '/v1/organisation', organisation);
});
afterEach(() => { fault = () => 'none'; });
afterAll(async () => {
  await testIssuer.issuer.close();
  await way.close();
  await remove();
});

const given = { id: 'statistics', version: 1, description: '', expiry: { rule: 'optional', default: '1 year' }, achievement: { type: 'Certificate', criteria: 'Took part.' }, certificateTemplate: 'course' };
const source = { certifier: { groupId: workshop.id, attributes: [{ tag: 'custom.mentor', name: 'Mentor' }] } };
const rowOf = (name: string, number: number, mentor = 'Ana') => ({ key: `row-${name}-${number}`.padEnd(8, '0'), recipient: { fullName: `${name} ${number}`, contact: `${name}-${number}@northmere.example` }, fields: { mentor } });
const rowsOf = (name: string, count: number) => Array.from({ length: count }, (_, index) => rowOf(name, index));

async function submit(key: string, rows: readonly ReturnType<typeof rowOf>[], change: object = {}): Promise<string> {
  const { body: { id } } = await testIssuer.call<BatchAnswer>('POST', '/v1/batches', { key, label: 'Statistics, autumn', definitionId: given.id, definitionVersion: 1, ...change });
  await testIssuer.call('POST', `/v1/batches/${id}/rows`, { rows });
  await testIssuer.call('POST', `/v1/batches/${id}/submit`);
  return id;
}

const batch = async (id: string): Promise<BatchAnswer> => (await testIssuer.call<BatchAnswer>('GET', `/v1/batches/${id}`)).body;
const ended = (id: string): Promise<BatchAnswer> => until(async () => { const answer = await batch(id); return answer.status !== 'issuing' && answer.counts.queued + answer.counts.deferred === 0 && answer; });
const receipts = async (id: string) => (await testIssuer.call<{ data: Receipt[]; refused?: { key: string; message: string; keepsKey: boolean }[] }>('GET', `/v1/batches/${id}/receipts?limit=500`)).body;

const atCertifier = (name: string) => credentialsAt({ call: callCertifier }, name);
const mailsTo = async (name: string, promised: number): Promise<number> => (await mailsAt(certifier, name, promised)).length;

test('before Certifier is connected, its groups cannot be read', async () => {
  expect(await testIssuer.call<Problem>('GET', '/v1/certifier/groups')).toMatchObject({ status: 409, body: { error: { message: expect.stringMatching(/^Certifier is not connected/) as string } } });
  expect((await testIssuer.call('GET', '/v1/certifier')).body).toEqual({ isConnected: false, address: way.address, pages: 'https://credentials.northmere.example/' });
});

test('a token that Certifier does not take is not kept', async () => {
  const { status, body } = await testIssuer.call<Problem>('PUT', '/v1/certifier', { token: 'not-a-token-of-certifier' });
  expect([status, body.error.message]).toEqual([409, expect.stringMatching(/^Certifier does not take this access token/)]);
  expect((await testIssuer.call<{ isConnected: boolean }>('GET', '/v1/certifier')).body.isConnected).toBe(false);
});

test('the token goes in and never comes out, and the log says who connected', async () => {
  const { status, text } = await testIssuer.call('PUT', '/v1/certifier', { token });
  expect([status, text.includes(token)]).toEqual([200, false]);
  expect((await testIssuer.call('GET', '/v1/certifier')).body).toMatchObject({ isConnected: true, connectedBy: 'administrator' });
  const log = await testIssuer.call<{ data: object[] }>('GET', '/v1/audit-log?action=certifier.connected');
  expect(log.body.data).toMatchObject([{ actor: 'administrator', details: { address: way.address } }]);
  expect(log.text).not.toContain(token);
});

test('the token is not sent on where Certifier leads elsewhere', async () => {
  fault = () => 'redirected';
  const before = way.arrived.length;
  expect(await testIssuer.call<Problem>('GET', '/v1/certifier/groups')).toMatchObject({ status: 503, body: { error: { code: 'provider_unreachable' } } });
  expect(way.arrived).toHaveLength(before);
});

test('a group becomes a definition; what cannot be carried is listed, and so is that Certifier does not tell attributes', async () => {
  const { body: { data } } = await testIssuer.call<{ data: { id: string; name: string }[] }>('GET', '/v1/certifier/groups');
  expect(data.map(({ id }) => id).sort()).toEqual([course.id, workshop.id]);
  expect(await testIssuer.call<Problem>('POST', '/v1/definitions/convert', { from: { certifier: { groupId: workshop.id } }, given })).toMatchObject({ status: 400, body: { error: { message: expect.stringMatching(/“attributes”/) as string } } });
  const { body } = await testIssuer.call<{ definition: Definition; lost: string[] }>('POST', '/v1/definitions/convert', { from: source, given });
  expect(body.lost).toEqual(['group.designIds', 'group.certificateDesignId', 'group.badgeDesignId', 'group.learningEventUrl']);
  expect(body.definition).toMatchObject({ id: 'statistics', name: 'Statistics Workshop', certifier: { groupId: workshop.id }, fields: [{ key: 'mentor', header: 'Mentor', type: 'text' }] });
  expect((await testIssuer.call('POST', '/v1/definitions', body.definition)).status).toBe(201);
  // What is a group there is none here.
  expect((await testIssuer.call<{ data: object[] }>('GET', '/v1/groups', undefined, { 'certifier-version': '2022-10-26' })).body.data).toEqual([]);
});

test('rows are issued and sent by Certifier, three requests a second, and their receipts lead to its pages', async () => {
  const id = await submit('batch-first', rowsOf('ines', 5));
  expect((await ended(id)).counts).toMatchObject({ rows: 5, issued: 5, sent: 5, waiting: 0 });
  const { data } = await receipts(id);
  const there = await atCertifier('ines');
  expect(there.map(({ status, customAttributes }) => [status, customAttributes])).toEqual(Array.from({ length: 5 }, () => ['issued', { 'custom.mentor': 'Ana' }]));
  expect(data.map(({ url }) => url).sort()).toEqual(there.map(({ publicId }) => `https://credentials.northmere.example/${publicId}`).sort());
  expect(await mailsTo('ines', 5)).toBe(5);
  // This issuer signed none of them, so it shows none.
  expect((await fetch(`${testIssuer.address}/c/${data[0]?.publicId ?? ''}`)).status).toBe(404);
});

test('whatever is lost on the way, nobody gets two credentials or two messages, and what is not known is in doubt', async () => {
  const pattern: readonly Fault[] = ['none', 'answerLost', 'none', 'busy', 'requestLost', 'none', 'none', 'answerLost'];
  let count = 0;
  fault = () => { count += 1; return pattern[count % pattern.length] ?? 'none'; };
  const id = await submit('batch-lossy', rowsOf('lena', 6));
  const { counts } = await ended(id);
  expect(counts).toMatchObject({ rows: 6, issued: 6, waiting: 0 });
  expect(counts.sent + counts.inDoubt).toBe(6);
  const there = await atCertifier('lena');
  expect(there.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 'issued'));
  const { data } = await receipts(id);
  expect(new Set(data.map(({ url }) => url)).size).toBe(6);
  const mails = await mailsTo('lena', counts.sent);
  expect(mails).toBeLessThanOrEqual(6);
});

test('a row that Certifier refuses is told, holds back none, and is issued once it is corrected', async () => {
  // The group there was changed meanwhile, and takes no such mentor.
  await callCertifier('POST', '/v1/definitions', { ...workshop, version: 2, fields: [{ key: 'mentor', header: 'Mentor', type: 'text', required: false, maxLength: 3 }] });
  const bad = rowOf('mara', 0, 'Anastasia');
  const id = await submit('batch-refused', [bad, rowOf('mara', 1)]);
  expect(await ended(id)).toMatchObject({ status: 'done', counts: { issued: 1, stopped: 1 } });
  expect((await receipts(id)).refused).toEqual([{ key: bad.key, message: expect.stringMatching(/^Certifier does not issue this row\. It says: .*custom\.mentor/) as string, keepsKey: false }]);
  const again = await submit('batch-corrected', [rowOf('mara', 0, 'Ana')]);
  expect((await ended(again)).counts).toMatchObject({ issued: 1, stopped: 0 });
  expect((await receipts(id)).refused).toBeUndefined();
  expect(await atCertifier('mara')).toHaveLength(2);
});

test('without a token that works the batch waits, says why, and goes on by itself', async () => {
  fault = () => 'unauthorized';
  const id = await submit('batch-waits', rowsOf('nora', 1));
  await until(async () => (await batch(id)).obstacle === 'token');
  expect((await batch(id)).counts.waiting).toBe(1);
  fault = () => 'none';
  expect(await ended(id)).toMatchObject({ status: 'done', counts: { issued: 1, sent: 1 } });
  expect((await batch(id)).obstacle).toBeUndefined();
});

test('stopped, it finishes what it has begun and begins nothing more; what stayed may be issued anew', async () => {
  const rows = rowsOf('olga', 6);
  const id = await submit('batch-stopped', rows);
  await until(async () => (await batch(id)).counts.issued > 0);
  await testIssuer.call('POST', `/v1/batches/${id}/stop`);
  const { status, counts } = await ended(id);
  expect([status, counts.issued + counts.stopped, counts.waiting]).toEqual(['stopped', 6, 0]);
  expect(counts.stopped).toBeGreaterThan(0);
  const there = await atCertifier('olga');
  expect(there.map(({ status: word }) => word)).toEqual(Array.from({ length: counts.issued }, () => 'issued'));
  const { body: { cancelled } } = await testIssuer.call<FoundReceipts>('POST', '/v1/receipts/search', { keys: rows.map(({ key }) => key) });
  const again = await submit('batch-stopped-again', rows.filter(({ key }) => cancelled.includes(key)));
  expect((await ended(again)).status).toBe('done');
  expect(await atCertifier('olga')).toHaveLength(6);
});

test('issued without messages, nobody is told before somebody asks for it', async () => {
  const id = await submit('batch-silent', rowsOf('pia', 2), { send: false });
  expect((await ended(id)).counts).toMatchObject({ issued: 2, notSent: 2 });
  expect(await mailsTo('pia', 0)).toBe(0);
  await testIssuer.call('POST', `/v1/batches/${id}/send`, { states: ['notSent'] });
  expect((await ended(id)).counts).toMatchObject({ sent: 2, notSent: 0 });
  expect(await mailsTo('pia', 2)).toBe(2);
});

test('what Certifier keeps is not withdrawn, corrected, previewed or addressed otherwise from here', async () => {
  const id = await submit('batch-elsewhere', rowsOf('rosa', 1));
  expect((await ended(id)).through).toBe('certifier');
  const { data: [receipt] } = await receipts(id);
  const { credentialId = '', key = '' } = receipt ?? {};
  expect(await testIssuer.call('POST', '/v1/credentials/revoke', { credentialIds: [credentialId], reason: 'mistake' })).toMatchObject({ status: 409 });
  expect(await testIssuer.call('POST', '/v1/credentials/send', { messages: [{ credentialId, contact: 'else@northmere.example' }] })).toMatchObject({ status: 409 });
  const { body: { id: other } } = await testIssuer.call<BatchAnswer>('POST', '/v1/batches', { key: 'batch-correcting', label: 'x', definitionId: given.id, definitionVersion: 1 });
  expect((await testIssuer.call('POST', `/v1/batches/${other}/rows`, { rows: [{ ...rowOf('rosa', 7), corrects: key }] })).body).toMatchObject({ data: [{ status: 'refused', code: 'stands_at_certifier' }] });
  const { key: _, ...row } = rowOf('rosa', 8);
  expect(await testIssuer.call('POST', '/v1/test-messages', { definitionId: given.id, definitionVersion: 1, row, to: 'me@northmere.example' })).toMatchObject({ status: 409 });
});
