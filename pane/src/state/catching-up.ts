import type { HostErrorCode, Receipt } from '@confer/core';
import type { OpenBatch } from './batches-state';
import type { CheckedList, PaneContext } from './pane-state';
import { HostError, rowSays } from '@confer/core';
import { lookAgain } from './checking';
import { writeNews } from './writing-news';

/**
 * Lets the rows of the list in front say what the open batch shows of them. Much happens after the last receipt was written: an e-mail that was sent
 * again arrives or comes back, a colleague revokes from another workbook. What the sheet did not take is not tried again by itself.
 */
export async function catchUp(context: PaneContext): Promise<void> {
  const { list, running, batches: { open } } = context.store.get();
  // A batch that is on its way writes its receipts itself.
  if (!list || !open || running?.issuances.some(({ step }) => step !== 'settled')) return;
  const behind = receiptsBehind(list, open);
  if (behind.length === 0) return setCaughtUp(context, undefined);
  const tried = JSON.stringify(behind);
  if (open.caughtUp?.tried === tried) return;
  const unwritten = await write(context, list, behind);
  const now = context.store.get();
  // Whoever edits a cell is done with it by the next look.
  const isDone = unwritten === 'cell-is-being-edited' || (now.list !== undefined && receiptsBehind(now.list, open).length === 0);
  if (now.batches.open?.batch.id === open.batch.id) setCaughtUp(context, isDone ? undefined : { tried, unwritten });
}

/** Tries once more what the sheet did not take. */
export function catchUpAgain(context: PaneContext): Promise<void> {
  setCaughtUp(context, undefined);
  return catchUp(context);
}

function setCaughtUp({ store }: PaneContext, caughtUp: OpenBatch['caughtUp']): void {
  const { batches } = store.get();
  if (batches.open && batches.open.caughtUp !== caughtUp) store.set({ batches: { ...batches, open: { ...batches.open, caughtUp } } });
}

/** The receipts that stand in the batch, and whose rows say something else. */
function receiptsBehind({ snapshot, places, records }: CheckedList, { items = [] }: OpenBatch): Receipt[] {
  if (places.kind !== 'complete') return [];
  const rows = new Map(records.flatMap((record, index) => (record.kind === 'issued' ? [[record.key, snapshot.rows[index] ?? []] as const] : [])));
  return items.flatMap(({ key, receipt }) => {
    const row = rows.get(key);
    return row && receipt && !rowSays(row, places.binding, receipt) ? [receipt] : [];
  });
}

/** @returns why the sheet does not say so yet */
async function write(context: PaneContext, { snapshot: { sheetId } }: CheckedList, receipts: readonly Receipt[]): Promise<HostErrorCode | undefined> {
  try {
    await writeNews(context, sheetId, { receipts, refusals: [], released: [], unsettled: [] });
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
  // Hosts do not tell of own writes.
  await lookAgain(context);
  return undefined;
}
