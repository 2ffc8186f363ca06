import type { BatchAnswer, Receipt } from '@confer/core';
import { certifierOfFile, credentialsAt, mailsAt, workshop } from '../fixtures/certifier';
import { databaseVariables } from '../fixtures/database';
import { startFaultyWay } from '../fixtures/faulty-way';
import { organisation, token } from '../fixtures/issuer';
import type { Service } from '../fixtures/service';
import { kill, startService } from '../fixtures/service';
import { temporaryDirectory } from '../fixtures/temporary-directory';
import { until } from '../fixtures/until';

jest.setTimeout(240_000);

const { testIssuer: certifier, call: callCertifier } = certifierOfFile({ limits: { requestsPerSecond: 3 }, publicUrl: 'http://localhost:3001' });

const rows = Array.from({ length: 4 }, (_, index) => ({ key: `row-killed-${index}`, recipient: { fullName: `Vera ${index}`, contact: `vera-${index}@northmere.example` }, fields: { mentor: 'Ana' } }));
const definition = {
  ...workshop, certifier: { groupId: workshop.id, attributes: [{ tag: 'custom.mentor', name: 'Mentor' }] },
};

test('killed at the moment in which Certifier does what was asked, however often, nobody gets two credentials or two messages', async () => {
  const directory = await temporaryDirectory();
  let service: Service;
  let ended: Promise<void> | undefined;
  // Requests that arrive while whoever asked is killed, one after the other.
  const deadly = [/^POST \/v1\/credentials$/, /^POST \/v1\/credentials$/, /\/issue$/, /\/send$/];
  const way = await startFaultyWay(() => certifier.address, (request) => {
    if (ended === undefined && deadly[0]?.test(request)) {
      deadly.shift();
      ended = kill(service);
    }
    return 'none';
  });
  const variables = { ...await databaseVariables(directory.path), CERTIFIER_URL: way.address };
  const call = async <Body>(method: string, path: string, body?: unknown): Promise<Body> => {
    const answer = await fetch(await service.address + path, { method, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: body === undefined ? null : JSON.stringify(body) });
    if (!answer.ok) throw new Error(await answer.text());
    return await answer.json() as Body;
  };

  service = startService(directory.path, variables);
  await call('PUT', '/v1/organisation', organisation);
  await call('PUT', '/v1/certifier', { token });
  await call('POST', '/v1/definitions', definition);
  const { id } = await call<BatchAnswer>('POST', '/v1/batches', { key: 'batch-killed', label: 'Statistics', definitionId: definition.id, definitionVersion: 1 });
  await call('POST', `/v1/batches/${id}/rows`, { rows });
  await call('POST', `/v1/batches/${id}/submit`);
  let log = '';
  let kills = 0;
  const batch = await until(async () => {
    if (ended) {
      await ended;
      kills += 1;
      ended = undefined;
      log += service.output();
      service = startService(directory.path, variables);
    }
    const answer = await call<BatchAnswer>('GET', `/v1/batches/${id}`).catch(() => undefined);
    return answer?.status === 'done' && answer;
  });
  expect(kills).toBe(4);
  expect(batch.counts).toMatchObject({ rows: 4, issued: 4, waiting: 0, stopped: 0 });
  expect(batch.counts.sent + batch.counts.inDoubt).toBe(4);
  expect(batch.counts.inDoubt).toBeGreaterThan(0);

  const there = await credentialsAt({ call: callCertifier }, 'Vera');
  expect(there.map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => 'issued'));
  const { data: receipts } = await call<{ data: Receipt[] }>('GET', `/v1/batches/${id}/receipts?limit=500`);
  expect(receipts.map(({ url }) => url).sort()).toEqual(there.map(({ publicId }) => `https://credsverse.com/credentials/${publicId}`).sort());
  const mails = await mailsAt(certifier, 'vera', batch.counts.sent);
  const mailed = new Set(mails);
  expect(mailed.size).toBe(mails.length);
  for (const { key, delivery } of receipts) if (delivery === 'sent') expect(mailed).toContain(`vera-${key.slice(-1)}@northmere.example`);

  log += service.output();
  for (const secret of ['Vera', 'vera-', token, there[0]?.publicId ?? '']) expect(log).not.toContain(secret);
  await kill(service);
  await way.close();
  await directory.remove();
});
