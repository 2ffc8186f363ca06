import type { SheetChange } from '@confer/core';
import type { RowsChange } from './looking';
import type { PaneContext, PaneState } from './pane-state';
import { HostError } from '@confer/core';
import { checkRows, checkSheet } from './checking';
import { openSheet } from './opening';
import { followPhoneColumns } from './phone-columns';
import { refreshSheet } from './preparing';
import { refreshPlan } from './reviewing';

/** Milliseconds in which further changes join one look at the sheet: a fill or a paste may come as many events. */
const together = 150;
/** Milliseconds until a sheet is tried again in which a cell is being edited. */
const editPatience = 1000;

/** Why to look again. `rules`: not the sheet has changed, but what is known about phone numbers. `unheard`: it may have changed while nobody followed it. */
type Reason = Exclude<SheetChange, { what: 'selection' }> | { readonly what: 'rules' | 'unheard'; readonly sheetId: string };

/**
 * Follows the person: a first change is looked at at once, those that come meanwhile are looked at together. Changes are
 * hints; what counts is what the sheet holds. A list that was read before somebody followed its sheet is looked at once more.
 * Gives the function that ends it.
 */
export async function followChanges(context: PaneContext): Promise<() => void> {
  const { services, store } = context;
  const ended = new AbortController();
  let looking = false;
  let pending: Reason | undefined;
  let outdated = new AbortController();

  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      while (pending && !ended.signal.aborted) {
        await whenFree(context);
        const reason: Reason = pending;
        pending = undefined;
        outdated = new AbortController();
        if (!await recheck(context, reason, outdated)) pending = joined(reason, pending);
        await services.wait(store.get().liveness === 'paused' ? editPatience : together, ended.signal);
      }
    } finally {
      looking = false;
    }
  };

  const lookSoon = (reason: Reason) => {
    pending = joined(pending, reason);
    // A run over all rows that would have to be made again anyway. One row that changed meanwhile is read after it.
    if (!isRowsChange(reason)) outdated.abort();
    void look();
  };

  /** When sheets changed last that no list followed, of which some were just being read: a long one takes seconds, and the person types meanwhile. */
  const unfollowed = new Map<string, number>();
  const catchUp = () => {
    const { list, screen } = store.get();
    if (!list || screen === 'issuing') return;
    const { readAt = 0, snapshot: { sheetId } } = list;
    if (readAt > (unfollowed.get(sheetId) ?? listeningSince)) return;
    unfollowed.set(sheetId, -Infinity);
    lookSoon({ what: 'unheard', sheetId });
  };

  const stop = await watch(context, ended.signal, (change) => {
    const { list, screen } = store.get();
    if (change.what === 'selection') return void followSelection(context, change);
    if (list?.snapshot.sheetId === change.sheetId && screen !== 'issuing') return lookSoon(change);
    unfollowed.set(change.sheetId, performance.now());
    if (screen === 'start' || screen === 'prepare') void refreshSheet(context, change.sheetId);
  });
  const listeningSince = performance.now();
  const stopCatchingUp = store.subscribe(catchUp);
  catchUp();
  await lookAtSheetInFront(context);
  const stopPhones = followPhoneColumns(context, () => {
    const { list, screen } = store.get();
    if (list && screen !== 'issuing') lookSoon({ what: 'rules', sheetId: list.snapshot.sheetId });
  });
  return () => {
    ended.abort();
    outdated.abort();
    stop();
    stopCatchingUp();
    stopPhones();
  };
}

/** Excel takes no listener while a cell is being edited; until it does, nothing is checked by itself. */
async function watch({ services, store }: PaneContext, ended: AbortSignal, listener: (change: SheetChange) => void): Promise<() => void> {
  while (!ended.aborted) {
    try {
      return await services.host.watch(listener);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      store.set({ liveness: error.code === 'cell-is-being-edited' ? 'paused' : 'off' });
      await services.wait(editPatience, ended);
    }
  }
  return () => undefined;
}

/** Nobody has told of a change: most likely the marks are right. */
const isQuiet = ({ what }: Reason): boolean => what === 'rules' || what === 'unheard';

const isRowsChange = (reason: Reason): reason is RowsChange => 'rows' in reason && reason.rows !== undefined;

/** Two edits are one over both of them; anything else is reason to read everything. */
function joined(one: Reason | undefined, other: Reason | undefined): Reason | undefined {
  if (!one || !other || one.sheetId !== other.sheetId) return other ?? one;
  if (isQuiet(one) && isQuiet(other)) return one;
  if (one.what !== 'cells' || other.what !== 'cells' || !one.rows || !other.rows) return { what: 'cells', sheetId: one.sheetId };
  return { ...one, rows: { first: Math.min(one.rows.first, other.rows.first), last: Math.max(one.rows.last, other.rows.last) } };
}

/** Looks again. `false`: it came to nothing, because a cell is being edited or somebody else worked with the sheet meanwhile. */
async function recheck(context: PaneContext, reason: Reason, outdated: AbortController): Promise<boolean> {
  const { store } = context;
  const { list } = store.get();
  if (list?.snapshot.sheetId !== reason.sheetId) return true;
  const isOvertaken = ({ busy, list: now }: PaneState) => busy || now !== list;
  const stop = store.subscribe(() => { if (isOvertaken(store.get())) outdated.abort(); });
  try {
    const cut = outdated.signal;
    if (isRowsChange(reason) && await checkRows(context, list, reason, cut)) return true;
    if (cut.aborted) return false;
    const whole = await checkSheet(context, reason.sheetId, { marks: isQuiet(reason) ? 'others' : 'all', cut });
    return whole !== undefined || !cut.aborted;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    store.set({ liveness: error.code === 'cell-is-being-edited' ? 'paused' : 'off' });
    return error.code !== 'cell-is-being-edited';
  } finally {
    stop();
  }
}

/** Resolves when no work of the person with the sheet is under way. */
function whenFree({ store }: PaneContext): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.subscribe(() => { look(); });
    const look = () => {
      if (store.get().busy) return;
      stop();
      resolve();
    };
    look();
  });
}

/** While nothing is in use: the person may have turned to another sheet, or filled this one, before somebody listened. */
async function lookAtSheetInFront(context: PaneContext): Promise<void> {
  const { services, store } = context;
  const { screen, sheet } = store.get();
  if (screen !== 'start' && screen !== 'prepare') return;
  try {
    const sheetId = await services.host.activeSheet();
    await (sheetId === sheet?.sheetId ? refreshSheet(context, sheetId) : openSheet(context, sheetId));
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    // The end of the edit comes as the next change.
    if (error.code !== 'cell-is-being-edited') store.set({ obstacle: { kind: 'sheet', code: error.code } });
  }
}

async function followSelection(context: PaneContext, { sheetId }: SheetChange): Promise<void> {
  const { screen, sheet, list } = context.store.get();
  if (screen === 'issuing' || screen === 'connect' || screen === 'opening') return;
  if ((list?.snapshot.sheetId ?? sheet?.sheetId) !== sheetId) await openSheet(context, sheetId);
  else if (screen === 'review') await refreshPlan(context);
}
