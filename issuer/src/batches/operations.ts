import {
  batchAnswer, batchesAnswer, batchRequest, batchSearch, batchSendRequest, exportFormats, foundBatchesAnswer, foundReceiptsAnswer, hold, holdersAnswer, holderSearch, peopleAnswer, peopleSearch, receiptsAnswer, receiptSearch, reinstateRequest,
  rowRequest, rowsAnswer, rowSearch, rowsRequest, sendAnswer, sendRequest, sentRowsAnswer, statusAnswer, submitRequest, withdrawRequest,
} from '@confer/core';
import type { DescribedPart, Operation } from '../openapi/operation';
import { historyAnswer, historyQuery, logQuery } from '../history/shapes';
import { batchListQuery, receiptsQuery } from './queries';

const batch = (action: string, id: string, summary: string, body?: string): Operation =>
  ({ method: 'post', path: `/batches/{id}/${action}`, id, summary, ...(body !== undefined && { body }), status: 200, answer: 'Batch', errors: [404, 409] });
const credentials = (action: string, id: string, summary: string, body: string, answer: string): Operation => ({ method: 'post', path: `/credentials/${action}`, id, summary, body, status: 200, answer, errors: [] });

/** Confer's own calls for batches, and for what is done with credentials in numbers. */
const operations: readonly Operation[] = [
  { method: 'get', path: '/batches', id: 'listBatches', summary: 'Lists batches, the newest first.', query: batchListQuery, status: 200, answer: 'BatchPage', errors: [] },
  { method: 'post', path: '/batches', id: 'createBatch', summary: 'Opens a batch by a key of the client; sent again, it gives the same one.', body: 'NewBatch', status: 201, answer: 'Batch', errors: [404, 409] },
  { method: 'post', path: '/batches/search', id: 'searchBatches', summary: 'Finds batches by their labels and by the people in them.', body: 'BatchSearch', status: 200, answer: 'FoundBatches', errors: [] },
  { method: 'get', path: '/batches/{id}', id: 'getBatch', summary: 'Reads a batch and how far it is.', status: 200, answer: 'Batch', errors: [404] },
  { method: 'post', path: '/batches/{id}/rows', id: 'addRows', summary: 'Adds rows, each with its own result. A row may correct an issued one.', body: 'Rows', status: 200, answer: 'RowResults', errors: [404] },
  batch('submit', 'submitBatch', 'Closes a batch and issues it, now or when its hold is over.', 'Submit'),
  { method: 'put', path: '/batches/{id}/hold', id: 'holdBatch', summary: 'Gives a held batch another time.', body: 'Hold', status: 200, answer: 'Batch', errors: [404, 409] },
  batch('release', 'releaseBatch', 'Issues a held batch now.'),
  batch('cancel', 'cancelBatch', 'Ends a batch of which nothing has left.'),
  batch('stop', 'stopBatch', 'Keeps what is issued and stops what waits.'),
  batch('send', 'sendBatch', 'Sends the messages of credentials in these states, for the first time or again.', 'BatchSend'),
  { method: 'get', path: '/batches/{id}/events', id: 'followBatch', summary: 'Server-sent events: batch, receipts and end. Goes on behind Last-Event-ID.', status: 200, media: 'text/event-stream', errors: [404] },
  { method: 'get', path: '/batches/{id}/receipts', id: 'listReceipts', summary: 'Receipts in the order in which they came to be or changed.', query: receiptsQuery, status: 200, answer: 'ReceiptPage', errors: [404] },
  { method: 'post', path: '/batches/{id}/people/search', id: 'searchPeople', summary: 'Finds people of a batch, those in trouble first.', body: 'PeopleSearch', status: 200, answer: 'People', errors: [404] },
  { method: 'get', path: '/batches/{id}/history', id: 'listBatchHistory', summary: 'Who did what with a batch, the newest first.', query: historyQuery, status: 200, answer: 'History', errors: [404] },
  ...exportFormats.map((format): Operation => ({ method: 'get', path: `/batches/{id}/export.${format}`, id: `exportBatchAs${format}`, summary: 'Saves a batch as a file.', status: 200, media: 'application/octet-stream', errors: [404] })),
  { method: 'post', path: '/receipts/search', id: 'searchReceipts', summary: 'Receipts of row keys, in whichever batch.', body: 'ReceiptSearch', status: 200, answer: 'FoundReceipts', errors: [] },
  { method: 'post', path: '/rows/search', id: 'searchRows', summary: 'Rows as they were sent, by their keys.', body: 'RowSearch', status: 200, answer: 'SentRows', errors: [] },
  { method: 'post', path: '/holders/search', id: 'searchHolders', summary: 'Which of these people hold a credential of a definition already, or are about to get it.', body: 'HolderSearch', status: 200, answer: 'Holders', errors: [404] },
  credentials('send', 'sendCredentials', 'Sends messages, for the first time or again.', 'SendMessages', 'SentMessages'),
  credentials('revoke', 'revokeCredentials', 'Revokes credentials.', 'Withdraw', 'Standings'),
  credentials('suspend', 'suspendCredentials', 'Suspends credentials.', 'Withdraw', 'Standings'),
  credentials('reinstate', 'reinstateCredentials', 'Makes credentials valid again.', 'Reinstate', 'Standings'),
  { method: 'get', path: '/audit-log', id: 'listAuditLog', summary: 'Who did what, the newest first.', query: logQuery, status: 200, answer: 'History', errors: [] },
  ...exportFormats.map((format): Operation => ({ method: 'get', path: `/audit-log/export.${format}`, id: `exportAuditLogAs${format}`, summary: 'Saves the log as a file.', status: 200, media: 'application/octet-stream', errors: [] })),
];

/** Confer's own calls for batches, as they are described to programs. */
export const batchPart: DescribedPart = {
  base: '/v1',
  operations,
  requests: {
    NewBatch: batchRequest, Row: rowRequest, Rows: rowsRequest, Submit: submitRequest, Hold: hold, BatchSend: batchSendRequest, BatchSearch: batchSearch, PeopleSearch: peopleSearch,
    ReceiptSearch: receiptSearch, RowSearch: rowSearch, HolderSearch: holderSearch, SendMessages: sendRequest, Withdraw: withdrawRequest, Reinstate: reinstateRequest,
  },
  answers: {
    Batch: batchAnswer, BatchPage: batchesAnswer, FoundBatches: foundBatchesAnswer, RowResults: rowsAnswer, ReceiptPage: receiptsAnswer, People: peopleAnswer, FoundReceipts: foundReceiptsAnswer,
    SentRows: sentRowsAnswer, Holders: holdersAnswer, SentMessages: sendAnswer, Standings: statusAnswer, History: historyAnswer,
  },
  headers: {},
  errors: [400, 401, 403, 413, 429, 500],
};
