import type { Trouble } from '@confer/core';
import type { PaneContext } from './pane-state';
import { HostError } from '@confer/core';
import { loadConnection } from './connecting';
import { laterState } from './later';
import { readNotebook } from './notes';
import { loadProviders, setSigningIn } from './signing-in';

/**
 * What the pane shows first: a batch of this workbook that is on its way, else the list that this sheet holds, else the
 * choice of a definition.
 */
export async function openPane(context: PaneContext): Promise<void> {
  const { services, store } = context;
  store.set({ obstacle: undefined });
  if ((await services.signIn.token()) === undefined) {
    const providers = await loadProviders(context);
    if (!providers.ok) return store.set({ obstacle: providers.trouble });
    if (!(await services.signIn.resume(providers.value))) return store.set({ screen: 'connect' });
  }
  const connection = await loadConnection(context);
  if (!connection.ok) {
    const { trouble } = connection;
    if (trouble.kind === 'signIn' || isAboutTheAccount(trouble)) {
      services.signIn.signOut();
      store.set({ screen: 'connect' });
      setSigningIn(context, { problem: trouble.kind === 'refused' ? { kind: 'refused', message: trouble.message } : { kind: 'unknownToken' } });
    } else store.set({ obstacle: trouble });
    return;
  }
  store.set({ connection: connection.value });
  try {
    const { sheets } = await readNotebook(context);
    for (const [sheetId, { running }] of Object.entries(sheets)) if (running && await (await laterState()).resumeBatch(context, sheetId)) return;
    await openSheet(context, await services.host.activeSheet());
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    store.set({ obstacle: { kind: 'sheet', code: error.code } });
  }
}

/** Opens the pane at a place, of `places.ts`; without one, where the person left off. */
export async function openAt(context: PaneContext, place: string | undefined): Promise<void> {
  await openPane(context);
  if (place !== undefined) await (await laterState()).goToPlace(context, place);
}

/** The issuer knows the account, and does not let it in. */
const isAboutTheAccount = (trouble: Trouble): trouble is Trouble & { kind: 'refused' } => trouble.kind === 'refused' && ['not_a_member', 'wrong_account'].includes(trouble.code);

export function disconnect({ services, store }: PaneContext): void {
  services.signIn.signOut();
  store.set({ screen: 'connect', connection: undefined, obstacle: undefined });
}

/** The sheet that is being opened: a long one takes its time, and the person may have turned to another one meanwhile. */
const openings = new WeakMap<PaneContext, { readonly sheetId: string; readonly cut: AbortController }>();

/** Turns to a sheet: to the list that it holds, or to the choice of a definition. */
export async function openSheet(context: PaneContext, sheetId: string): Promise<void> {
  const { services, store } = context;
  const before = openings.get(context);
  if (before?.sheetId === sheetId) return;
  before?.cut.abort();
  const opening = { sheetId, cut: new AbortController() };
  openings.set(context, opening);
  try {
    // A colleague may have taken it into use since the pane was opened.
    const isInUse = store.get().notebook.sheets[sheetId] !== undefined || (await readNotebook(context)).sheets[sheetId] !== undefined;
    const list = isInUse ? await (await laterState()).checkSheet(context, sheetId, { cut: opening.cut.signal }) : undefined;
    if (opening.cut.signal.aborted) return;
    if (list) store.set({ screen: 'check', sheet: list.snapshot, preparation: undefined, review: undefined, fixed: undefined });
    else store.set({ screen: 'start', sheet: await services.host.readTable(sheetId), list: undefined, preparation: undefined, review: undefined });
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    store.set({ obstacle: { kind: 'sheet', code: error.code } });
  } finally {
    if (openings.get(context) === opening) openings.delete(context);
  }
}

/** Back to the choice of a definition, for the sheet that is open. The list keeps its note until another one takes its place. */
export function chooseAnother({ store }: PaneContext): void {
  const { list, sheet } = store.get();
  store.set({ screen: 'start', sheet: list?.snapshot ?? sheet, preparation: undefined, review: undefined });
}

export function backToCheck({ store }: PaneContext): void {
  store.set({ screen: 'check', review: undefined });
}
