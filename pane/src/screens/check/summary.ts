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
  /** How many rows there are to review. */
  readonly rows: number;
  readonly reason: string;
}

export function nextStep(list: CheckedList, say: Say): NextStep {
  const first = beforeReview(list);
  const { ready, hint } = list.check.counts;
  if (first !== undefined) return { possible: false, rows: ready + hint, reason: say(`check.${first}`) };
  const issued = issuedRows(list);
  const go = ready + hint - issued;
  const reason = issued > 0 ? say(go > 0 ? 'check.issuedGo' : 'check.allIssued', { go, issued }) : hint > 0 ? say('check.canGo', { go, ready, hints: hint }) : say('check.allGo', { go });
  // With nobody left, the review still says who was issued when.
  return { possible: true, rows: go > 0 ? go : issued, reason };
}

/** Rows that are ready and have their credentials. */
const issuedRows = ({ check: { states }, records }: CheckedList): number =>
  records.filter(({ kind }, index) => kind === 'issued' && (states[index] === 'ready' || states[index] === 'hint')).length;
