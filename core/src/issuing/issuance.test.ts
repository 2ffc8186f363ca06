import * as fc from 'fast-check';
import type { Issuance } from './issuance';
import type { BatchAnswer, RowRequest } from '../providers/confer-messages';
import type { HttpAnswer, HttpRequest } from '../providers/http';
import type { RowNews } from './row-news';
import { advance, effectOf, resumeIssuance, startIssuance } from './issuance';
import { batch, rowsOf, run, Sheet } from './issuance.fixture';
import { progressOf } from './progress';
import { SimulatedIssuer } from './simulated-issuer.fixture';

test('keys are in the sheet before anything is sent, and every row ends with a receipt', () => {
  const rows = rowsOf(1200);
  const issuer = new SimulatedIssuer();
  const sheet = new Sheet();
  const first = startIssuance(batch, rows);
  expect(effectOf(first)).toEqual({ type: 'write-keys' });
  const last = run(first, issuer, sheet);
  expect(issuer.accepted.size).toBe(1200);
  expect(sheet.issued.size).toBe(1200);
  expect(progressOf(last)).toEqual({ total: 1200, issued: 1200, waiting: 0, failed: 0, stopped: 0, ended: true });
});

test('a pane that comes back to a finished batch reads all its receipts, however many', () => {
  const rows = rowsOf(2600);
  const issuer = new SimulatedIssuer(3000);
  for (const { key } of rows) issuer.accepted.set(key, 'waiting');
  issuer.status = 'issuing';
  issuer.answer({ method: 'GET', path: '/v1/batches/b1' });
  issuer.answer({ method: 'GET', path: '/v1/batches/b1' });
  const sheet = new Sheet();
  for (const { key } of rows) sheet.keys.add(key);
  run(resumeIssuance(batch, rows), issuer, sheet);
  expect(sheet.issued.size).toBe(2600);
});

test('what becomes of the last message is read before the end, also when it comes between two looks', () => {
  const deliveries: string[] = [];
  const sheet = new (class extends Sheet {
    override write(news: RowNews): void {
      deliveries.push(...news.receipts.map(({ delivery }) => delivery));
      super.write(news);
    }
  })();
  let looks = 0;
  const issuer = new (class extends SimulatedIssuer {
    override answer(request: HttpRequest): HttpAnswer {
      const answer = super.answer(request);
      const [receipt] = this.receipts;
      if (request.path !== '/v1/batches/b1' || this.status !== 'done' || !receipt) return answer;
      looks += 1;
      // The message is on its way when the batch is first seen done; it is sent while the receipts that say so were read already.
      if (looks === 2) this.receipts.push({ ...receipt, delivery: 'bounced' });
      const batch = answer.body as BatchAnswer;
      return looks > 1 ? answer : { ...answer, body: { ...batch, counts: { ...batch.counts, queued: 1, sent: 0 } } };
    }
  })();
  run(startIssuance(batch, rowsOf(1)), issuer, sheet);
  expect(deliveries.at(-1)).toBe('bounced');
});

test('rows with very long cells go in smaller requests', () => {
  const long = rowsOf(300).map((row) => ({ ...row, fields: { note: 'x'.repeat(32_767) } }));
  let state = advance(startIssuance(batch, long), { type: 'done' });
  const issuer = new SimulatedIssuer();
  state = run(state, issuer, new Sheet(), 1);
  const effect = effectOf(state);
  const sent = effect.type === 'request' ? (effect.request.body as { rows: RowRequest[] }).rows.length : 0;
  expect(sent).toBeGreaterThan(0);
  expect(sent).toBeLessThan(100);
  run(state, issuer, new Sheet());
  expect(issuer.accepted.size).toBe(300);
});

test('a row that the issuer refuses gets the reason, loses its key and holds back nobody', () => {
  const issuer = new SimulatedIssuer();
  issuer.refuse.add('row-00001');
  const sheet = new Sheet();
  const last = run(startIssuance(batch, rowsOf(3)), issuer, sheet);
  expect(sheet.issued.size).toBe(2);
  expect([...sheet.refused]).toEqual([['row-00001', 'Contact is empty.']]);
  expect(progressOf(last)).toMatchObject({ total: 3, issued: 2, failed: 1 });
});

test('a batch of which every row is refused ends, too', () => {
  const issuer = new SimulatedIssuer();
  issuer.refuse.add('row-00000');
  const sheet = new Sheet();
  expect(progressOf(run(startIssuance(batch, rowsOf(1)), issuer, sheet))).toMatchObject({ total: 1, issued: 0, failed: 1, ended: true });
});

test('stopping keeps what is issued and makes the waiting rows fresh again', () => {
  const rows = rowsOf(1000);
  const issuer = new SimulatedIssuer(100);
  const sheet = new Sheet();
  let state = run(startIssuance(batch, rows), issuer, sheet, 14);
  expect(issuer.status).toBe('issuing');
  state = run(advance(state, { type: 'stop' }), issuer, sheet);
  expect(issuer.status).toBe('stopped');
  expect(sheet.issued.size).toBeGreaterThan(0);
  expect(sheet.issued.size).toBeLessThan(1000);
  expect([...sheet.keys].sort()).toEqual([...sheet.issued].sort());
  expect(progressOf(state)).toMatchObject({ total: 1000, waiting: 0, stopped: 1000 - sheet.issued.size, ended: true });
});

test('stopping before anything has left the sheet takes the keys away again', () => {
  const sheet = new Sheet();
  const issuer = new SimulatedIssuer();
  run(advance(startIssuance(batch, rowsOf(2)), { type: 'stop' }), issuer, sheet);
  expect([issuer.created, sheet.keys.size]).toEqual([false, 0]);
});

test('keys that came to stand beside other rows are taken away, and nothing is sent', () => {
  const sheet = new Sheet();
  const issuer = new SimulatedIssuer();
  sheet.keys.add('row-00000');
  run(advance(startIssuance(batch, rowsOf(1)), { type: 'rows-moved' }), issuer, sheet);
  expect([issuer.created, sheet.keys.size]).toEqual([false, 0]);
});

describe('keys that may have been sent before', () => {
  const rows = rowsOf(5);
  const earlier = ['row-00000', 'row-00003'];
  /** Every key that a request of rows holds, in the order in which they are sent. */
  const sentBy = (issuer: SimulatedIssuer) => {
    const sent: string[] = [];
    const answer = issuer.answer.bind(issuer);
    issuer.answer = (request) => {
      if (request.path.endsWith('/rows')) sent.push(...(request.body as { rows: RowRequest[] }).rows.map(({ key }) => key));
      return answer(request);
    };
    return sent;
  };

  test('are settled by asking before anything is sent, and those that were issued are not sent again', () => {
    const issuer = new SimulatedIssuer();
    issuer.elsewhere.set('row-00003', 0);
    const sent = sentBy(issuer);
    const sheet = new Sheet();
    const last = run(startIssuance(batch, rows, earlier), issuer, sheet);
    expect(sent).toEqual(['row-00000', 'row-00001', 'row-00002', 'row-00004']);
    expect(sheet.issued.size).toBe(5);
    expect(progressOf(last)).toEqual({ total: 5, issued: 5, waiting: 0, failed: 0, stopped: 0, ended: true });
  });

  test('are asked about in questions of as many as the issuer takes', () => {
    const many = rowsOf(2300);
    const issuer = new SimulatedIssuer();
    for (const { key } of many) issuer.elsewhere.set(key, 0);
    const sheet = new Sheet();
    run(startIssuance(batch, many, many.map(({ key }) => key)), issuer, sheet);
    expect(sheet.issued.size).toBe(2300);
    expect(issuer.accepted.size).toBe(0);
  });

  test('are not asked about when there are none', () => {
    const issuer = new SimulatedIssuer();
    const state = run(startIssuance(batch, rows), issuer, new Sheet(), 2);
    expect(effectOf(state)).toMatchObject({ request: { path: '/v1/batches/b1/rows' } });
  });

  test('and are still being issued in another batch get their receipts from there', () => {
    const issuer = new SimulatedIssuer();
    issuer.elsewhere.set('row-00000', 3);
    const sheet = new Sheet();
    const last = run(startIssuance(batch, rows, earlier), issuer, sheet);
    expect([...sheet.issued].sort()).toEqual(rows.map(({ key }) => key));
    expect(issuer.accepted.size).toBe(4);
    expect(progressOf(last)).toMatchObject({ issued: 5, waiting: 0, ended: true });
  });

  test('are asked about when a batch is taken up that still takes rows', () => {
    const issuer = new SimulatedIssuer();
    issuer.elsewhere.set('row-00003', 0);
    const sent = sentBy(issuer);
    run(resumeIssuance(batch, rows), issuer, new Sheet());
    expect(sent).toHaveLength(4);
  });

  test('stay in the sheet when their rows are refused, because something may stand under them', () => {
    const issuer = new SimulatedIssuer();
    issuer.refuse.add('row-00000').add('row-00001');
    const sheet = new Sheet();
    run(startIssuance(batch, rows, earlier), issuer, sheet);
    expect([...sheet.refused.keys()]).toEqual(['row-00000', 'row-00001']);
    expect([...sheet.keys].sort()).toEqual(['row-00000', 'row-00002', 'row-00003', 'row-00004']);
  });

  test.each<[string, (state: Issuance) => Issuance]>([
    ['stopped', (state) => advance(state, { type: 'stop' })],
    ['given up', (state) => advance(advance(state, { type: 'answered', answer: { status: 404, body: { error: { code: 'not_found', message: 'No.' } } } }), { type: 'stop' })],
    ['stopped while the issuer does not answer', (state) => advance(advance(state, { type: 'unanswered' }), { type: 'stop' })],
    ['not begun because rows were moved', (state) => advance(state, { type: 'rows-moved' })],
  ])('stay in the sheet when the batch is %s', (_, end) => {
    const issuer = new SimulatedIssuer();
    const sheet = new Sheet();
    run(end(run(startIssuance(batch, rows, earlier), issuer, sheet, 1)), issuer, sheet);
    expect([...sheet.keys].sort()).toEqual(earlier);
  });
});

test('a key that stands for another row stays, and its row has the reason', () => {
  const issuer = new SimulatedIssuer();
  issuer.changed.add('row-00001');
  const sheet = new Sheet();
  const last = run(startIssuance(batch, rowsOf(3)), issuer, sheet);
  expect([...sheet.refused]).toEqual([['row-00001', 'Sent before with other content.']]);
  expect(sheet.keys.has('row-00001')).toBe(true);
  expect(progressOf(last)).toMatchObject({ total: 3, issued: 2, failed: 1, waiting: 0 });
});

test('a row that was changed after it was sent is issued as it was sent, and is not counted as refused', () => {
  const rows = rowsOf(3);
  const issuer = new SimulatedIssuer();
  for (const { key } of rows) issuer.accepted.set(key, 'waiting');
  issuer.changed.add('row-00001');
  const sheet = new Sheet();
  const last = run(resumeIssuance(batch, rows), issuer, sheet);
  expect(sheet.issued.size).toBe(3);
  expect(progressOf(last)).toEqual({ total: 3, issued: 3, waiting: 0, failed: 0, stopped: 0, ended: true });
});

test('an issuer that does not answer is asked again later and later, and what was under way is done again', () => {
  let state = advance(startIssuance(batch, rowsOf(1)), { type: 'done' });
  const waits: number[] = [];
  for (let attempt = 0; attempt < 5; attempt++) {
    state = advance(state, { type: 'unanswered' });
    const effect = effectOf(state);
    if (effect.type === 'wait') waits.push(effect.milliseconds / 1000);
    state = advance(state, { type: 'try-again' });
  }
  expect(waits).toEqual([2, 20, 60, 300, 300]);
  expect(effectOf(state)).toMatchObject({ type: 'request', request: { path: '/v1/batches' } });
});

test.each([
  [{ status: 401, body: { error: { code: 'unauthorized', message: 'A token is missing.' } } }, { kind: 'signIn' }, 'wait-for-person'],
  [{ status: 404, body: { error: { code: 'not_found', message: 'There is no definition “x”.' } } }, { kind: 'refused', code: 'not_found', message: 'There is no definition “x”.' }, 'wait-for-person'],
  [{ status: 429, body: {}, retryAfter: 3 }, { kind: 'busy', seconds: 3 }, 'wait'],
  [{ status: 503, body: {} }, { kind: 'unreachable' }, 'wait'],
  [{ status: 200, body: '<html>sign in to the guest network</html>' }, { kind: 'unreachable' }, 'wait'],
])('answer %j', (answer, trouble, effect) => {
  const state = advance(advance(startIssuance(batch, rowsOf(1)), { type: 'done' }), { type: 'answered', answer });
  expect(state.trouble).toEqual(trouble);
  expect(effectOf(state).type).toBe(effect);
});

test('after signing in the same request is sent again', () => {
  const before = advance(startIssuance(batch, rowsOf(1)), { type: 'done' });
  const refused = advance(before, { type: 'answered', answer: { status: 401, body: {} } });
  expect(effectOf(advance(refused, { type: 'try-again' }))).toEqual(effectOf(before));
});

test('a cell that is being edited is waited for; a protected sheet waits for the person', () => {
  const state = startIssuance(batch, rowsOf(1));
  expect(effectOf(advance(state, { type: 'sheet-failed', code: 'cell-is-being-edited' }))).toEqual({ type: 'wait', milliseconds: 1000 });
  expect(effectOf(advance(state, { type: 'sheet-failed', code: 'sheet-is-protected' }))).toEqual({ type: 'wait-for-person' });
});

test('giving up a batch that the issuer refuses leaves the sheet as it was', () => {
  const sheet = new Sheet();
  sheet.keys.add('row-00000');
  const refused = advance(advance(startIssuance(batch, rowsOf(1)), { type: 'done' }), { type: 'answered', answer: { status: 404, body: { error: { code: 'not_found', message: 'No.' } } } });
  run(advance(refused, { type: 'stop' }), new SimulatedIssuer(), sheet);
  expect(sheet.keys.size).toBe(0);
});

test('wherever it is cut off, and however often answers are lost, every row is issued once', () => {
  fc.assert(fc.property(fc.array(fc.record({ steps: fc.nat(12), lost: fc.boolean() }), { maxLength: 6 }), fc.integer({ min: 1, max: 900 }), fc.array(fc.record({ index: fc.nat(900), looks: fc.nat(3) }), { maxLength: 20 }), (cuts, count, elsewhere) => {
    const rows = rowsOf(count);
    const issuer = new SimulatedIssuer(200);
    for (const { index, looks } of elsewhere) issuer.elsewhere.set(rows[index % count]?.key ?? '', looks);
    const sheet = new Sheet();
    let state = startIssuance(batch, rows, [...issuer.elsewhere.keys()]);
    for (const { steps, lost } of cuts) {
      state = run(state, issuer, sheet, steps);
      const effect = effectOf(state);
      // The answer is lost on the way back, or the pane is closed and opened again.
      if (lost && effect.type === 'request') {
        issuer.answer(effect.request);
        state = advance(state, { type: 'unanswered' });
      } else if (sheet.keys.size > 0) state = resumeIssuance(batch, sheet.unsettled(rows));
    }
    run(state, issuer, sheet);
    expect(sheet.issued.size).toBe(count);
    expect(issuer.receipts).toHaveLength(count - issuer.elsewhere.size);
  }));
});
