import type { SheetAction, TableSnapshot } from '../host/host';
import type { RowNews } from './row-news';
import { findReceiptColumns } from './receipt-columns';
import { misplacedActions, newsActions } from './receipts';

/**
 * The steps of writing what became of rows: gives actions to carry out, and is given the sheet as it is after them. Somebody may sort
 * the list between reading and writing, so what has come to stand beside the wrong rows is taken away and written again. Without
 * Confer's columns there is nowhere to write to; the credentials are in the batch all the same.
 */
export function* newsSteps(news: RowNews): Generator<readonly SheetAction[], void, TableSnapshot> {
  let snapshot = yield [];
  for (;;) {
    const places = findReceiptColumns(snapshot.headers, true);
    if (places.kind !== 'complete') return;
    snapshot = yield newsActions(snapshot, places.binding, news);
    const now = findReceiptColumns(snapshot.headers, true);
    const misplaced = now.kind === 'complete' ? misplacedActions(snapshot, now.binding, news.receipts) : [];
    if (misplaced.length === 0) return;
    snapshot = yield misplaced;
  }
}
