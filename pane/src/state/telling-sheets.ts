import type { HostErrorCode, Outcome, Receipt } from '@confer/core';
import type { PaneContext } from './pane-state';
import { answers, HostError, maxKeysPerSearch, requests } from '@confer/core';
import { lookAgain } from './checking';
import { ask } from './connecting';
import { writeNews } from './writing-news';

/** The receipts that there are of people, in whichever batch. */
export async function receiptsOf(context: PaneContext, people: readonly { readonly key: string }[]): Promise<Outcome<readonly Receipt[]>> {
  const receipts: Receipt[] = [];
  for (let read = 0; read < people.length; read += maxKeysPerSearch) {
    const found = await ask(context, requests.searchReceipts(people.slice(read, read + maxKeysPerSearch).map(({ key }) => key)), answers.foundReceipts);
    if (!found.ok) return found;
    receipts.push(...found.value.data);
  }
  return { ok: true, value: receipts };
}

/**
 * Writes receipts beside their rows. Every sheet of the workbook that holds receipts may hold these; rows may have been copied into
 * another one.
 *
 * @returns why a sheet does not say so yet
 */
export async function tellSheets(context: PaneContext, receipts: readonly Receipt[]): Promise<HostErrorCode | undefined> {
  const { notebook, list, sheet } = context.store.get();
  const noted = Object.entries(notebook.sheets).flatMap(([sheetId, note]) => (note.receipts ? [sheetId] : []));
  const front = list?.snapshot.sheetId ?? sheet?.sheetId;
  let refused: HostErrorCode | undefined;
  for (const sheetId of new Set([...noted, ...(front === undefined ? [] : [front])])) {
    try {
      await writeNews(context, sheetId, { receipts, refusals: [], released: [], unsettled: [] });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      // A sheet that was deleted needs no news.
      if (error.code !== 'sheet-not-found') refused = error.code;
    }
  }
  // Hosts do not tell of own writes, and what the pane knows of the rows is compared with the batch later.
  await lookAgain(context);
  return refused;
}
