import type { BatchAnswer } from './confer-messages';
import { isUnderWay, partsOf } from './confer-batches';

const counts: BatchAnswer['counts'] = { rows: 239, waiting: 20, issued: 213, stopped: 6, queued: 3, sent: 200, deferred: 4, bounced: 2, inDoubt: 1, notSent: 3 };

test('the parts of a batch are its rows, each of them once', () => {
  const parts = partsOf(counts);
  expect(parts).toEqual({ bounced: 2, inDoubt: 1, onTheWay: 7, waiting: 20, stopped: 6, notSent: 3, sent: 200 });
  expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(counts.rows);
});

test('a batch is under way until every row is issued and every message has come to its end', () => {
  const settled = { ...counts, waiting: 0, queued: 0, deferred: 0 };
  expect(isUnderWay({ status: 'issuing', counts: settled })).toBe(true);
  expect(isUnderWay({ status: 'done', counts: { ...settled, deferred: 1 } })).toBe(true);
  expect(isUnderWay({ status: 'done', counts: settled })).toBe(false);
  expect(isUnderWay({ status: 'open', counts: settled })).toBe(false);
});
