import type { BatchAnswer, Definition, RowRequest } from '@confer/core';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { maxRowsPerRequest } from '@confer/core';
import { personName } from '../list/person-names';
import { seededRandom } from '../list/random';
import { course } from '../sign/credentials';
import type { ServedIssuer } from './served-issuer';
import { serveIssuer } from './served-issuer';
import { singleCallsPerSecond } from './single-calls';

export interface BatchSpeed {
  /** From the first row sent over HTTP to the last credential stored, on the embedded database. */
  readonly rowsPerSecond: number;
  /** Credentials that a service signs in a second that gets one in each request and signs by the reference library. */
  readonly singleCallsPerSecond: number;
  /** Milliseconds: the longest time in which the issuer answered nobody. */
  readonly longestPause: number;
  /** Milliseconds from the start of the process until it listens, on the data of all these batches. */
  readonly start: number;
  /** The same in an empty directory. */
  readonly firstStart: number;
}

export const rowCount = 10_000;
/** The first one teaches the engine, and counts nowhere. */
const batches = 4;

const organisation = { name: 'Northmere University', email: 'registry@northmere.example', url: 'https://northmere.example' };

/** What an issuer needs before it takes batches. */
export async function prepareIssuer({ call }: ServedIssuer): Promise<void> {
  await call('PUT', '/v1/organisation', organisation);
  await call('POST', '/v1/definitions', course);
}

/** Sends batches of 10,000 rows to an issuer, as the pane would. The best one counts. */
export async function batchSpeed(): Promise<BatchSpeed> {
  const directory = await mkdtemp(join(tmpdir(), 'confer-bench-'));
  const issuer = await serveIssuer(directory);
  await prepareIssuer(issuer);
  const measured: MeasuredBatch[] = [];
  for (let batch = 0; batch < batches; batch++) measured.push(await issueBatch(issuer, batch));
  await issuer.close();
  const startedAgain = await serveIssuer(directory);
  await startedAgain.close();
  await rm(directory, { recursive: true });
  const counted = measured.slice(1);
  return {
    rowsPerSecond: rowCount / Math.min(...counted.map(({ time }) => time)) * 1000,
    longestPause: Math.min(...counted.map(({ pause }) => pause)),
    start: startedAgain.start,
    firstStart: issuer.start,
    singleCallsPerSecond: await singleCallsPerSecond(),
  };
}

interface MeasuredBatch {
  readonly time: number;
  /** When the last row was issued, by `performance.now()`. */
  readonly issuedAt: number;
  readonly pause: number;
}

/** Issues one batch, and waits until its messages are out. */
export async function issueBatch({ call, longestPause }: ServedIssuer, number: number): Promise<MeasuredBatch> {
  const rows = rowsOf(number, course);
  await longestPause();
  const start = performance.now();
  const { id } = await call<BatchAnswer>('POST', '/v1/batches', { key: `batch-${number}-of-the-benchmark`, label: 'Benchmark', definitionId: course.id, definitionVersion: course.version });
  for (let first = 0; first < rowCount; first += maxRowsPerRequest) await call('POST', `/v1/batches/${id}/rows`, { rows: rows.slice(first, first + maxRowsPerRequest) });
  await call('POST', `/v1/batches/${id}/submit`);
  const countsWhen = async (isReached: (counts: BatchAnswer['counts']) => boolean): Promise<void> => {
    // Who asks all the time is served instead of the rows.
    while (!isReached((await call<BatchAnswer>('GET', `/v1/batches/${id}`)).counts)) await setTimeout(100);
  };
  await countsWhen(({ issued }) => issued === rowCount);
  const issuedAt = performance.now();
  const pause = await longestPause();
  // The messages of one batch are not on the next one's bill.
  await countsWhen(({ queued }) => queued === 0);
  return { time: issuedAt - start, issuedAt, pause };
}

function rowsOf(batch: number, { fields }: Definition): RowRequest[] {
  const random = seededRandom(20261120 + batch);
  const results = fields.flatMap((field) => (field.type === 'choice' ? field.options : []));
  return Array.from({ length: rowCount }, (_, index) => {
    const { first, last } = personName(random);
    return {
      key: `row-${batch}-${String(index).padStart(6, '0')}`,
      recipient: { firstName: first, lastName: last, contact: `person-${index}@northmere.example` },
      expiry: '3 years',
      fields: { completedOn: '2026-11-03', hours: random.between(4, 40), result: random.pick(results) },
    };
  });
}
