import type { Definition, Effect, Issuance, IssuanceEvent, ReceiptBinding, RowRequest, SheetNote, TableSnapshot } from '@confer/core';
import type { CheckedList, PaneContext, Person, Review, Running } from './pane-state';
import { advance, besideTheirRows, createReceiptColumns, effectOf, followMessages, HostError, indexOfRow, keyActions, mergedInList, newReceiptColumns, progressOf, resumeIssuance, rowOfIndex, startIssuance, widenFilter } from '@confer/core';
import type { RowToSend } from './bound-rows';
import { rowsToSend } from './bound-rows';
import { checkSheet } from './checking';
import { allExpired, expiryOf } from './expiry-summary';
import { choiceOf, holdOf, holdProblem } from './holding';
import { lookAt } from './looking';
import { mergeIssuances, withIssuances } from './merged-issuance';
import { keepNote } from './notes';
import { withSheet } from './obstacles';
import { openSheet } from './opening';
import { holdsTrue } from './last-question';
import { changeReview, definitionsOf, issueDateProblem, learnHolders, openReview, planOf, reviewOf } from './reviewing';
import { followSteps, writeNews } from './writing-news';

/** Issues what the review shows, if the sheet still holds just that and nobody of it has turned out to hold the credential already. */
export async function issue(context: PaneContext): Promise<void> {
  const { services, store } = context;
  const { list, review } = store.get();
  if (!list || !review || review.asking === 'forIssue' || issueDateProblem(review) || holdProblem(review.hold, services.now())) return;
  if (await holdsTrue(context, list, review)) await withSheet(context, () => issueReviewed(context, list, review));
}

async function issueReviewed(context: PaneContext, seen: CheckedList, review: Review): Promise<void> {
  const { services, store } = context;
  const list = await checkSheet(context, seen.snapshot.sheetId);
  if (!list) return;
  // Somebody has merged cells since the check, which says so.
  if (mergedInList(list.snapshot, list.binding, list.places).length > 0) {
    store.set({ screen: 'check', review: undefined });
    return;
  }
  const plan = planOf(list, review, services.now());
  if (plan.go.length === 0 || contentOf(context, list, plan.go) !== contentOf(context, seen, review.plan.go)) {
    const { holders } = store.get().review ?? review;
    changeReview(context, await reviewOf(context, list, { ...review, holders, asking: undefined, kept: undefined, changed: true, cancelled: false }));
    void learnHolders(context);
    return;
  }
  if (allExpired(plan, expiryOf(list, plan.go, services.now(), review.issueDate))) return;
  const label = review.label.trim();
  const keys = new Map(plan.go.map((row) => {
    const record = list.records[indexOfRow(row)];
    return [row, record?.kind === 'unsettled' ? record.key : services.newKey()];
  }));
  const unsettled = new Set(plan.unsettled.flatMap((row) => keys.get(row) ?? []));
  const { issueDate } = review;
  const groups = byDefinition(rowsToSend(list, keys, services.now(), issueDate));
  const batches = groups.map(({ definition: { id, version }, rows }) => ({ rows, batch: { key: services.newKey(), label, definitionId: id, definitionVersion: version, ...(!review.send && { send: false }) } }));
  const chosen = holdOf(review.hold);
  const { hold, ...note } = list.note;
  const [first, ...others] = batches.map(({ batch }) => batch);
  if (!first) return;
  await keepNote(context, list.snapshot.sheetId, { ...note, receipts: true, running: first, ...(others.length > 0 && { runningToo: others }), lastLabel: label, ...(chosen && { hold: chosen }), ...(issueDate !== undefined && { issueDate }) });
  begin(context, list, batches.map(({ batch, rows }) => startIssuance(batch, rows, rows.map(({ key }) => key).filter((key) => unsettled.has(key)), chosen)), keys, issueDate, review);
}

/** Rows to send, by the definitions under which they are issued. */
function byDefinition(rows: readonly RowToSend[]): readonly { readonly definition: Definition; readonly rows: readonly RowRequest[] }[] {
  const groups = new Map<Definition, RowRequest[]>();
  for (const { definition, request } of rows) groups.set(definition, [...(groups.get(definition) ?? []), request]);
  return [...groups].map(([definition, group]) => ({ definition, rows: group }));
}

/**
 * Takes up the batch that a sheet's note names, after the pane was closed or Excel was.
 *
 * @returns whether there is one. When somebody has deleted the sheet, nothing is left to be written, and the note no longer names it
 */
export async function resumeBatch(context: PaneContext, sheetId: string): Promise<boolean> {
  const { services, store } = context;
  const note = store.get().notebook.sheets[sheetId];
  if (!note?.running) return false;
  let sheet: TableSnapshot;
  try {
    sheet = await services.host.readTable(sheetId);
  } catch (error) {
    if (!isGone(error)) throw error;
    await keepWithoutBatch(context, sheetId, note);
    return false;
  }
  const list = lookAt(note, sheet, services.now());
  const keys = new Map(list.records.flatMap((record, index) => (record.kind === 'unsettled' ? [[rowOfIndex(index), record.key] as const] : [])));
  store.set({ list });
  const groups = byDefinition(rowsToSend(list, keys, services.now(), note.issueDate));
  const batches = [note.running, ...(note.runningToo ?? [])];
  begin(context, list, batches.map((batch) => resumeIssuance(batch, groups.find(({ definition }) => definition.id === batch.definitionId)?.rows ?? [], note.hold)), keys, note.issueDate);
  return true;
}

/** Issues rows anew that were issued before. Nothing is written ahead: their rows stay as they are until the new receipts come. */
export async function issueCorrections(context: PaneContext, list: CheckedList, label: string, corrected: readonly RowToSend[]): Promise<void> {
  const { services } = context;
  const batches = byDefinition(corrected).map(({ definition: { id, version }, rows }) => ({ rows, batch: { key: services.newKey(), label, definitionId: id, definitionVersion: version } }));
  const [first, ...others] = batches.map(({ batch }) => batch);
  if (!first) return;
  const note = context.store.get().notebook.sheets[list.snapshot.sheetId] ?? list.note;
  await keepNote(context, list.snapshot.sheetId, { ...note, running: first, ...(others.length > 0 && { runningToo: others }) });
  begin(context, list, batches.map(({ batch, rows }) => resumeIssuance(batch, rows)), new Map(corrected.map(({ row, request }) => [row, request.key])), undefined);
}

export function stopIssuing({ store }: PaneContext): void {
  const { running } = store.get();
  if (!running) return;
  store.set({ running: withIssuances(running, (issuance) => advance(issuance, { type: 'stop' })) });
  running.nudge.abort();
}

/** Goes on at once: the person has signed in, unprotected the sheet, or does not want to wait. */
export function tryAgain({ store }: PaneContext): void {
  store.get().running?.nudge.abort();
}

/** Leaves a batch whose rows have all come to their end, and turns to the list again. */
export const leaveBatch = (context: PaneContext): Promise<void> => withSheet(context, async () => {
  const { running } = context.store.get();
  if (!running) return;
  context.store.set({ running: undefined, screen: 'check' });
  running.nudge.abort();
  await forgetBatch(context, running);
  await turnTo(context, running.sheetId);
});

/** The list of a sheet as it is now. When somebody has deleted it, the one in front is turned to. */
async function turnTo(context: PaneContext, sheetId: string): Promise<CheckedList | undefined> {
  try {
    return await checkSheet(context, sheetId);
  } catch (error) {
    if (!isGone(error)) throw error;
    await openSheet(context, await context.services.host.activeSheet());
    return undefined;
  }
}

const isGone = (error: unknown): boolean => error instanceof HostError && error.code === 'sheet-not-found';

/** Leaves a batch that was stopped, for a last look at the rows that stayed. They are meant to have the day of the others. */
export async function goOn(context: PaneContext): Promise<void> {
  const issueDate = context.store.get().running?.issueDate;
  await leaveBatch(context);
  await openReview(context, { issueDate });
}

function begin(context: PaneContext, { note, snapshot, binding }: CheckedList, issuances: readonly Issuance[], keys: ReadonlyMap<number, string>, issueDate: string | undefined, reviewed?: Running['reviewed']): void {
  const [first, ...rest] = issuances;
  if (!first) return;
  const all = [first, ...rest] as const;
  const nameOf = new Map(all.flatMap(({ rows }) => rows.map(({ key, recipient }) => [key, recipient.fullName ?? `${recipient.firstName ?? ''} ${recipient.lastName ?? ''}`.trim()])));
  const people = new Map([...keys].map(([row, key]): [string, Person] => [key, { name: nameOf.get(key) ?? '', row }]));
  const [definition = note.definition, ...others] = definitionsOf(note).filter(({ id }) => all.some(({ batch }) => batch.definitionId === id));
  context.store.set({
    screen: 'issuing', review: undefined,
    running: {
      issuances: all, issuance: mergeIssuances(all), definition, others, issueDate, sheetId: snapshot.sheetId, reviewed, moved: false, unsaved: false, startedAt: context.services.now().getTime(), people,
      contact: binding.contact ?? 0, latest: [], attention: new Map(), nudge: new AbortController(),
    },
  });
  for (const { batch } of all) void drive(context, batch.key);
}

/** Follows the messages of a batch again that had come to its end, after some were asked for. */
export function followAgain(context: PaneContext): void {
  const { running } = context.store.get();
  if (!running) return;
  const settled = running.issuances.filter(({ step }) => step === 'settled');
  context.store.set({ running: withIssuances(running, followMessages) });
  for (const { batch } of settled) void drive(context, batch.key);
}

/** Does one thing after the other until nothing is left to do, or until the person has left the batch. */
async function drive(context: PaneContext, batchKey: string): Promise<void> {
  const { store } = context;
  const own = (running: Running | undefined) => running?.issuances.find(({ batch }) => batch.key === batchKey);
  for (;;) {
    const before = store.get().running;
    const issuance = own(before);
    if (!before || !issuance) return;
    const effect = effectOf(issuance);
    if (effect.type === 'none') break;
    const running = before.nudge.signal.aborted ? { ...before, nudge: new AbortController() } : before;
    store.set({ running });
    const event = await perform(context, running, issuance, effect);
    const unsaved = progressOf(issuance).ended && await isUnsaved(context);
    const meanwhile = store.get().running;
    if (!meanwhile || !own(meanwhile)) return;
    const now = withIssuances(meanwhile, (each) => (each.batch.key === batchKey ? advance(each, event) : each));
    const { answer } = now.issuance;
    const left = meanwhile.issuance.answer?.status === 'held' && answer?.status !== 'held';
    const ended = answer && answer.status !== 'cancelled' && progressOf(now.issuance).ended;
    store.set({
      running: told({ ...now, unsaved, moved: now.moved || event.type === 'rows-moved', ...(left && { startedAt: context.services.now().getTime() }) }, effect),
      ...(ended && { screen: 'done' }),
    });
  }
  // The last of several sees to what comes after them.
  const { running } = store.get();
  if (!running?.issuances.every(({ step }) => step === 'settled')) return;
  const { answer } = running.issuance;
  if (answer && answer.status !== 'cancelled') await forgetQuietly(context, running);
  else await withSheet(context, () => backToReview(context, running));
}

/**
 * Without taking the person's buttons away: *New batch* is what they press next. A workbook that takes no note now names the
 * batch a while longer, and who opens it finds the batch at its end.
 */
async function forgetQuietly(context: PaneContext, running: Running): Promise<void> {
  try {
    await forgetBatch(context, running);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}

/** A spreadsheet that does not say counts as saved. */
async function isUnsaved({ services: { host } }: PaneContext): Promise<boolean> {
  try {
    return await host.isUnsaved?.() ?? false;
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}

/** A batch that was cancelled, or stopped before anything left the sheet, leads back to the review as it was. */
async function backToReview(context: PaneContext, running: Running): Promise<void> {
  const { services, store } = context;
  await forgetBatch(context, running);
  const { issuance: { batch: { label, send = true }, hold, answer }, issueDate, reviewed, moved, sheetId } = running;
  const cancelled = answer?.status === 'cancelled';
  store.set({ running: undefined });
  const list = await turnTo(context, sheetId);
  if (!list) return;
  if (cancelled && reviewed && !reviewed.selection.singleCell) await services.host.showRows(sheetId, reviewed.selection.rows);
  const review = await reviewOf(context, list, { label, issueDate, includeHidden: reviewed?.includeHidden ?? false, again: reviewed?.again ?? false, hold: choiceOf(hold, services.now()), send, cancelled, changed: moved });
  store.set({ screen: 'review', review });
  void learnHolders(context);
}

async function perform(context: PaneContext, running: Running, issuance: Issuance, effect: Exclude<Effect, { type: 'none' }>): Promise<IssuanceEvent> {
  const { services } = context;
  switch (effect.type) {
    case 'write-keys': return inSheet(context, () => writeKeys(context, running, issuance), { type: 'rows-moved' });
    // The credentials are in the batch all the same.
    case 'write-news': return inSheet(context, async () => {
      await writeNews(context, running.sheetId, effect.news);
      return { type: 'done' };
    }, { type: 'done' });
    case 'request': {
      const answer = await services.send(effect.request, await services.signIn.token());
      return answer ? { type: 'answered', answer } : { type: 'unanswered' };
    }
    case 'wait':
      await services.wait(effect.milliseconds, running.nudge.signal);
      return { type: 'try-again' };
    case 'wait-for-person':
      await aborted(running.nudge.signal);
      return { type: 'try-again' };
  }
}

/** What is under way in the sheet. Batches of one list take turns: the first of them makes the columns for all. */
const sheetWork = new WeakMap<PaneContext, Promise<unknown>>();

/** @param gone what it comes to when somebody has deleted the sheet: trying again would help nobody */
async function inSheet(context: PaneContext, work: () => Promise<IssuanceEvent>, gone: IssuanceEvent): Promise<IssuanceEvent> {
  const turn = (sheetWork.get(context) ?? Promise.resolve()).then(work);
  sheetWork.set(context, turn.catch(() => undefined));
  try {
    return await turn;
  } catch (error) {
    if (isGone(error)) return gone;
    if (error instanceof HostError) return { type: 'sheet-failed', code: error.code };
    throw error;
  }
}

const aborted = (signal: AbortSignal): Promise<void> => new Promise((resolve) => {
  if (signal.aborted) resolve();
  else signal.addEventListener('abort', () => { resolve(); }, { once: true });
});

/**
 * Writes the keys beside their rows, and looks whether these are still what is to be sent: somebody may have changed them in the
 * moment between reading and writing. Then nothing is sent, and the keys go again.
 */
async function writeKeys(context: PaneContext, { sheetId, people, issueDate }: Running, issuance: Issuance): Promise<IssuanceEvent> {
  const { host } = context.services;
  const note = context.store.get().notebook.sheets[sheetId];
  if (!note) return { type: 'rows-moved' };
  const before = lookAt(note, await host.readTable(sheetId), context.services.now());
  const { binding, created } = receiptPlaces(before);
  const keys = new Map(issuance.rows.flatMap(({ key }) => { const person = people.get(key); return person ? [[person.row, key]] : []; }));
  const sent = new Map(issuance.rows.map((row) => [row.key, JSON.stringify(row)]));
  const allStand = (list: CheckedList, keyOfRow: ReadonlyMap<number, string>): boolean =>
    rowsToSend(list, keyOfRow, context.services.now(), issueDate).filter(({ request }) => sent.get(request.key) === JSON.stringify(request)).length === issuance.rows.length;
  // A key that was sent before must not be written over.
  if (!allStand(before, keys)) return { type: 'rows-moved' };
  try {
    await followSteps(context, sheetId, besideTheirRows(before.snapshot, binding, [...(created ? createReceiptColumns(binding, before.snapshot.headerRow, before.snapshot.tables) : []), ...widenFilter(before.snapshot, binding), ...keyActions(binding, keys)]));
  } catch (error) {
    // Somebody else began to issue the same rows in that moment.
    if (error instanceof HostError && error.code === 'cells-are-taken') return { type: 'rows-moved' };
    throw error;
  }
  const after = lookAt(note, await host.readTable(sheetId), context.services.now());
  const keysNow = new Map(after.records.flatMap((record, index) => (record.kind === 'none' ? [] : [[rowOfIndex(index), record.key] as const])));
  return { type: allStand(after, keysNow) ? 'done' : 'rows-moved' };
}

function receiptPlaces({ snapshot, places }: CheckedList): { readonly binding: ReceiptBinding; readonly created: boolean } {
  return places.kind === 'complete' ? { binding: places.binding, created: false } : { binding: newReceiptColumns(snapshot), created: true };
}

/** What would be sent for these rows, for telling whether a list has changed. */
const contentOf = ({ services }: PaneContext, list: CheckedList, rows: readonly number[]): string =>
  JSON.stringify(rowsToSend(list, new Map(rows.map((row) => [row, ''])), services.now(), undefined).map(({ definition: { id, version }, request }) => [id, version, request]));

/** How many names *Now* shows. */
const shownNames = 5;

function told(running: Running, effect: Effect): Running {
  if (effect.type !== 'write-news') return running;
  const attention = new Map(running.attention);
  for (const receipt of effect.news.receipts) {
    if (receipt.delivery === 'bounced' || receipt.delivery === 'inDoubt') attention.set(receipt.key, receipt);
    else attention.delete(receipt.key);
  }
  const news = effect.news.receipts.map(({ key }) => key).reverse();
  return { ...running, attention, latest: [...new Set([...news, ...running.latest])].slice(0, shownNames) };
}

/** The note no longer names a batch that is on its way. */
async function forgetBatch(context: PaneContext, { sheetId, issuances: [{ batch }] }: Running): Promise<void> {
  const note = context.store.get().notebook.sheets[sheetId];
  if (note?.running?.key === batch.key) await keepWithoutBatch(context, sheetId, note);
}

const keepWithoutBatch = (context: PaneContext, sheetId: string, { running, runningToo, ...rest }: SheetNote): Promise<void> => keepNote(context, sheetId, rest);
