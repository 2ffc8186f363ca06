import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Definition } from '@confer/core';
import { clientKey, maxRowsPerRequest, recheckRow, rowRequest } from '@confer/core';
import * as z from 'zod';
import { invalid } from '../http/api-error';
import { problemOf } from '../http/parse';
import { unstorableText } from '../http/stored-text';
import { calendarDay, dayOf } from '../signing/day';
import { say } from '../texts/say';
import type { DaysOfRow } from './days-of-row';
import { daysOfRows } from './days-of-row';

/** A row as a client sent it, with the reason why it cannot be issued, when there is one. */
export interface CheckedRow {
  readonly key: string;
  /** In the form of `RowContent` unless it is refused. `null` stands for content that cannot even be compared. */
  readonly content: unknown;
  /** The key of the row that it corrects. */
  readonly corrects?: string | undefined;
  readonly refusal?: Refusal;
}

interface Refusal {
  readonly code: string;
  readonly message: string;
}

/**
 * Rows are looked at one by one, so that none can make the request fail for the others. Only the key has to be there, to
 * answer by.
 */
const rowsEnvelope = z.strictObject({ rows: z.array(z.looseObject({ key: clientKey })).min(1).max(maxRowsPerRequest) });

/** Rows checked in one turn of the event loop: a few milliseconds of computing, in which nobody else is served. */
const rowsPerTurn = 50;

/**
 * Checks the rows of a request against their definition.
 *
 * @throws {ApiError} `validation_error` when the request holds no rows that could be answered one by one
 */
export async function checkRows(definition: Definition, body: unknown): Promise<CheckedRow[]> {
  const envelope = rowsEnvelope.safeParse(body);
  if (!envelope.success) throw invalid(problemOf(envelope.error));
  const check = rowCheck(definition);
  const checked: CheckedRow[] = [];
  for (const sent of envelope.data.rows) {
    checked.push(check(sent));
    if (checked.length % rowsPerTurn === 0) await nextTurn();
  }
  return checked;
}

/** Checks rows against a definition one by one. */
export function rowCheck(definition: Definition): (sent: { readonly key: string }) => CheckedRow {
  const now = new Date();
  const today = dayOf(now);
  const refusalOf = recheckRow(definition, calendarDay(now));
  const daysOf = daysOfRows(definition);
  return (sent) => {
    const place = unstorableText(sent);
    if (place !== undefined) return { key: sent.key, content: null, refusal: { code: 'unstorable_text', message: say('error.unstorable', { place }) } };
    const row = rowRequest.safeParse(sent);
    if (!row.success) return { key: sent.key, content: null, refusal: { code: 'validation_error', message: problemOf(row.error) } };
    const { key, ...content } = row.data;
    const refusal = refusalOf(row.data) ?? bornExpired(daysOf(content, now), today);
    return { key, content, corrects: content.corrects, ...(refusal ? { refusal } : {}) };
  };
}

/**
 * Each date of a row may be right by itself while the day of issue and the length of validity make a credential that has
 * run out before anybody holds it. Today does not count as valid either: the row may have to wait past midnight.
 */
function bornExpired({ issuedOn, expiresOn }: DaysOfRow, today: string): Refusal | undefined {
  if (expiresOn === undefined) return undefined;
  if (expiresOn <= today) return { code: 'expiry-in-past', message: say('row.bornExpired', { issuedOn, expiresOn }) };
  return expiresOn <= issuedOn ? { code: 'expiry-before-issue', message: say('row.expiresBeforeIssue', { issuedOn, expiresOn }) } : undefined;
}
