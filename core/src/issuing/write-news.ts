import type { SheetAction, TableSnapshot } from '../host/host';
import type { RowNews } from './row-news';
import { besideTheirRows } from './beside-their-rows';
import { findReceiptColumns } from './receipt-columns';
import { newsActions } from './receipts';

/**
 * The steps of writing what became of rows: gives actions to carry out, and is given the sheet as it is after them. Without Confer's
 * columns there is nowhere to write to; the credentials are in the batch all the same.
 */
export function* newsSteps(news: RowNews): Generator<readonly SheetAction[], void, TableSnapshot> {
  const list = yield [];
  const places = findReceiptColumns(list.headers, true);
  if (places.kind === 'complete') yield* besideTheirRows(list, places.binding, newsActions(list, places.binding, news));
}
