import type { Definition, RowRange, SheetNote, SheetSelection } from '@confer/core';
import type { CheckedList, PaneContext, Review } from './pane-state';
import { dayOf, formatDate, mergedInList, parseIsoDate, planRows } from '@confer/core';
import { choiceOf } from './holding';
import { withSheet } from './obstacles';

/** The last look at a list: what goes of what is selected now, what stays, under which label, and with which day of issue. */
export async function reviewOf({ services }: PaneContext, list: CheckedList, changes: Partial<Review> = {}): Promise<Review> {
  const selection = await services.host.readSelection();
  const plan = planOf(list, selection, changes.includeHidden ?? false);
  const issueDate = usualIssueDate(list, plan, services.now());
  const hold = choiceOf(list.note.hold, services.now());
  return { includeHidden: false, label: list.note.lastLabel ?? '', issueDate, hold, send: true, cancelled: false, changed: false, shown: undefined, ...changes, selection, plan };
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

export const planOf = ({ snapshot, check, records }: CheckedList, selection: SheetSelection, includeHidden: boolean): Review['plan'] =>
  planRows(snapshot, check.states, records, selection, includeHidden);

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
  if (list) context.store.set({ screen: 'review', fixed: undefined, review: await reviewOf(context, list, changes) });
});

/** The plan again, after the person has selected other rows or taken a filter away. Rows that *Show* selected mean nothing. */
export async function refreshPlan(context: PaneContext): Promise<void> {
  const { list, review } = context.store.get();
  if (!list || !review) return;
  const fresh = await reviewOf(context, list, review);
  if (review.shown && sameRows(review.shown, fresh.selection.rows)) return;
  changeReview(context, { plan: fresh.plan, selection: fresh.selection, shown: undefined });
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
  const { list, review } = context.store.get();
  if (list && review) changeReview(context, { includeHidden: true, plan: planOf(list, review.selection, true) });
}

export function changeReview({ store }: PaneContext, changes: Partial<Review>): void {
  const { review } = store.get();
  if (review) store.set({ review: { ...review, ...changes } });
}
