import type { SheetChange } from '@confer/core';
import type { PaneContext } from './pane-state';
import { recheck } from './checking';
import { openSheet, refreshSheet } from './opening';
import { followPhoneColumns } from './phone-numbers';
import { refreshPlan } from './reviewing';

/** Milliseconds in which further changes join one look at the sheet: a fill or a paste may come as many events. */
const together = 150;
/** Milliseconds until a sheet is tried again in which a cell is being edited. */
const editPatience = 1000;

/**
 * Follows the person: a first change is looked at at once, those that come meanwhile are looked at together. Changes are
 * hints; what counts is what the sheet holds. Gives the function that ends it.
 */
export async function followChanges(context: PaneContext): Promise<() => void> {
  const { services, store } = context;
  const ended = new AbortController();
  let looking = false;
  let pending: { always: boolean } | undefined;

  const look = async () => {
    if (looking) return;
    looking = true;
    while (pending && !ended.signal.aborted) {
      const { always } = pending;
      pending = undefined;
      await recheck(context, always);
      if (store.get().liveness === 'paused') {
        await services.wait(editPatience, ended.signal);
        pending ??= { always };
      } else await services.wait(together, ended.signal);
    }
    looking = false;
  };

  const stop = await services.host.watch((change) => {
    const { list, screen } = store.get();
    if (change.what === 'selection') void followSelection(context, change);
    else if (list?.snapshot.sheetId === change.sheetId && screen !== 'issuing') {
      // A pasted cell brings its conditional format along, rows take theirs with them: only a typed cell leaves marks in place.
      const typed = change.rows !== undefined && change.rows.first === change.rows.last;
      pending = { always: !typed || (pending?.always ?? false) };
      void look();
    } else if (screen === 'start' || screen === 'prepare') void refreshSheet(context, change.sheetId);
  });
  const stopPhones = followPhoneColumns(context, () => {
    if (store.get().screen === 'issuing') return;
    pending ??= { always: false };
    void look();
  });
  return () => {
    ended.abort();
    stop();
    stopPhones();
  };
}

async function followSelection(context: PaneContext, { sheetId }: SheetChange): Promise<void> {
  const { screen, sheet, list } = context.store.get();
  if (screen === 'issuing' || screen === 'connect' || screen === 'opening') return;
  if ((list?.snapshot.sheetId ?? sheet?.sheetId) !== sheetId) await openSheet(context, sheetId);
  else if (screen === 'review') await refreshPlan(context);
}
