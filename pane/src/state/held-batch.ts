import type { PaneContext } from './pane-state';
import { advance } from '@confer/core';

/** Lets a held batch leave now. */
export function issueNow({ store }: PaneContext): void {
  const { running } = store.get();
  if (!running) return;
  store.set({ running: { ...running, issuance: advance(running.issuance, { type: 'issue-now' }) } });
  running.nudge.abort();
}
