import type { PaneContext } from './pane-state';
import { turnTo } from './batches';
import { beforeReview, openReview } from './reviewing';

/**
 * Where buttons of the spreadsheet program lead, by the name in their address, and the way there from what the pane opens on.
 * A place that is not here, or cannot be reached yet, leaves the person on what the pane opens on: the check of a list that was
 * prepared, else the choice of what to issue.
 */
const ways = new Map<string, (context: PaneContext) => void | Promise<void>>([
  ['review', toReview],
  ['batches', (context) => { turnTo(context, 'batches'); }],
]);

async function toReview(context: PaneContext): Promise<void> {
  const { screen, list } = context.store.get();
  if (screen === 'check' && list && beforeReview(list) === undefined) await openReview(context);
}

/** Goes to a place from what the pane opened on. */
export async function goToPlace(context: PaneContext, place: string): Promise<void> {
  await ways.get(place)?.(context);
}
