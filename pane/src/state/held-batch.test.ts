import type { HttpAnswer, HttpRequest } from '@confer/core';
import type { PaneContext } from './pane-state';
import { headerRow, MemoryHost } from '@confer/core';
import { course, courseHeaders, oluwaseun, SimulatedIssuer, siobhan } from '@confer/core/fixtures';
import { chooseDefinition } from './choosing';
import { servicesOf, whenState } from './desk.fixture';
import { issueNow } from './held-batch';
import { issue, stopIssuing } from './issuing';
import { openPane } from './opening';
import { initialState } from './pane-state';
import { useList as takeIntoUse } from './taking-into-use';
import { changeReview, openReview } from './reviewing';
import { createStore } from './store';
import { sendTest } from './test-message';

/** A list of two people in use, with an issuer at hand. */
class Desk {
  readonly host = new MemoryHost();
  readonly issuer = new SimulatedIssuer(300, [course]);
  readonly asked: HttpRequest[] = [];
  send: (request: HttpRequest) => HttpAnswer | undefined = (request) => this.issuer.answer(request);
  private keys = 0;
  pane = this.open();

  /** Whoever was there before is gone, as when the pane is closed. */
  open(): PaneContext {
    const send = (request: HttpRequest) => { this.asked.push(request); return this.send(request); };
    const newKey = () => `key-${String(++this.keys).padStart(6, '0')}`;
    // The issuer is asked again in a later turn, as after a wait, so that others get theirs.
    return { services: { ...servicesOf(this.host, send), newKey, wait: () => new Promise((resolve) => { setTimeout(resolve, 0); }) }, store: createStore(initialState) };
  }

  async reviewed(): Promise<void> {
    this.host.edit({ row: headerRow, column: 0 }, [courseHeaders, siobhan, oluwaseun]);
    await openPane(this.pane);
    chooseDefinition(this.pane, course);
    await takeIntoUse(this.pane);
    this.host.showRows('', [{ first: 1, last: 2 }]);
    await openReview(this.pane);
    changeReview(this.pane, { label: 'Ethics, autumn 2026', hold: { kind: 'minutes', minutes: 10 } });
  }

  async held(): Promise<void> {
    await this.reviewed();
    await issue(this.pane);
    await this.untilHeld();
  }

  untilHeld = () => whenState(this.pane, ({ running }) => running?.issuance.answer?.status === 'held' && running.issuance.step === 'pause');

  async reopened(): Promise<void> {
    this.pane.store.set({ running: undefined });
    this.pane = this.open();
    await openPane(this.pane);
  }

  column(header: string): unknown[] {
    const { headers, rows } = this.host.readTable();
    return rows.map((row) => row[headers.indexOf(header)]);
  }
}

test('a held batch waits on its screen, and the sheet says until when', async () => {
  const desk = new Desk();
  await desk.held();
  expect(desk.pane.store.get().screen).toBe('issuing');
  expect(desk.column('Status')).toEqual(['held until 2026-11-20 14:52', 'held until 2026-11-20 14:52']);
  expect(desk.column('Credential')).toEqual(['', '']);
  stopIssuing(desk.pane);
});

test('cancelled, it leads back to the review as it was, and the rows can go again in another batch', async () => {
  const desk = new Desk();
  await desk.held();
  const [first] = desk.column('Confer row key');
  desk.host.show('', { row: 1, column: 0 });
  stopIssuing(desk.pane);
  await whenState(desk.pane, ({ screen }) => screen === 'review');
  expect(desk.pane.store.get().review).toMatchObject({ label: 'Ethics, autumn 2026', hold: { kind: 'minutes', minutes: 10 }, cancelled: true, plan: { go: [1, 2], unsettled: [], scope: 'selection' } });
  expect([desk.column('Status'), desk.column('Confer row key')]).toEqual([['cancelled', 'cancelled'], ['', '']]);

  const next = new SimulatedIssuer(300, [course]);
  desk.send = (request) => next.answer(request);
  changeReview(desk.pane, { hold: { kind: 'none' } });
  await issue(desk.pane);
  await whenState(desk.pane, ({ running }) => running?.issuance.step === 'settled');
  expect([...desk.issuer.receipts, ...next.receipts]).toHaveLength(2);
  expect(desk.column('Confer row key')).not.toContain(first);
  expect(desk.column('Status')).toEqual(['issued', 'issued']);
});

test('a pane that comes back finds the batch held, and can still cancel it', async () => {
  const desk = new Desk();
  await desk.held();
  await desk.reopened();
  await desk.untilHeld();
  expect(desk.pane.store.get().screen).toBe('issuing');
  stopIssuing(desk.pane);
  await whenState(desk.pane, ({ screen }) => screen === 'review');
  expect(desk.pane.store.get().review).toMatchObject({ label: 'Ethics, autumn 2026', cancelled: true, plan: { go: [1, 2], unsettled: [] } });
  expect(desk.column('Confer row key')).toEqual(['', '']);
});

test('a batch that left while the pane was closed is taken up', async () => {
  const desk = new Desk();
  await desk.held();
  desk.issuer.leave();
  await desk.reopened();
  await whenState(desk.pane, ({ running }) => running?.issuance.step === 'settled');
  expect(desk.pane.store.get().screen).toBe('done');
  expect(desk.column('Status')).toEqual(['issued', 'issued']);
});

test('a person who does not want to wait issues now', async () => {
  const desk = new Desk();
  await desk.held();
  issueNow(desk.pane);
  await whenState(desk.pane, ({ running }) => running?.issuance.step === 'settled');
  expect(desk.issuer.receipts).toHaveLength(2);
});

test('a pane that is cut off between sending and submitting submits with the same hold', async () => {
  const desk = new Desk();
  await desk.reviewed();
  const { send } = desk;
  desk.send = (request) => (request.path.endsWith('/submit') ? undefined : send(request));
  await issue(desk.pane);
  await whenState(desk.pane, ({ running }) => running?.issuance.trouble !== undefined);
  desk.send = send;
  await desk.reopened();
  await desk.untilHeld();
  expect(desk.asked.filter(({ path }) => path.endsWith('/submit')).at(-1)?.body).toEqual({ hold: { minutes: 10 } });
  stopIssuing(desk.pane);
});

test('the hold is offered again for the next batch, and none is none', async () => {
  const desk = new Desk();
  await desk.held();
  stopIssuing(desk.pane);
  await whenState(desk.pane, ({ screen }) => screen === 'review');
  await openReview(desk.pane);
  expect(desk.pane.store.get().review?.hold).toEqual({ kind: 'minutes', minutes: 10 });
  changeReview(desk.pane, { hold: { kind: 'none' } });
  await issue(desk.pane);
  await whenState(desk.pane, ({ running }) => running?.issuance.trouble !== undefined || running?.issuance.step === 'settled');
  expect(Object.values(desk.pane.store.get().notebook.sheets)[0]?.hold).toBeUndefined();
});

test('a test is what the row would send, to the address of the person, and the address is kept', async () => {
  const desk = new Desk();
  await desk.reviewed();
  desk.send = () => ({ status: 200, body: { to: 'marta@northmere.example', subject: 'TEST' } });
  const { list } = desk.pane.store.get();
  if (!list) throw new Error('There is no list');
  expect(await sendTest(desk.pane, list, 1, undefined, 'marta@northmere.example')).toMatchObject({ ok: true });
  expect(desk.asked.at(-1)).toMatchObject({
    path: '/v1/test-messages',
    body: { definitionId: 'research-ethics', definitionVersion: 1, to: 'marta@northmere.example', row: { recipient: { firstName: 'Siobhán' }, fields: { result: 'Merit' } } },
  });
  expect(desk.asked.at(-1)?.body).not.toHaveProperty('row.key');
  expect(desk.pane.store.get().testAddress).toBe('marta@northmere.example');
  expect(desk.column('Status')).toEqual([undefined, undefined]);
});
