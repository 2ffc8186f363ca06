import type { Notebook, SheetNote } from '@confer/core';
import type { PaneContext } from './pane-state';
import { formatNotebook, parseNotebook } from '@confer/core';

export async function readNotebook({ services, store }: PaneContext): Promise<Notebook> {
  const notebook = parseNotebook(await services.host.readNotebook());
  store.set({ notebook });
  return notebook;
}

/** Keeps what belongs to one sheet. */
export async function keepNote({ services, store }: PaneContext, sheetId: string, note: SheetNote): Promise<void> {
  const notebook: Notebook = { version: 1, sheets: { ...store.get().notebook.sheets, [sheetId]: note } };
  store.set({ notebook });
  await services.host.writeNotebook(formatNotebook(notebook));
}
