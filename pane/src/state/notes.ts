import type { Notebook, SheetNote } from '@confer/core';
import type { PaneContext } from './pane-state';
import { formatNotebook, parseNotebook, withNote } from '@confer/core';

export async function readNotebook({ services, store }: PaneContext): Promise<Notebook> {
  const notebook = parseNotebook(await services.host.readNotebook());
  store.set({ notebook });
  return notebook;
}

/** Writing that is under way: each begins with what the one before it has left. */
const writing = new WeakMap<PaneContext, Promise<unknown>>();

function inTurn(context: PaneContext, work: () => Promise<void>): Promise<void> {
  const turn = (writing.get(context) ?? Promise.resolve()).then(work);
  writing.set(context, turn.catch(() => undefined));
  return turn;
}

/** Keeps what belongs to one sheet. What another pane on the same workbook has kept meanwhile stays. */
export function keepNote(context: PaneContext, sheetId: string, note: SheetNote): Promise<void> {
  const { services: { host }, store } = context;
  const before = store.get().notebook;
  store.set({ notebook: { version: 1, sheets: { ...before.sheets, [sheetId]: note } } });
  return inTurn(context, async () => {
    const notebook = withNote(before, parseNotebook(await host.readNotebook()), sheetId, note);
    await host.writeNotebook(formatNotebook(notebook));
    const { [sheetId]: known } = store.get().notebook.sheets;
    // Something else may have been kept since, which is written next; and a list is told by its note, so that of this sheet stays the same object.
    const own = known === note ? notebook.sheets[sheetId] : known;
    store.set({ notebook: { version: 1, sheets: { ...notebook.sheets, ...store.get().notebook.sheets, ...(own && { [sheetId]: own }) } } });
  });
}
