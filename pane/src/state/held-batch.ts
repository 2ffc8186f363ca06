import type { PaneContext } from './pane-state';
import { advance } from '@confer/core';
import { withIssuances } from './merged-issuance';

/** Lets a held batch leave now. */
export function issueNow({ store }: PaneContext): void {
  const { running } = store.get();
  if (!running) return;
  store.set({ running: withIssuances(running, (issuance) => advance(issuance, { type: 'issue-now' })) });
  running.nudge.abort();
}
