import type { BatchAnswer, CertifierIssuance, CertifierRow, HttpAnswer, HttpRequest, Receipt } from '@confer/core';
import { answeredBy, certifierHeaders, certifierRows, newsOf, nextOf, startCertifierIssuance } from '@confer/core';
import { certifierOfFile } from '../fixtures/certifier';
import { course, rowOf, token } from '../fixtures/issuer';

/** Core's way through Certifier, over real HTTP, against this issuer, which lets ten requests in a second. */
const { testIssuer } = certifierOfFile({ limits: { requestsPerSecond: 10 } });

const day = new Date();
const since = day.toISOString().slice(0, 10);
const rowsFrom = (first: number, count: number): CertifierRow[] => Array.from({ length: count }, (_, index) => rowOf(first + index))
  .map(certifierRows(course, { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() }));

const begunOf = (rows: readonly CertifierRow[]) => new Map(rows.map(({ key }) => [key, { asked: 'create' as const }]));

let busy = 0;
async function send({ method, path, body }: HttpRequest): Promise<HttpAnswer> {
  const response = await fetch(testIssuer.address + path, {
    method, headers: { ...certifierHeaders, authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }) }, body: body === undefined ? null : JSON.stringify(body),
  });
  if (response.status === 429) busy += 1;
  const retryAfter = response.headers.get('retry-after');
  return { status: response.status, body: await response.json(), ...(retryAfter !== null && { retryAfter: Number(retryAfter) }) };
}

/**
 * Runs on a clock that jumps over every wait.
 *
 * @param isLost whether the answer to a request, counted from 1, never comes
 * @param requests after so many the driver is gone
 */
async function run(start: CertifierIssuance, isLost: (request: number) => boolean = () => false, requests = Infinity): Promise<readonly Receipt[]> {
  let now = 0;
  let sent = 0;
  let issuance = start;
  const receipts: Receipt[] = [];
  const underWay = new Set<Promise<void>>();
  for (;;) {
    const [begun, effect] = nextOf(issuance, now);
    issuance = begun;
    if (effect.type === 'wait') now += effect.milliseconds;
    else if (effect.type === 'wait-for-answer') await Promise.race(underWay);
    else if (effect.type !== 'request' || sent === requests) break;
    else {
      sent += 1;
      const isAnswerLost = isLost(sent);
      const { key, request } = effect;
      const answered = send(request).then((answer) => {
        const [news, rest] = newsOf(answeredBy(issuance, key, isAnswerLost ? undefined : answer, now));
        receipts.push(...news.receipts);
        issuance = rest;
        underWay.delete(answered);
      });
      underWay.add(answered);
    }
  }
  await Promise.all(underWay);
  return receipts;
}

const batchOfSingles = async (): Promise<BatchAnswer | undefined> =>
  (await testIssuer.call<{ data: BatchAnswer[] }>('GET', '/v1/batches?label=one%20by%20one')).body.data.find(({ definitionId }) => definitionId === course.id);

test('rows of a sheet are issued and sent, each once, also when more is asked than is allowed', async () => {
  const receipts = await run(startCertifierIssuance(course.id, rowsFrom(1, 11), since, new Map(), new Set(), { pages: `${testIssuer.address}/c/`, requestsPerSecond: 1000 }));
  expect(receipts.map(({ delivery }) => delivery)).toEqual(Array.from({ length: 11 }, () => 'sent'));
  expect(busy).toBeGreaterThan(0);
  const page = await fetch(receipts[0]?.url ?? '');
  expect(await page.text()).toContain('This credential is genuine');
  expect((await batchOfSingles())?.counts).toMatchObject({ issued: 11, notSent: 0 });
});

test('where answers are lost and the driver is gone in the middle, every row still has one credential', async () => {
  const before = (await batchOfSingles())?.counts.issued ?? 0;
  const rows = rowsFrom(101, 4);
  const first = await run(startCertifierIssuance(course.id, rows, since, new Map(), new Set(), { requestsPerSecond: 10 }), (request) => request % 3 === 0, 7);
  const done = new Set(first.map(({ key }) => key));
  const rest = rows.filter(({ key }) => !done.has(key));
  const second = await run(startCertifierIssuance(course.id, rest, since, begunOf(rest), new Set(first.map(({ credentialId }) => credentialId)), { requestsPerSecond: 10 }));
  expect(new Set([...first, ...second].map(({ credentialId }) => credentialId)).size).toBe(4);
  const counts = (await batchOfSingles())?.counts;
  expect((counts?.issued ?? 0) - before).toBe(4);
});
