import * as z from 'zod/mini';
import type { BatchCounts, BatchPerson, BatchSearch, ExportFormat, FoundBatch, PeopleSearch } from './confer-batches';
import type { SentRow } from './confer-corrections';
import type { BatchSendRequest, SendRequest } from './confer-delivery';
import type { BatchAnswer, BatchRequest, FoundReceipts, Hold, LateRefusal, PreviewRequest, Receipt, RowRequest, RowResult, TestMessage, TestMessageRequest } from './confer-messages';
import type { Holder, HolderSearch } from './confer-holders';
import type { HttpAnswer, HttpRequest, Outcome } from './http';
import type { ReinstateRequest, StatusAnswer, WithdrawRequest } from './confer-status';
import { foundBatchesAnswer, peopleAnswer } from './confer-batches';
import { sentRowsAnswer } from './confer-corrections';
import { sendAnswer } from './confer-delivery';
import { holdersAnswer } from './confer-holders';
import { batchAnswer, batchesAnswer, foundReceiptsAnswer, receiptsAnswer, rowsAnswer, svgAnswer, testMessageAnswer } from './confer-messages';
import { openingAnswers, openingRequests } from './confer-opening';
import { statusAnswer } from './confer-status';
import { mapOutcome as map, readAnswer as read } from './read-answer';

/** The Confer issuer: builds requests and reads answers, and does no I/O of its own. */

const segment = encodeURIComponent;

/** Receipts of one answer; a full page may have another one behind it. */
export const receiptsPerPage = 500;

/** Builds the requests of the Confer issuer. */
export const requests = {
  ...openingRequests,
  /** The list of a definition as a file, with help in a language. Its answer is an xlsx file, not JSON. */
  template: (id: string, version: number, language: string): HttpRequest => ({ method: 'GET', path: `/v1/definitions/${segment(id)}/template.xlsx?version=${version}&language=${segment(language)}` }),
  /** Also the way to find a batch again: the same key gives the same batch, with its present state. */
  createBatch: (body: BatchRequest): HttpRequest => ({ method: 'POST', path: '/v1/batches', body }),
  sendRows: (batchId: string, rows: readonly RowRequest[]): HttpRequest => ({ method: 'POST', path: `/v1/batches/${segment(batchId)}/rows`, body: { rows } }),
  submitBatch: (batchId: string, hold?: Hold): HttpRequest => ({ method: 'POST', path: `/v1/batches/${segment(batchId)}/submit`, ...(hold && { body: { hold } }) }),
  /** Ends its hold: it is issued now. */
  releaseBatch: (batchId: string): HttpRequest => ({ method: 'POST', path: `/v1/batches/${segment(batchId)}/release` }),
  /** Gives a held batch another time. */
  holdBatch: (batchId: string, body: Hold): HttpRequest => ({ method: 'PUT', path: `/v1/batches/${segment(batchId)}/hold`, body }),
  /** Ends it while nothing of it has left; later that is a conflict. */
  cancelBatch: (batchId: string): HttpRequest => ({ method: 'POST', path: `/v1/batches/${segment(batchId)}/cancel` }),
  stopBatch: (batchId: string): HttpRequest => ({ method: 'POST', path: `/v1/batches/${segment(batchId)}/stop` }),
  batch: (batchId: string): HttpRequest => ({ method: 'GET', path: `/v1/batches/${segment(batchId)}` }),
  /** The latest batches whose label holds a text, of whichever case. A label is no name of a person, so it may stand in an address. */
  batchesOfLabel: (label: string): HttpRequest => ({ method: 'GET', path: `/v1/batches?limit=20&label=${segment(label)}` }),
  searchBatches: (body: BatchSearch): HttpRequest => ({ method: 'POST', path: '/v1/batches/search', body }),
  searchPeople: (batchId: string, body: PeopleSearch): HttpRequest => ({ method: 'POST', path: `/v1/batches/${segment(batchId)}/people/search`, body }),
  /** Its answer is a file, not JSON. */
  exportBatch: (batchId: string, format: ExportFormat): HttpRequest => ({ method: 'GET', path: `/v1/batches/${segment(batchId)}/export.${format}` }),
  receipts: (batchId: string, after: string | undefined): HttpRequest =>
    ({ method: 'GET', path: `/v1/batches/${segment(batchId)}/receipts?limit=${receiptsPerPage}${after === undefined ? '' : `&after=${segment(after)}`}` }),
  /** Nothing is stored and nothing is sent. */
  previewCertificate: (body: PreviewRequest): HttpRequest => ({ method: 'POST', path: '/v1/certificates/preview', body }),
  /** Receipts of row keys in whichever batch. */
  searchReceipts: (keys: readonly string[]): HttpRequest => ({ method: 'POST', path: '/v1/receipts/search', body: { keys } }),
  /** Who of these people holds a credential of the definition already. */
  searchHolders: (body: HolderSearch): HttpRequest => ({ method: 'POST', path: '/v1/holders/search', body }),
  /** Sends messages, for the first time or again. */
  sendMessages: (body: SendRequest): HttpRequest => ({ method: 'POST', path: '/v1/credentials/send', body }),
  /** Its answer is the batch. */
  sendBatch: (batchId: string, body: BatchSendRequest): HttpRequest => ({ method: 'POST', path: `/v1/batches/${segment(batchId)}/send`, body }),
  /** Rows as they were sent, to compare with what the sheet says now. */
  searchRows: (keys: readonly string[]): HttpRequest => ({ method: 'POST', path: '/v1/rows/search', body: { keys } }),
  /** Both may be undone: by {@link requests.reinstate}. */
  withdraw: (action: 'revoke' | 'suspend', body: WithdrawRequest): HttpRequest => ({ method: 'POST', path: `/v1/credentials/${action}`, body }),
  reinstate: (body: ReinstateRequest): HttpRequest => ({ method: 'POST', path: '/v1/credentials/reinstate', body }),
  testMessage: (body: TestMessageRequest): HttpRequest => ({ method: 'POST', path: '/v1/test-messages', body }),
};

/** Reads its answers. */
export const answers = {
  ...openingAnswers,
  batch: (answer: HttpAnswer): Outcome<BatchAnswer> => read(batchAnswer, answer),
  batches: (answer: HttpAnswer): Outcome<readonly BatchAnswer[]> => map(read(batchesAnswer, answer), ({ data }) => data),
  foundBatches: (answer: HttpAnswer): Outcome<{ readonly batches: readonly FoundBatch[]; readonly counts: BatchCounts; readonly next: string | null }> =>
    map(read(foundBatchesAnswer, answer), ({ data, counts, pagination }) => ({ batches: data, counts, next: pagination.next })),
  people: (answer: HttpAnswer): Outcome<{ readonly people: readonly BatchPerson[]; readonly next: string | null }> =>
    map(read(peopleAnswer, answer), ({ data, pagination }) => ({ people: data, next: pagination.next })),
  rows: (answer: HttpAnswer): Outcome<readonly RowResult[]> => map(read(rowsAnswer, answer), ({ data }) => data),
  receipts: (answer: HttpAnswer): Outcome<{ readonly receipts: readonly Receipt[]; readonly refused: readonly LateRefusal[]; readonly next: string | null }> =>
    map(read(receiptsAnswer, answer), ({ data, refused = [], pagination }) => ({ receipts: data, refused, next: pagination.next })),
  /** The SVG picture of a certificate. */
  certificate: (answer: HttpAnswer): Outcome<string> => read(svgAnswer, answer),
  /** The body of a good answer as it came: a file. */
  file: (answer: HttpAnswer): Outcome<unknown> => read(z.unknown(), answer),
  foundReceipts: (answer: HttpAnswer): Outcome<FoundReceipts> => read(foundReceiptsAnswer, answer),
  sentRows: (answer: HttpAnswer): Outcome<readonly SentRow[]> => map(read(sentRowsAnswer, answer), ({ data }) => data),
  holders: (answer: HttpAnswer): Outcome<readonly Holder[]> => map(read(holdersAnswer, answer), ({ data }) => data),
  /** What holds of credentials now, by their ids. */
  standings: (answer: HttpAnswer): Outcome<StatusAnswer['data']> => map(read(statusAnswer, answer), ({ data }) => data),
  /** Ids of the credentials whose messages are on their way. */
  sentMessages: (answer: HttpAnswer): Outcome<readonly string[]> => map(read(sendAnswer, answer), ({ data }) => data.map(({ credentialId }) => credentialId)),
  testMessage: (answer: HttpAnswer): Outcome<TestMessage> => read(testMessageAnswer, answer),
};
