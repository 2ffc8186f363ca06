import { randomUUID } from 'node:crypto';
import type { CertifierObstacle, Definition } from '@confer/core';
import { certifierRows, startCertifierIssuance } from '@confer/core';
import { definitionOfBatch, sendsMessages, setObstacle } from '../batches/batches';
import { daysOfRow } from '../batches/days-of-row';
import { expireRows } from '../batches/rows';
import type { Job, Tasks } from '../queue/work-queue';
import { calendarDay, dayOf } from '../signing/day';
import type { RowToIssue } from './begun-rows';
import { keepAsked, takenCredentials, takeRows } from './begun-rows';
import type { SendToCertifier } from './client';
import { openCertifier } from './connection';
import type { CertifierIssuingServices } from './issuing-services';
import { keepNews } from './keep-news';
import { runIssuance } from './run-issuance';
import { sendAgain } from './send-again';

/** Rows of one run, half a minute's worth: then another batch has its turn. */
const rowsPerRun = 30;

/**
 * Takes batches a part of their way through Certifier. There is one such run at a time, in whichever process, because Certifier
 * counts the requests of all.
 *
 * @returns the jobs that something is in the way of
 */
export async function issueThroughCertifier(services: CertifierIssuingServices, jobs: readonly Job<Tasks['through-certifier']>[]): Promise<ReadonlySet<string>> {
  const again = new Set<string>();
  for (const { id, task: { batchId } } of jobs) {
    const { isDone, obstacle } = await goOn(services, batchId);
    await setObstacle(services.database, batchId, obstacle);
    if (obstacle) services.log.warn({ batchId, obstacle }, 'a batch does not get on through Certifier');
    if (!isDone) again.add(id);
  }
  return again;
}

interface Turn {
  readonly isDone: boolean;
  readonly obstacle?: CertifierObstacle | undefined;
}

async function goOn(services: CertifierIssuingServices, batchId: string): Promise<Turn> {
  const { database, queue, certifier, ending } = services;
  const send = await openCertifier(services, certifier);
  if (!send) return { isDone: false, obstacle: 'notConnected' };
  const runId = randomUUID();
  const rows = await takeRows(database, batchId, runId, rowsPerRun);
  if (rows.length === 0) return sendAgain(services, send, batchId);
  const end = await issueRows(services, send, batchId, runId, rows);
  if (!end.isDone) return end;
  // A process that is about to end has begun nothing more: the rest is for the next one.
  if (ending.aborted) return { isDone: false };
  await queue.add('through-certifier', [{ batchId }]);
  return end;
}

async function issueRows({ database, certifier, ending }: CertifierIssuingServices, send: SendToCertifier, batchId: string, runId: string, taken: readonly RowToIssue[]): Promise<Turn> {
  const definition = await definitionOfBatch(database, batchId);
  if (!definition.certifier) throw new Error('A batch is to go through Certifier, and its definition does not say as what.');
  const now = new Date();
  const tooLate = taken.filter(({ asked, content }) => asked === null && isTooLate(definition, content, now));
  await expireRows(database, batchId, tooLate.map(({ id }) => id));
  const rows = taken.filter((row) => !tooLate.includes(row));
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const toCertifier = certifierRows(definition, calendarDay(now));
  const begun = rows.flatMap(({ key, asked, credential }) => (asked === null ? [] : [[key, { asked, credential: credential ?? undefined }] as const]));
  const issuance = startCertifierIssuance(
    definition.certifier.groupId, rows.map((row) => toCertifier(asIssued(row, now))), sinceOf(rows, now), new Map(begun), begun.length === 0 ? new Set() : await takenCredentials(database, rows),
    { pages: certifier.pages, sends: await sendsMessages(database, batchId) },
  );
  return runIssuance(issuance, {
    send, ending,
    keepAsked: async (key, asks) => { const row = byKey.get(key); return row !== undefined && keepAsked(database, batchId, runId, row.id, asks); },
    keepNews: (news) => keepNews(database, batchId, definition, byKey, news),
  });
}

/** A row as it is asked for, today and on any later day: it is found again by its content, so its day of issue stays that of the first time. */
const asIssued = ({ key, content, begunAt }: RowToIssue, now: Date) => ({ ...content, key, issueDate: content.issueDate ?? dayOf(begunAt ?? now) });

/** The day from which on credentials of these rows can be there. Clocks differ, and a day too many does no harm. */
function sinceOf(rows: readonly RowToIssue[], now: Date): string {
  const first = Math.min(now.getTime(), ...rows.flatMap(({ begunAt }) => begunAt?.getTime() ?? []));
  return dayOf(new Date(first - 24 * 3600 * 1000));
}

/** It waited until its credential would have expired. */
function isTooLate(definition: Definition, content: RowToIssue['content'], now: Date): boolean {
  const { expiresOn } = daysOfRow(definition, content, now);
  return expiresOn !== undefined && expiresOn < dayOf(now);
}
