import * as fc from 'fast-check';
import type { Effect, Issuance, IssuanceEvent } from './issuance';
import type { BatchAnswer, Receipt, RowRequest } from './providers/confer-messages';
import type { HttpAnswer, HttpRequest } from './providers/http';
import type { RowNews } from './receipts';
import { advance, effectOf, progressOf, resumeIssuance, startIssuance } from './issuance';

const batch = { key: 'batch-0001', label: 'Ethics, autumn 2026', definitionId: 'research-ethics', definitionVersion: 1 };
const rowsOf = (count: number): RowRequest[] => Array.from({ length: count }, (_, index) => ({ key: `row-${String(index).padStart(5, '0')}`, recipient: { contact: 'a@northmere.example' }, fields: {} }));
const zero = { rows: 0, waiting: 0, issued: 0, stopped: 0, queued: 0, sent: 0, deferred: 0, bounced: 0, inDoubt: 0 };

/** An issuer that keeps its word: what it accepts it issues, `pace` rows for each look at it, once per key. */
class Issuer {
  readonly accepted = new Map<string, 'waiting' | 'issued' | 'stopped'>();
  readonly receipts: Receipt[] = [];
  status: BatchAnswer['status'] = 'open';
  created = false;
  refuse = new Set<string>();
  constructor(private readonly pace = 300) {}

  answer({ method, path, body }: HttpRequest): HttpAnswer {
    if (path === '/v1/batches') { this.created = true; return ok(this.batch()); }
    if (path.endsWith('/rows')) {
      const { rows } = body as { rows: RowRequest[] };
      for (const { key } of rows) if (!this.refuse.has(key) && !this.accepted.has(key)) this.accepted.set(key, 'waiting');
      return ok({ data: rows.map(({ key }) => (this.refuse.has(key) ? { key, status: 'refused', code: 'required', message: 'Contact is empty.' } : { key, status: 'accepted' })) });
    }
    if (path.endsWith('/submit')) { if (this.status === 'open') this.status = 'issuing'; return ok(this.batch()); }
    if (path.endsWith('/stop')) {
      if (this.status !== 'done') {
        this.status = 'stopped';
        for (const [key, state] of this.accepted) if (state === 'waiting') this.accepted.set(key, 'stopped');
      }
      return ok(this.batch());
    }
    if (path.includes('/receipts')) {
      const after = Number(new URLSearchParams(path.split('?')[1]).get('after') ?? 0);
      const data = this.receipts.slice(after, after + 500);
      return ok({ data, pagination: { next: String(after + data.length) } });
    }
    expect(method).toBe('GET');
    this.work();
    return ok(this.batch());
  }

  private work(): void {
    if (this.status !== 'issuing') return;
    const waiting = [...this.accepted].filter(([, state]) => state === 'waiting').slice(0, this.pace);
    for (const [key] of waiting) {
      this.accepted.set(key, 'issued');
      this.receipts.push({ key, credentialId: key, publicId: key, url: `https://issue.northmere.example/c/${key}`, issuedOn: '2026-11-20', delivery: 'sent' });
    }
    if (waiting.length === 0) this.status = 'done';
  }

  batch(): BatchAnswer {
    const count = (wanted: string) => [...this.accepted.values()].filter((state) => state === wanted).length;
    const counts = { ...zero, rows: this.accepted.size, waiting: count('waiting'), issued: count('issued'), stopped: count('stopped'), sent: count('issued') };
    return { id: 'b1', ...batch, definitionName: 'Research Ethics Training', status: this.status, createdAt: '2026-11-20T14:42:00Z', counts };
  }
}
const ok = (body: unknown): HttpAnswer => ({ status: 200, body });

/** The sheet, as far as an issuance sees it: keys that were written, and what became of them. */
class Sheet {
  readonly keys = new Set<string>();
  readonly issued = new Set<string>();
  readonly refused = new Map<string, string>();
  write({ receipts, refusals, released }: RowNews): void {
    for (const { key } of receipts) this.issued.add(key);
    for (const { key, message } of refusals) { this.refused.set(key, message); this.keys.delete(key); }
    for (const key of released) this.keys.delete(key);
  }
  unsettled = (rows: readonly RowRequest[]) => rows.filter(({ key }) => this.keys.has(key) && !this.issued.has(key));
}

function eventOf(effect: Effect, issuance: Issuance, issuer: Issuer, sheet: Sheet): IssuanceEvent {
  switch (effect.type) {
    case 'write-keys': for (const { key } of issuance.rows) sheet.keys.add(key); return { type: 'done' };
    case 'write-news': sheet.write(effect.news); return { type: 'done' };
    case 'request': return { type: 'answered', answer: issuer.answer(effect.request) };
    case 'wait':
    case 'wait-for-person': return { type: 'try-again' };
    case 'none': throw new Error('nothing to do');
  }
}

/** Runs until nothing is to be done, or until `steps` effects are done. */
function run(issuance: Issuance, issuer: Issuer, sheet: Sheet, steps = 10_000): Issuance {
  let state = issuance;
  for (let step = 0; step < steps && effectOf(state).type !== 'none'; step++) state = advance(state, eventOf(effectOf(state), state, issuer, sheet));
  return state;
}

test('keys are in the sheet before anything is sent, and every row ends with a receipt', () => {
  const rows = rowsOf(1200);
  const issuer = new Issuer();
  const sheet = new Sheet();
  const first = startIssuance(batch, rows);
  expect(effectOf(first)).toEqual({ type: 'write-keys' });
  const last = run(first, issuer, sheet);
  expect(issuer.accepted.size).toBe(1200);
  expect(sheet.issued.size).toBe(1200);
  expect(progressOf(last)).toEqual({ total: 1200, issued: 1200, waiting: 0, failed: 0, stopped: 0, ended: true });
});

test('a row that the issuer refuses gets the reason, loses its key and holds back nobody', () => {
  const issuer = new Issuer();
  issuer.refuse.add('row-00001');
  const sheet = new Sheet();
  const last = run(startIssuance(batch, rowsOf(3)), issuer, sheet);
  expect(sheet.issued.size).toBe(2);
  expect([...sheet.refused]).toEqual([['row-00001', 'Contact is empty.']]);
  expect(progressOf(last)).toMatchObject({ total: 3, issued: 2, failed: 1 });
});

test('a batch of which every row is refused ends, too', () => {
  const issuer = new Issuer();
  issuer.refuse.add('row-00000');
  const sheet = new Sheet();
  expect(progressOf(run(startIssuance(batch, rowsOf(1)), issuer, sheet))).toMatchObject({ total: 1, issued: 0, failed: 1, ended: true });
});

test('stopping keeps what is issued and makes the waiting rows fresh again', () => {
  const rows = rowsOf(1000);
  const issuer = new Issuer(100);
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
  const issuer = new Issuer();
  run(advance(startIssuance(batch, rowsOf(2)), { type: 'stop' }), issuer, sheet);
  expect([issuer.created, sheet.keys.size]).toEqual([false, 0]);
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
  run(advance(refused, { type: 'stop' }), new Issuer(), sheet);
  expect(sheet.keys.size).toBe(0);
});

test('wherever it is cut off, and however often answers are lost, every row is issued once', () => {
  fc.assert(fc.property(fc.array(fc.record({ steps: fc.nat(12), lost: fc.boolean() }), { maxLength: 6 }), fc.integer({ min: 1, max: 900 }), (cuts, count) => {
    const rows = rowsOf(count);
    const issuer = new Issuer(200);
    const sheet = new Sheet();
    let state = startIssuance(batch, rows);
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
    expect(issuer.receipts).toHaveLength(count);
  }));
});
