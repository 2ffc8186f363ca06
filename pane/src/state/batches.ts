import type { BatchAnswer, BatchFilter, Outcome, PersonStatus, Trouble } from '@confer/core';
import type { BatchList, OpenBatch } from './batches-state';
import type { PaneContext, Tab } from './pane-state';
import { answers, batchesPerPage, isUnderWay, requests } from '@confer/core';
import { notRead } from './batches-state';
import { catchUp } from './catching-up';
import { lookAgain } from './checking';
import { ask } from './connecting';
import { disconnect } from './opening';
import { readPages } from './pages';

/** Milliseconds in which further letters join one search. */
const typing = 250;
/** Milliseconds until what is shown is read again: while something is on its way, while nothing is, and after the issuer was silent. */
const pauses = { underWay: 2_000, still: 60_000, silent: 20_000 };
/** People of one page: some screens of a pane. */
const peoplePerPage = 50;

export function turnTo({ store }: PaneContext, tab: Tab): void {
  store.set({ tab });
}

/** Reads what the tab shows, and again as long as somebody looks at it. */
export async function followBatches(context: PaneContext, ended: AbortSignal): Promise<void> {
  const { services, store } = context;
  while (!ended.aborted) {
    await (store.get().batches.open ? loadPeople(context) : loadBatches(context));
    if (ended.aborted) return;
    const { screen, busy, review, batches: { list, open } } = store.get();
    // A batch that this pane is just beginning is not in the list yet.
    const isBeginning = screen === 'issuing' || busy || review?.asking === 'forIssue';
    const isMoving = open ? isUnderWay(open.batch) : isBeginning || list.items?.some(isUnderWay) === true;
    await services.wait((open ?? list).trouble ? pauses.silent : isMoving ? pauses.underWay : pauses.still, ended);
  }
}

/** Looks for batches once the person has stopped typing. */
export async function searchBatches(context: PaneContext, text: string): Promise<void> {
  changeList(context, { text });
  await context.services.wait(typing, new AbortController().signal);
  if (context.store.get().batches.list.text === text) await loadBatches(context);
}

export function filterBatches(context: PaneContext, filter: BatchFilter): Promise<void> {
  changeList(context, { filter });
  return loadBatches(context);
}

/** Reads the list again, as far as it was shown, and further when more is wanted. What comes too late for its search is dropped. */
export async function loadBatches(context: PaneContext, more = 0): Promise<void> {
  const list = () => context.store.get().batches.list;
  const { text, filter, items = [] } = list();
  let { counts } = list();
  const pages = await readPages(Math.max(batchesPerPage, items.length + more), batchesPerPage, async (limit, cursor) => {
    const found = await ask(context, requests.searchBatches({ text, filter, limit, ...(cursor !== undefined && { cursor }) }), answers.foundBatches);
    if (!found.ok) return found;
    counts = found.value.counts;
    return { ok: true, value: { items: found.value.batches, next: found.value.next } };
  });
  const now = list();
  if (now.text === text && now.filter === filter) changeList(context, { ...read(context, pages), ...(pages.ok && { counts, foundFor: text }) });
}

export const moreBatches = (context: PaneContext): Promise<void> => loadBatches(context, batchesPerPage);

/** Shows one batch on top of the list. */
export async function openBatch(context: PaneContext, batch: BatchAnswer): Promise<void> {
  const { store } = context;
  store.set({ batches: { ...store.get().batches, open: { ...notRead, batch, text: '', status: undefined, person: undefined, selected: new Map(), caughtUp: undefined, exporting: false }, changed: undefined, sent: undefined } });
  // Row keys that Confer wrote itself are not known to the list yet: hosts do not tell of own writes.
  if (store.get().screen !== 'issuing') await lookAgain(context);
  await catchUp(context);
}

export function closeBatch({ store }: PaneContext): void {
  store.set({ batches: { ...store.get().batches, open: undefined, changed: undefined, sent: undefined } });
}

export async function searchPeople(context: PaneContext, text: string): Promise<void> {
  changeOpen(context, { text });
  await context.services.wait(typing, new AbortController().signal);
  if (context.store.get().batches.open?.text === text) await loadPeople(context);
}

/** Only people of one status, or all of them again. */
export function filterPeople(context: PaneContext, status: PersonStatus | undefined): Promise<void> {
  changeOpen(context, { status });
  return loadPeople(context);
}

/** Looks at one person, by row key, or no longer. */
export function lookAtPerson(context: PaneContext, person: string | undefined): void {
  changeOpen(context, { person });
}

/** Reads the batch and its people again, as far as they were shown, and further when more are wanted; their rows say so, too. */
export async function loadPeople(context: PaneContext, more = 0): Promise<void> {
  const open = () => context.store.get().batches.open;
  const asked = open();
  if (!asked) return;
  const { batch: { id }, text, status, items = [] } = asked;
  const batch = await ask(context, requests.batch(id), answers.batch);
  const pages = batch.ok ? await readPages(Math.max(peoplePerPage, items.length + more), peoplePerPage, async (limit, cursor) => {
    const found = await ask(context, requests.searchPeople(id, { text, limit, ...(status !== undefined && { status }), ...(cursor !== undefined && { cursor }) }), answers.people);
    return found.ok ? { ok: true, value: { items: found.value.people, next: found.value.next } } : found;
  }) : batch;
  const now = open();
  if (now?.batch.id === id && now.text === text && now.status === status) changeOpen(context, { ...read(context, pages), ...(batch.ok && { batch: batch.value }) });
  await catchUp(context);
}

export const morePeople = (context: PaneContext): Promise<void> => loadPeople(context, peoplePerPage);

/** After the access token has run out. A batch on its way asks for a new one by itself, where it is shown. */
export function signInAgain(context: PaneContext): void {
  if (context.store.get().running) turnTo(context, 'issue');
  else disconnect(context);
}

/** What an answer changes: without one, what is shown stays, and is said to be of an earlier time. */
const read = <T extends object>({ services }: PaneContext, outcome: Outcome<T>): (T & { readonly shownAt: Date; readonly trouble: undefined }) | { readonly trouble: Trouble } =>
  (outcome.ok ? { ...outcome.value, shownAt: services.now(), trouble: undefined } : { trouble: outcome.trouble });

function changeList({ store }: PaneContext, change: Partial<BatchList>): void {
  const { batches } = store.get();
  store.set({ batches: { ...batches, list: { ...batches.list, ...change } } });
}

export function changeOpen({ store }: PaneContext, change: Partial<OpenBatch>): void {
  const { batches } = store.get();
  if (batches.open) store.set({ batches: { ...batches, open: { ...batches.open, ...change } } });
}
