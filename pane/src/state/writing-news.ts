import type { RowNews } from '@confer/core';
import type { PaneContext } from './pane-state';
import { findReceiptColumns, misplacedActions, newsActions } from '@confer/core';
import { listIn } from './looking';

/** Writes what became of rows, and looks whether it stands beside the right ones: somebody may have sorted the list meanwhile. Throws `HostError`. */
export async function writeNews(context: PaneContext, sheetId: string, news: RowNews): Promise<void> {
  const { host } = context.services;
  const look = async () => {
    const note = context.store.get().notebook.sheets[sheetId];
    const sheet = await host.readTable(sheetId);
    const snapshot = note ? listIn(note, sheet) : sheet;
    const places = findReceiptColumns(snapshot.headers, true);
    return places.kind === 'complete' ? { snapshot, places: places.binding } : undefined;
  };
  // Without Confer's columns there is nowhere to write to; the credentials are in the batch all the same.
  for (let list = await look(); list; ) {
    await host.apply(sheetId, newsActions(list.snapshot, list.places, news));
    if (news.receipts.length === 0) break;
    list = await look();
    const misplaced = list ? misplacedActions(list.snapshot, list.places, news.receipts) : [];
    if (misplaced.length === 0) break;
    await host.apply(sheetId, misplaced);
    list = await look();
  }
}
