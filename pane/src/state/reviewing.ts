import type { Definition, Plan, RowRange, SheetNote } from '@confer/core';
import type { CheckedList, PaneContext, Review } from './pane-state';
import { dayOf, formatDate, mergedInList, parseIsoDate, planRows, rowsWithoutKey } from '@confer/core';
import { askHolders, nobodyAsked, peopleOf, togetherWith, withoutHolders } from './holders';
import { choiceOf } from './holding';
import { withSheet } from './obstacles';

/** The last look at a list: what goes of what is selected now, what stays, under which label, and with which day of issue. */
export async function reviewOf({ services }: PaneContext, list: CheckedList, changes: Partial<Review> = {}): Promise<Review> {
  const selection = await services.host.readSelection();
  const chosen = { includeHidden: false, holders: nobodyAsked, again: false, ...changes, selection };
  const plan = planOf(list, chosen, services.now());
  const issueDate = usualIssueDate(list, plan, services.now());
  const hold = choiceOf(list.note.hold, services.now());
  return { asking: undefined, kept: undefined, label: list.note.lastLabel ?? '', issueDate, hold, send: true, cancelled: false, changed: false, shown: undefined, ...changes, ...chosen, plan };
}

/** Today; but rows that were sent before and never answered are known to the issuer with the day that they had then. */
function usualIssueDate({ note }: CheckedList, { unsettled }: Review['plan'], now: Date): string | undefined {
  if (!definitionsOf(note).some((definition) => definition.issueDate === 'batch')) return undefined;
  return (unsettled.length > 0 ? note.issueDate : undefined) ?? formatDate(dayOf(now));
}

/** The definitions of a list: one, unless its rows say which one they are for. */
export const definitionsOf = ({ definition, several }: SheetNote): readonly Definition[] => several?.map((part) => part.definition) ?? [definition];

/** Those of the definitions of a list whose credentials Certifier designs, issues and sends. */
export const throughCertifier = (note: SheetNote): readonly Definition[] => definitionsOf(note).filter(({ certifier }) => certifier !== undefined);

/** Why the batch cannot go with the day of issue that was entered. */
export function issueDateProblem({ issueDate }: Review): 'empty' | 'impossible' | undefined {
  if (issueDate === undefined || parseIsoDate(issueDate)) return undefined;
  return issueDate === '' ? 'empty' : 'impossible';
}

/** Who goes as the person has chosen, as far as is known who holds the credential already. */
export function planOf(list: CheckedList, { selection, includeHidden, holders, again }: Pick<Review, 'selection' | 'includeHidden' | 'holders' | 'again'>, now: Date): Plan {
  const { snapshot, check, records } = list;
  const plan = planRows(snapshot, check.states, records, selection, includeHidden);
  return again ? plan : withoutHolders(list, plan, holders, now);
}

/** What is to be done before a list can be reviewed, as the last part of the key of its text; `undefined`: nothing. */
export function beforeReview({ check: { counts: { ready, hint }, questions }, lost, places, snapshot, binding }: CheckedList): 'headersFirst' | 'receiptsFirst' | 'mergedFirst' | 'answerFirst' | 'noneGo' | undefined {
  if (lost.length > 0) return 'headersFirst';
  if (places.kind === 'damaged') return 'receiptsFirst';
  if (mergedInList(snapshot, binding, places).length > 0) return 'mergedFirst';
  if (questions.length > 0) return 'answerFirst';
  return ready + hint === 0 ? 'noneGo' : undefined;
}

export const openReview = (context: PaneContext, changes?: Partial<Review>): Promise<void> => withSheet(context, async () => {
  const { list } = context.store.get();
  if (!list) return;
  context.store.set({ screen: 'review', fixed: undefined, review: await reviewOf(context, list, changes) });
  void learnHolders(context);
});

/**
 * Asks the issuer who of those who go holds the credential already, until it has told of all of them. They stay from then on. Nothing
 * waits for it: *Issue* asks once more.
 */
export async function learnHolders(context: PaneContext): Promise<void> {
  const { services, store } = context;
  if (store.get().review?.asking) return;
  for (;;) {
    const { list, review } = store.get();
    if (!list || !review) return;
    const people = peopleOf(list, rowsWithoutKey(review.plan), services.now()).filter(({ person }) => !review.holders.asked.has(person));
    if (people.length === 0) break;
    if (!review.asking) changeReview(context, { asking: 'forReview' });
    const told = await askHolders(context, people);
    if (!told.ok) break;
    const { review: now } = store.get();
    if (now) replan(context, { holders: togetherWith(now.holders, told.value) });
  }
  if (store.get().review?.asking === 'forReview') changeReview(context, { asking: undefined });
}

/** The plan again, after the person has selected other rows or taken a filter away. Rows that *Show* selected mean nothing. */
export async function refreshPlan(context: PaneContext): Promise<void> {
  const { list, review } = context.store.get();
  if (!list || !review) return;
  const fresh = await reviewOf(context, list, review);
  if (review.shown && sameRows(review.shown, fresh.selection.rows)) return;
  replan(context, { selection: fresh.selection, shown: undefined });
  void learnHolders(context);
}

const sameRows = (a: readonly RowRange[], b: readonly RowRange[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Selects rows, so that the person sees which ones are meant. */
export const showRows = (context: PaneContext, rows: readonly RowRange[]): Promise<void> => withSheet(context, async () => {
  const { list } = context.store.get();
  if (!list) return;
  const { host } = context.services;
  await host.showRows(list.snapshot.sheetId, rows);
  // A host that selects only one area has selected other rows than were asked for.
  changeReview(context, { shown: (await host.readSelection()).rows });
});

/** Rows that a filter hides go, too. */
export function includeHidden(context: PaneContext): void {
  replan(context, { includeHidden: true });
  void learnHolders(context);
}

/** Those who hold the credential already get it once more, as for a renewal, or stay. */
export const issueAgain = (context: PaneContext, again: boolean): void => { replan(context, { again }); };

/** The plan anew, after something has changed that it depends on. */
export function replan(context: PaneContext, changes: Partial<Review>): void {
  const { list, review } = context.store.get();
  if (list && review) changeReview(context, { ...changes, plan: planOf(list, { ...review, ...changes }, context.services.now()) });
}

export function changeReview({ store }: PaneContext, changes: Partial<Review>): void {
  const { review } = store.get();
  if (review) store.set({ review: { ...review, ...changes } });
}
