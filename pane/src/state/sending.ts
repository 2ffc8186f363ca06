import type { Outcome, Receipt, SentRow, Trouble } from '@confer/core';
import type { CheckedList, PaneContext } from './pane-state';
import type { MailedPerson, Sending, UnmailedReason } from './sending-state';
import type { ChosenPerson } from './standing-state';
import { answers, maxCredentialsPerChange, maxRowsPerRequest, requests, rowOfIndex } from '@confer/core';
import { changeOpen, loadPeople } from './batches';
import { rowsToSend } from './bound-rows';
import { ask } from './connecting';
import { followAgain } from './issuing';
import { receiptsOf, tellSheets } from './telling-sheets';

/** Asks what became of people's messages, so that the person sees who gets one now, who gets it again, and who none. */
export async function askSending(context: PaneContext, chosen: readonly ChosenPerson[]): Promise<void> {
  const { store, services } = context;
  store.set({ batches: { ...store.get().batches, sent: undefined, sending: { chosen, go: undefined, stay: [], toCorrected: true, working: false, trouble: undefined } } });
  const [receipts, rows] = await Promise.all([receiptsOf(context, chosen), sentRowsOf(context, chosen)]);
  if (store.get().batches.sending?.chosen !== chosen) return;
  if (!receipts.ok) return change(context, { trouble: receipts.trouble });
  if (!rows.ok) return change(context, { trouble: rows.trouble });
  const { list } = store.get();
  const inSheet = list ? contactsIn(list, new Set(chosen.map(({ key }) => key)), services.now()) : new Map<string, string>();
  const receiptOf = new Map(receipts.value.map((receipt) => [receipt.key, receipt]));
  const contactOf = new Map(rows.value.map(({ key, recipient }) => [key, recipient.contact]));
  const go: MailedPerson[] = [];
  const stay = new Map<UnmailedReason, number>();
  for (const person of chosen) {
    const receipt = receiptOf.get(person.key);
    const reason = reasonToStay(receipt);
    if (!receipt || reason) {
      stay.set(reason ?? 'notIssued', (stay.get(reason ?? 'notIssued') ?? 0) + 1);
      continue;
    }
    const now = inSheet.get(person.key);
    go.push({ ...person, credentialId: receipt.credentialId, again: receipt.delivery === 'sent', corrected: now === contactOf.get(person.key) ? undefined : now });
  }
  change(context, { go, stay: [...stay].map(([reason, count]) => ({ reason, count })) });
}

function reasonToStay(receipt: Receipt | undefined): UnmailedReason | undefined {
  if (!receipt) return 'notIssued';
  if (receipt.status !== 'valid') return receipt.status;
  return receipt.delivery === 'queued' || receipt.delivery === 'deferred' ? 'onTheWay' : undefined;
}

/** The addresses that stand beside row keys now, in rows that have no problem. */
function contactsIn(list: CheckedList, keys: ReadonlySet<string>, now: Date): ReadonlyMap<string, string> {
  const rows = list.records.flatMap((record, index) => (record.kind !== 'none' && keys.has(record.key) && list.check.states[index] !== 'problem' ? [[rowOfIndex(index), record.key] as const] : []));
  return new Map(rowsToSend(list, new Map(rows), now, undefined).map(({ request: { key, recipient } }) => [key, recipient.contact]));
}

export function choosesCorrected(context: PaneContext, toCorrected: boolean): void {
  change(context, { toCorrected });
}

/** Nothing is sent. */
export function leaveSending({ store }: PaneContext): void {
  store.set({ batches: { ...store.get().batches, sending: undefined } });
}

export function forgetSent({ store }: PaneContext): void {
  store.set({ batches: { ...store.get().batches, sent: undefined } });
}

/** Sends the messages, says so in the sheets, and follows what becomes of them. */
export async function sendMessages(context: PaneContext): Promise<void> {
  const { store } = context;
  const { sending } = store.get().batches;
  if (!sending?.go || sending.working) return;
  change(context, { working: true, trouble: undefined });
  const { done, trouble } = await sendAll(context, sending.go, sending.toCorrected);
  if (trouble) change(context, { go: sending.go.slice(done.length), working: false, trouble });
  else leaveSending(context);
  if (done.length === 0) return;
  const receipts = await receiptsOf(context, done);
  const unwritten = receipts.ok ? await tellSheets(context, receipts.value) : undefined;
  store.set({ batches: { ...store.get().batches, sent: { count: done.length, unwritten } } });
  if (!trouble) changeOpen(context, { selected: new Map() });
  followAgain(context);
  await loadPeople(context);
}

async function sendAll(context: PaneContext, people: readonly MailedPerson[], toCorrected: boolean): Promise<{ readonly done: readonly MailedPerson[]; readonly trouble: Trouble | undefined }> {
  for (let done = 0; done < people.length; done += maxCredentialsPerChange) {
    const messages = people.slice(done, done + maxCredentialsPerChange).map(({ credentialId, corrected }) => ({ credentialId, ...(toCorrected && corrected !== undefined && { contact: corrected }) }));
    const sent = await ask(context, requests.sendMessages({ messages }), answers.sentMessages);
    if (!sent.ok) return { done: people.slice(0, done), trouble: sent.trouble };
  }
  return { done: people, trouble: undefined };
}

/** The rows of people as they were sent. */
export async function sentRowsOf(context: PaneContext, people: readonly { readonly key: string }[]): Promise<Outcome<readonly SentRow[]>> {
  const rows: SentRow[] = [];
  for (let read = 0; read < people.length; read += maxRowsPerRequest) {
    const found = await ask(context, requests.searchRows(people.slice(read, read + maxRowsPerRequest).map(({ key }) => key)), answers.sentRows);
    if (!found.ok) return found;
    rows.push(...found.value);
  }
  return { ok: true, value: rows };
}

function change({ store }: PaneContext, changes: Partial<Sending>): void {
  const { batches } = store.get();
  if (batches.sending) store.set({ batches: { ...batches, sending: { ...batches.sending, ...changes } } });
}
