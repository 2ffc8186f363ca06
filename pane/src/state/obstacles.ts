import type { PaneContext } from './pane-state';
import { HostError } from '@confer/core';

/** Runs work of the person with the sheet: buttons wait meanwhile, and what the spreadsheet refuses becomes an obstacle. */
export async function withSheet(context: PaneContext, work: () => Promise<void>): Promise<void> {
  const { store } = context;
  store.set({ busy: true, obstacle: undefined });
  try {
    await work();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    store.set({ obstacle: { kind: 'sheet', code: error.code } });
  } finally {
    store.set({ busy: false });
  }
}
