import * as fc from 'fast-check';
import type { Issuance } from './issuance';
import { advance, effectOf, resumeIssuance, startIssuance } from './issuance';
import { batch, rowsOf, run, Sheet } from './issuance.fixture';
import { progressOf } from './progress';
import { SimulatedIssuer } from './simulated-issuer.fixture';

const hold = { minutes: 10 };
/** Enough for an upload, and for some looks at a held batch. */
const aWhile = 40;

/** A batch of so many rows that was submitted and waits. */
function held(count: number) {
  const rows = rowsOf(count);
  const issuer = new SimulatedIssuer();
  const sheet = new Sheet();
  const state = run(startIssuance(batch, rows, [], hold), issuer, sheet, aWhile);
  return { rows, issuer, sheet, state };
}

test('a batch that is submitted with a hold waits, and its rows say so', () => {
  const { issuer, sheet, state } = held(600);
  expect(issuer.status).toBe('held');
  expect(state.answer).toMatchObject({ status: 'held', heldUntil: '2026-11-20T14:52:00.000Z' });
  expect([sheet.held.size, sheet.keys.size, sheet.issued.size]).toEqual([600, 600, 0]);
  expect(progressOf(state)).toMatchObject({ waiting: 600, issued: 0, ended: false });
});

test('when its time has come it is issued like any other', () => {
  const { issuer, sheet, state } = held(600);
  issuer.leave();
  const last = run(state, issuer, sheet);
  expect(sheet.issued.size).toBe(600);
  expect(progressOf(last)).toMatchObject({ issued: 600, waiting: 0, ended: true });
});

test('a person who does not want to wait lets it leave now', () => {
  const { issuer, sheet, state } = held(5);
  run(advance(state, { type: 'issue-now' }), issuer, sheet);
  expect(sheet.issued.size).toBe(5);
});

test('cancelled, it takes its keys out of the sheet, and every row says so', () => {
  const { issuer, sheet, state } = held(5);
  const last = run(advance(state, { type: 'stop' }), issuer, sheet);
  expect(issuer.status).toBe('cancelled');
  expect([sheet.keys.size, sheet.cancelled.size, sheet.issued.size]).toEqual([0, 5, 0]);
  expect(progressOf(last)).toMatchObject({ total: 5, issued: 0, waiting: 0, stopped: 5 });
});

test.each([
  ['by the pane that comes back to it', (issuer: SimulatedIssuer, state: Issuance) => (run(state, issuer, new Sheet(), 3), advance(state, { type: 'stop' as const }))],
  ['by somebody else while the pane was closed', (issuer: SimulatedIssuer, state: Issuance) => (issuer.answer({ method: 'POST', path: '/v1/batches/b1/cancel' }), state)],
])('cancelled %s, it settles every key by asking the issuer', (_, cancel) => {
  const { rows, issuer, sheet } = held(1200);
  const last = run(cancel(issuer, resumeIssuance(batch, sheet.unsettled(rows), hold)), issuer, sheet);
  expect(last.answer?.status).toBe('cancelled');
  expect([sheet.keys.size, sheet.cancelled.size]).toEqual([0, 1200]);
});

test('a wish to cancel is kept while nobody can be asked about a batch that was begun before', () => {
  const { rows, issuer, sheet } = held(5);
  const unreached = advance(resumeIssuance(batch, sheet.unsettled(rows), hold), { type: 'unanswered' });
  const wished = advance(advance(unreached, { type: 'stop' }), { type: 'unanswered' });
  expect(effectOf(wished)).toEqual({ type: 'wait', milliseconds: 20_000 });
  run(wished, issuer, sheet);
  expect(issuer.status).toBe('cancelled');
  expect([sheet.keys.size, sheet.cancelled.size]).toEqual([0, 5]);
});

test('a batch that was begun before and that the issuer refuses to know is given up at a wish, its keys kept', () => {
  const { rows, sheet } = held(5);
  const refused = advance(resumeIssuance(batch, sheet.unsettled(rows), hold), { type: 'answered', answer: { status: 404, body: { error: { code: 'not_found', message: 'There is no such definition.' } } } });
  const last = run(advance(refused, { type: 'stop' }), new SimulatedIssuer(), sheet);
  expect(effectOf(last)).toEqual({ type: 'none' });
  expect(sheet.keys.size).toBe(5);
});

test('a key under which something is issued in another batch is not taken out of the sheet', () => {
  const rows = rowsOf(3);
  const issuer = new SimulatedIssuer();
  const sheet = new Sheet();
  issuer.elsewhere.set('row-00001', 50);
  const state = run(startIssuance(batch, rows, ['row-00001'], hold), issuer, sheet, aWhile);
  run(advance(state, { type: 'stop' }), issuer, sheet);
  expect([...sheet.keys]).toEqual(['row-00001']);
});

test('a wish to cancel that comes too late stops what has not left', () => {
  const { issuer, sheet, state } = held(1000);
  issuer.leave();
  const last = run(advance(state, { type: 'stop' }), issuer, sheet);
  expect(issuer.status).toBe('stopped');
  expect([...sheet.keys].sort()).toEqual([...sheet.issued].sort());
  expect(progressOf(last).stopped).toBeGreaterThan(0);
});

test('a wish to issue now that comes after somebody has cancelled finds that out', () => {
  const { issuer, sheet, state } = held(3);
  issuer.answer({ method: 'POST', path: '/v1/batches/b1/cancel' });
  const last = run(advance(state, { type: 'issue-now' }), issuer, sheet);
  expect(last.trouble).toBeUndefined();
  expect([sheet.cancelled.size, sheet.issued.size]).toEqual([3, 0]);
});

test('a held batch is looked at every few seconds, and nothing else is asked', () => {
  const { issuer, state } = held(1);
  const effects = [0, 1, 2, 3].map((steps) => effectOf(run(state, issuer, new Sheet(), steps)));
  expect(effects.map((effect) => (effect.type === 'request' ? effect.request.path : effect.type)).sort()).toEqual(['/v1/batches/b1', '/v1/batches/b1', 'wait', 'wait']);
  expect(effects).toContainEqual({ type: 'wait', milliseconds: 5000 });
});

test('wherever it is cut off, and whatever people wish meanwhile, no row is issued twice and none is lost', () => {
  const act = fc.constantFrom('cut', 'lose', 'leave', 'cancel', 'issue-now');
  fc.assert(fc.property(fc.array(fc.record({ steps: fc.nat(14), act }), { maxLength: 8 }), fc.integer({ min: 1, max: 700 }), (acts, count) => {
    const rows = rowsOf(count);
    const issuer = new SimulatedIssuer(200);
    const sheet = new Sheet();
    let state = startIssuance(batch, rows, [], hold);
    for (const { steps, act: what } of acts) {
      state = run(state, issuer, sheet, steps);
      const effect = effectOf(state);
      if (what === 'leave') issuer.leave();
      else if (what === 'cancel') state = advance(state, { type: 'stop' });
      else if (what === 'issue-now') state = advance(state, { type: 'issue-now' });
      else if (what === 'lose' && effect.type === 'request') {
        issuer.answer(effect.request);
        state = advance(state, { type: 'unanswered' });
      } else if (what === 'cut' && sheet.keys.size > 0) state = resumeIssuance(batch, sheet.unsettled(rows), hold);
    }
    state = run(state, issuer, sheet, 200);
    issuer.leave();
    run(state, issuer, sheet);
    expect(issuer.receipts).toHaveLength(sheet.issued.size);
    // What was cancelled is a fresh row again. A key that the issuer never saw stays until its row is sent again.
    for (const key of sheet.keys) expect([undefined, 'issued']).toContain(issuer.accepted.get(key));
    for (const key of sheet.issued) expect(sheet.keys).toContain(key);
  }), { examples: [[[{ steps: 3, act: 'cut' }, { steps: 0, act: 'lose' }, { steps: 0, act: 'cancel' }], 1], [[{ steps: 4, act: 'cut' }, { steps: 0, act: 'lose' }, { steps: 0, act: 'cancel' }], 1]] });
});
