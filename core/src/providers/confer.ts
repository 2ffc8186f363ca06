import type * as z from 'zod';
import type { Definition } from '../definition/definition';
import type { BatchAnswer, BatchRequest, Me, Organisation, Receipt, RowRequest, RowResult, SignInWays } from './confer-messages';
import type { HttpAnswer, HttpRequest, Outcome } from './http';
import { definitionSchema } from '../definition/definition';
import { batchAnswer, definitionsAnswer, errorAnswer, foundReceiptsAnswer, meAnswer, organisationAnswer, receiptsAnswer, rowsAnswer, signInWaysAnswer } from './confer-messages';

/** The Confer issuer: builds requests and reads answers, and does no I/O of its own. */

const segment = encodeURIComponent;

/** Receipts of one answer; a full page may have another one behind it. */
export const receiptsPerPage = 500;

/** Builds the requests of the Confer issuer. */
export const requests = {
  definitions: (cursor?: string): HttpRequest => ({ method: 'GET', path: `/v1/definitions?limit=100${cursor === undefined ? '' : `&cursor=${segment(cursor)}`}` }),
  me: (): HttpRequest => ({ method: 'GET', path: '/v1/me' }),
  /** Answered without a token. */
  signInWays: (): HttpRequest => ({ method: 'GET', path: '/v1/sign-in' }),
  organisation: (): HttpRequest => ({ method: 'GET', path: '/v1/organisation' }),
  /** Also the way to find a batch again: the same key gives the same batch, with its present state. */
  createBatch: (body: BatchRequest): HttpRequest => ({ method: 'POST', path: '/v1/batches', body }),
  sendRows: (batchId: string, rows: readonly RowRequest[]): HttpRequest => ({ method: 'POST', path: `/v1/batches/${segment(batchId)}/rows`, body: { rows } }),
  submitBatch: (batchId: string): HttpRequest => ({ method: 'POST', path: `/v1/batches/${segment(batchId)}/submit` }),
  stopBatch: (batchId: string): HttpRequest => ({ method: 'POST', path: `/v1/batches/${segment(batchId)}/stop` }),
  batch: (batchId: string): HttpRequest => ({ method: 'GET', path: `/v1/batches/${segment(batchId)}` }),
  receipts: (batchId: string, after: string | undefined): HttpRequest =>
    ({ method: 'GET', path: `/v1/batches/${segment(batchId)}/receipts?limit=${receiptsPerPage}${after === undefined ? '' : `&after=${segment(after)}`}` }),
  /** Receipts of row keys in whichever batch. */
  searchReceipts: (keys: readonly string[]): HttpRequest => ({ method: 'POST', path: '/v1/receipts/search', body: { keys } }),
};

/** Reads its answers. */
export const answers = {
  definitions: (answer: HttpAnswer): Outcome<{ readonly definitions: readonly Definition[]; readonly next: string | null }> =>
    map(read(definitionsAnswer(definitionSchema), answer), ({ data, pagination }) => ({ definitions: data, next: pagination.next })),
  me: (answer: HttpAnswer): Outcome<Me> => read(meAnswer, answer),
  signInWays: (answer: HttpAnswer): Outcome<SignInWays> => read(signInWaysAnswer, answer),
  organisation: (answer: HttpAnswer): Outcome<Organisation> => read(organisationAnswer, answer),
  batch: (answer: HttpAnswer): Outcome<BatchAnswer> => read(batchAnswer, answer),
  rows: (answer: HttpAnswer): Outcome<readonly RowResult[]> => map(read(rowsAnswer, answer), ({ data }) => data),
  receipts: (answer: HttpAnswer): Outcome<{ readonly receipts: readonly Receipt[]; readonly next: string | null }> =>
    map(read(receiptsAnswer, answer), ({ data, pagination }) => ({ receipts: data, next: pagination.next })),
  foundReceipts: (answer: HttpAnswer): Outcome<readonly Receipt[]> => map(read(foundReceiptsAnswer, answer), ({ data }) => data),
};

/** How long a provider that says it is busy, but not for how long, is left alone. */
const defaultPause = 5;

function read<T>(schema: z.ZodType<T>, { status, body, retryAfter }: HttpAnswer): Outcome<T> {
  if (status >= 200 && status < 300) {
    const parsed = schema.safeParse(body);
    // A proxy or a captive network answers 200 with a page of its own: that is no answer of the issuer.
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, trouble: { kind: 'unreachable' } };
  }
  if (status === 401) return { ok: false, trouble: { kind: 'signIn' } };
  if (status === 429) return { ok: false, trouble: { kind: 'busy', seconds: retryAfter ?? defaultPause } };
  if (status >= 500 || status === 408) return { ok: false, trouble: { kind: 'unreachable' } };
  const error = errorAnswer.safeParse(body);
  return error.success ? { ok: false, trouble: { kind: 'refused', ...error.data.error } } : { ok: false, trouble: { kind: 'unreachable' } };
}

const map = <T, U>(outcome: Outcome<T>, change: (value: T) => U): Outcome<U> => (outcome.ok ? { ok: true, value: change(outcome.value) } : outcome);
