import type { CheckedList } from '../../state/pane-state';
import type { Say } from '../../texts/say';
import { beforeReview } from '../../state/reviewing';

/** The list in one line: how many of its rows are ready. */
export function headline({ check: { counts: { rows, ready } }, lost }: CheckedList, say: Say): string {
  if (lost.length > 0) return say('check.cannotTell');
  if (rows === 0) return say('check.noRows');
  return ready === rows ? say('check.allReady', { rows }) : say('check.ready', { ready, rows });
}

/** What can go on to the review, or what is to be done first. */
export interface NextStep {
  readonly possible: boolean;
  readonly reason: string;
}

export function nextStep(list: CheckedList, say: Say): NextStep {
  const first = beforeReview(list);
  if (first !== undefined) return { possible: false, reason: say(`check.${first}`) };
  const { ready, hint } = list.check.counts;
  return { possible: true, reason: hint > 0 ? say('check.canGo', { go: ready + hint, ready, hints: hint }) : say('check.allGo', { go: ready }) };
}
