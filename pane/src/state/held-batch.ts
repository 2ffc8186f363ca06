import type { BatchAnswer, HttpRequest, Trouble } from '@confer/core';
import type { PaneContext } from './pane-state';
import { advance, answers, requests } from '@confer/core';
import { changeOpen } from './batches';
import { ask } from './connecting';
import { withIssuances } from './merged-issuance';
import { withSheet } from './obstacles';
import { writeNews } from './writing-news';

/** Lets a held batch leave now. */
export function issueNow({ store }: PaneContext): void {
  const { running } = store.get();
  if (!running) return;
  store.set({ running: withIssuances(running, (issuance) => advance(issuance, { type: 'issue-now' })) });
  running.nudge.abort();
}

/** Gives held batches another time, wherever they are shown. @returns what kept it from that */
export async function holdUntil(context: PaneContext, batchIds: readonly string[], until: Date): Promise<Trouble | undefined> {
  for (const id of batchIds) {
    const trouble = await tellHeld(context, id, requests.holdBatch(id, { until: until.toISOString() }));
    if (trouble) return trouble;
  }
  return undefined;
}

export const releaseHeld = (context: PaneContext, id: string): Promise<Trouble | undefined> => tellHeld(context, id, requests.releaseBatch(id));

/** Nothing of it leaves. */
export const cancelHeld = (context: PaneContext, id: string): Promise<Trouble | undefined> => tellHeld(context, id, requests.cancelBatch(id));

async function tellHeld(context: PaneContext, id: string, request: HttpRequest): Promise<Trouble | undefined> {
  const { store } = context;
  const outcome = await ask(context, request, answers.batch);
  if (store.get().batches.open?.batch.id === id) changeOpen(context, outcome.ok ? { batch: outcome.value, trouble: undefined } : { trouble: outcome.trouble });
  if (!outcome.ok) return outcome.trouble;
  await tellRunning(context, outcome.value);
  return undefined;
}

/** A batch that this pane follows: its screen and its rows say the new time. What else has become of it is found at the next look, which is now. */
async function tellRunning(context: PaneContext, batch: BatchAnswer): Promise<void> {
  const { running } = context.store.get();
  const issuance = running?.issuances.find(({ answer }) => answer?.id === batch.id);
  if (!running || !issuance) return;
  const { heldUntil } = batch;
  if (batch.status === 'held' && heldUntil !== undefined) {
    context.store.set({ running: withIssuances(running, (each) => (each === issuance ? { ...each, answer: batch } : each)) });
    await withSheet(context, () => writeNews(context, running.sheetId, { receipts: [], refusals: [], released: [], unsettled: [], held: { keys: [...issuance.open], until: heldUntil } }));
  }
  running.nudge.abort();
}
