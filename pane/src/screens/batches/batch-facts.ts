import type { BatchAnswer } from '@confer/core';
import type { BarPart } from '../../parts/counted-bar';
import { partsOf } from '@confer/core';

/** What is most urgent to know of a batch. */
export type BatchFact = 'bounced' | 'inDoubt' | 'issuing' | 'held' | 'open' | 'stopped' | 'onTheWay' | 'notSent' | 'sent';

/** What somebody has to act on comes before what goes on by itself, and that before what is done. */
export function urgentFact({ status, counts }: Pick<BatchAnswer, 'status' | 'counts'>): BatchFact {
  const { bounced, inDoubt, stopped, onTheWay, notSent } = partsOf(counts);
  if (bounced > 0) return 'bounced';
  if (inDoubt > 0) return 'inDoubt';
  if (status === 'issuing' || status === 'open' || status === 'held') return status;
  if (stopped > 0) return 'stopped';
  if (onTheWay > 0) return 'onTheWay';
  return notSent > 0 ? 'notSent' : 'sent';
}

/** The parts of a batch as lengths: while it is issued, how far it is; then what became of the messages. */
export function barOf({ status, counts }: Pick<BatchAnswer, 'status' | 'counts'>): readonly BarPart[] {
  const { sent, onTheWay, bounced, inDoubt, waiting, stopped, notSent } = partsOf(counts);
  if (status === 'issuing') return [{ kind: 'running', count: counts.issued }, { kind: 'rest', count: waiting }];
  return [{ kind: 'good', count: sent }, { kind: 'quiet', count: onTheWay }, { kind: 'bad', count: bounced }, { kind: 'doubtful', count: inDoubt }, { kind: 'rest', count: waiting + stopped + notSent }];
}
