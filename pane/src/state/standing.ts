import type { Receipt, Trouble } from '@confer/core';
import type { PaneContext } from './pane-state';
import type { ChangingPerson, ChosenPerson, StandingAction, StandingChange, StayingReason } from './standing-state';
import { answers, maxCredentialsPerChange, requests } from '@confer/core';
import { changeOpen, loadPeople } from './batches';
import { ask } from './connecting';
import { receiptsOf, tellSheets } from './telling-sheets';

/** The standing in which each action leaves a credential. */
const standingAfter = { revoke: 'revoked', suspend: 'suspended', reinstate: 'valid' } as const;

/** Asks what holds of people's credentials now, so that the person sees whom a change will reach, and whom not. */
export async function askStanding(context: PaneContext, action: StandingAction, chosen: readonly ChosenPerson[]): Promise<void> {
  const { store } = context;
  store.set({ batches: { ...store.get().batches, changed: undefined, change: { action, chosen, go: undefined, stay: [], reason: undefined, explanation: '', tell: true, working: false, trouble: undefined } } });
  const receipts = await receiptsOf(context, chosen);
  // Meanwhile the person may have left it, or have asked something else.
  if (store.get().batches.change?.chosen !== chosen) return;
  if (!receipts.ok) return setChange(context, { trouble: receipts.trouble });
  const byKey = new Map(receipts.value.map((receipt) => [receipt.key, receipt]));
  const go: ChangingPerson[] = [];
  const stay = new Map<StayingReason, number>();
  for (const person of chosen) {
    const receipt = byKey.get(person.key);
    if (receipt && mayChange(action, receipt)) go.push({ ...person, receipt });
    else {
      const reason = receipt?.status ?? 'notIssued';
      stay.set(reason, (stay.get(reason) ?? 0) + 1);
    }
  }
  setChange(context, { go, stay: [...stay].map(([reason, count]) => ({ reason, count })) });
}

/** What is revoked is not suspended as well. */
const mayChange = (action: StandingAction, { status }: Receipt): boolean => status !== standingAfter[action] && !(action === 'suspend' && status === 'revoked');

export function changeAnswer(context: PaneContext, answer: Partial<Pick<StandingChange, 'reason' | 'explanation' | 'tell'>>): void {
  setChange(context, answer);
}

/** Those who can be told of a change: who was never sent the credential knows nothing of it, and what bounced would bounce again. */
export const whoCanBeTold = (people: readonly ChangingPerson[]): readonly ChangingPerson[] => people.filter(({ receipt: { delivery } }) => delivery !== 'notSent' && delivery !== 'bounced');

/** Nothing changes. */
export function keepStanding({ store }: PaneContext): void {
  store.set({ batches: { ...store.get().batches, change: undefined } });
}

/** Changes the credentials, writes that into the sheets that hold their rows, and shows it in the batch. */
export async function changeStanding(context: PaneContext): Promise<void> {
  const { change } = context.store.get().batches;
  if (!change?.go || change.working || !isComplete(change)) return;
  setChange(context, { working: true, trouble: undefined });
  const { done, told, trouble } = await send(context, change, change.go);
  if (trouble) setChange(context, { go: change.go.slice(done.length), working: false, trouble });
  else keepStanding(context);
  if (done.length > 0) {
    if (!trouble) changeOpen(context, { selected: new Map() });
    await show(context, change.action, done, told);
  }
}

/** Nobody revokes or suspends without a reason. */
export const isComplete = ({ action, reason }: StandingChange): boolean => action === 'reinstate' || reason !== undefined;

/** Takes back what has just been changed. */
export async function undoStanding(context: PaneContext): Promise<void> {
  const { changed } = context.store.get().batches;
  if (!changed?.mayBeUndone) return;
  // Whoever was told of the change is told that it was taken back.
  const { done, told, trouble } = await send(context, { action: 'reinstate', reason: undefined, explanation: '', tell: changed.told > 0 }, changed.people);
  if (trouble) changeOpen(context, { trouble });
  if (done.length > 0) await show(context, 'reinstate', done.map(({ receipt, ...person }) => ({ ...person, receipt: { ...receipt, status: standingAfter[changed.action] } })), told);
}

/** Writes once more what a sheet has refused before. */
export async function writeStanding(context: PaneContext): Promise<void> {
  const { changed } = context.store.get().batches;
  if (changed) await show(context, changed.action, changed.people, changed.told);
}

export function forgetChanged({ store }: PaneContext): void {
  store.set({ batches: { ...store.get().batches, changed: undefined } });
}

/** What the issuer has changed stays so when it does not answer on the way; it may be asked again for the others. */
async function send(context: PaneContext, { action, reason, explanation, tell }: Pick<StandingChange, 'action' | 'reason' | 'explanation' | 'tell'>, people: readonly ChangingPerson[]): Promise<{ readonly done: readonly ChangingPerson[]; readonly told: number; readonly trouble: Trouble | undefined }> {
  const text = explanation.trim();
  let told = 0;
  for (let done = 0; done < people.length; done += maxCredentialsPerChange) {
    const credentialIds = people.slice(done, done + maxCredentialsPerChange).map(({ receipt }) => receipt.credentialId);
    const request = action === 'reinstate' || !reason ? requests.reinstate({ credentialIds, tell }) : requests.withdraw(action, { credentialIds, reason, ...(text !== '' && { explanation: text }), tell });
    const sent = await ask(context, request, answers.standings);
    if (!sent.ok) return { done: people.slice(0, done), told, trouble: sent.trouble };
    told += sent.value.filter((standing) => standing.told).length;
  }
  return { done: people, told, trouble: undefined };
}

/** Says what has changed, in the sheets and in the batch. */
async function show(context: PaneContext, action: StandingAction, people: readonly ChangingPerson[], told: number): Promise<void> {
  const { store } = context;
  const fresh = await receiptsOf(context, people);
  const unwritten = await tellSheets(context, fresh.ok ? fresh.value : people.map(({ receipt }) => ({ ...receipt, status: standingAfter[action] })));
  const mayBeUndone = action !== 'reinstate' && people.every(({ receipt }) => receipt.status === 'valid');
  store.set({ batches: { ...store.get().batches, changed: { action, people, told, mayBeUndone, unwritten } } });
  await loadPeople(context);
}

function setChange({ store }: PaneContext, change: Partial<StandingChange>): void {
  const { batches } = store.get();
  if (batches.change) store.set({ batches: { ...batches, change: { ...batches.change, ...change } } });
}
