import { setTimeout as pause } from 'node:timers/promises';
import type { BatchAnswer } from '@confer/core';
import type { Database } from '../database/database';
import { readBatch } from './batches';
import { receiptsOfBatch } from './receipts';

/**
 * Milliseconds between two looks at a batch. To tell every change of every row to all processes would cost the issuing more than
 * a look costs.
 */
const pauseBetweenLooks = 500;
/** Looks after which something is sent although nothing is new, because proxies close connections on which nothing comes. */
const looksUntilComment = 30;
/** Looks after which the client has to come again: whoever may see batches no longer is not shown them for ever. */
const mostLooks = 1200;
const receiptsAtOnce = 500;

/** Nothing about the batch changes any more by itself. */
export const isSettled = ({ status, counts }: BatchAnswer): boolean => (status === 'done' || status === 'stopped' || status === 'cancelled') && counts.queued + counts.deferred === 0;

/** One event as it is sent: https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation */
const event = (name: string, data: object, id?: string): string => `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/**
 * How a batch goes on, as server-sent events: `batch` with its state whenever that has changed, `receipts` with those that came to be
 * or changed, and `end` once nothing changes any more. The ids are those of the changes, so that a client goes on where it was cut off.
 *
 * @param after the change that the client knows last; `0` for none
 * @param closing ends the stream, because the service ends
 */
export async function* batchEvents(database: Database, publicUrl: string, batchId: string, after: string, closing: AbortSignal): AsyncGenerator<string> {
  yield 'retry: 2000\n\n';
  let known = '';
  let place = after;
  for (let look = 1; look <= mostLooks && !closing.aborted; look++) {
    // The state before the receipts: what it counts is never missing from them.
    const batch = await readBatch(database, batchId);
    for (let more = true; more;) {
      const { data, lastChange } = await receiptsOfBatch(database, publicUrl, batchId, place, receiptsAtOnce);
      place = lastChange ?? place;
      more = data.length === receiptsAtOnce;
      if (data.length > 0) yield event('receipts', data, place);
    }
    const state = JSON.stringify(batch);
    if (state !== known) yield event('batch', batch);
    else if (look % looksUntilComment === 0) yield ': nothing new\n\n';
    known = state;
    if (isSettled(batch)) {
      yield event('end', {});
      return;
    }
    await pause(pauseBetweenLooks, undefined, { signal: closing }).catch((error: unknown) => { if (!closing.aborted) throw error; });
  }
}
