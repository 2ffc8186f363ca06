import type { BatchAnswer } from '@confer/core';
import { barOf, urgentFact } from './batch-facts';

const batch = (status: BatchAnswer['status'], change: Partial<BatchAnswer['counts']>): Pick<BatchAnswer, 'status' | 'counts'> =>
  ({ status, counts: { rows: 10, waiting: 0, issued: 0, stopped: 0, queued: 0, sent: 0, deferred: 0, bounced: 0, inDoubt: 0, notSent: 0, ...change } });

test.each([
  ['what bounced, before all', batch('issuing', { bounced: 1, inDoubt: 1, waiting: 5 }), 'bounced'],
  ['what is in doubt', batch('done', { inDoubt: 1, deferred: 2 }), 'inDoubt'],
  ['how far the issuing is', batch('issuing', { waiting: 5, queued: 1 }), 'issuing'],
  ['that it was never submitted', batch('open', { waiting: 10 }), 'open'],
  ['what was stopped', batch('stopped', { stopped: 4, queued: 2 }), 'stopped'],
  ['what is on the way', batch('done', { deferred: 1, sent: 9 }), 'onTheWay'],
  ['that all is sent', batch('done', { sent: 10 }), 'sent'],
])('a batch says %s', (_, of, fact) => {
  expect(urgentFact(of)).toBe(fact);
});

test('the bar shows the issuing first, and then the messages', () => {
  expect(barOf(batch('issuing', { issued: 4, waiting: 6, sent: 3, queued: 1 }))).toEqual([{ kind: 'running', count: 4 }, { kind: 'rest', count: 6 }]);
  const parts = barOf(batch('stopped', { issued: 7, stopped: 3, sent: 4, deferred: 1, bounced: 1, inDoubt: 1 }));
  expect(parts).toEqual([{ kind: 'good', count: 4 }, { kind: 'quiet', count: 1 }, { kind: 'bad', count: 1 }, { kind: 'doubtful', count: 1 }, { kind: 'rest', count: 3 }]);
});
