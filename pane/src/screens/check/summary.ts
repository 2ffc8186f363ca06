import type { CheckedList } from '../../state/pane-state';
import type { Say } from '../../texts/say';
import { mergedInList } from '@confer/core';

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

export function nextStep({ check: { counts: { ready, hint }, questions }, lost, places, snapshot, binding }: CheckedList, say: Say): NextStep {
  const go = ready + hint;
  if (lost.length > 0) return { possible: false, reason: say('check.headersFirst') };
  if (places.kind === 'damaged') return { possible: false, reason: say('check.receiptsFirst') };
  if (mergedInList(snapshot, binding, places).length > 0) return { possible: false, reason: say('check.mergedFirst') };
  if (questions.length > 0) return { possible: false, reason: say('check.answerFirst') };
  if (go === 0) return { possible: false, reason: say('check.noneGo') };
  return { possible: true, reason: hint > 0 ? say('check.canGo', { go, ready, hints: hint }) : say('check.allGo', { go }) };
}
