import type { HttpAnswer, HttpRequest } from '@confer/core';
import type { PaneContext } from './pane-state';
import type { PaneServices } from '../services';
import { headerRow, MemoryHost } from '@confer/core';
import { course, courseHeaders, SimulatedIssuer } from '@confer/core/fixtures';
import { nextStep } from '../screens/check/summary';
import { everyText } from '../texts/every-text.fixture';
import { createSay } from '../texts/say';
import { chooseDefinition } from './choosing';
import { servicesOf, whenState } from './desk.fixture';
import { issue } from './issuing';
import { openPane } from './opening';
import { initialState } from './pane-state';
import { useList as takeIntoUse } from './taking-into-use';
import { changeReview, openReview } from './reviewing';
import { createStore } from './store';

/** The pane's logic with a workbook in memory and an issuer that keeps its word; nothing waits for a clock. */
export class Bench {
  readonly host = new MemoryHost();
  issuer = new SimulatedIssuer(300, [course]);
  /** What happens to requests on the way. */
  network: (request: HttpRequest) => HttpAnswer | undefined = (request) => this.issuer.answer(request);
  token: string | undefined = 'right';
  now = new Date(2026, 10, 20, 14, 42);
  private keys = 0;
  pane = this.open();

  open(): PaneContext {
    const services: PaneServices = {
      ...servicesOf(this.host, (request) => this.network(request)),
      send: (request, token) => Promise.resolve(token === 'right' || request.path === '/v1/sign-in' ? this.network(request) : { status: 401, body: { error: { code: 'unauthorized', message: 'No.' } } }),
      signIn: {
        ...servicesOf(this.host, () => undefined).signIn,
        token: () => Promise.resolve(this.token), useAccessToken: (token) => { this.token = token; }, signOut: () => { this.token = undefined; },
      },
      now: () => this.now,
      newKey: () => `key-${String(++this.keys).padStart(6, '0')}`,
    };
    return { services, store: createStore(initialState) };
  }

  get state() {
    return this.pane.store.get();
  }

  until(wanted: (state: Bench['state']) => boolean): Promise<void> {
    return whenState(this.pane, wanted);
  }

  /** A list with the course's headers, in use. */
  async prepared(rows: readonly (readonly (string | number | boolean)[])[], definition = course): Promise<void> {
    this.host.edit({ row: headerRow, column: 0 }, [courseHeaders, ...rows]);
    await openPane(this.pane);
    chooseDefinition(this.pane, definition);
    await takeIntoUse(this.pane);
  }

  async issued(label = 'Ethics, autumn 2026'): Promise<void> {
    await openReview(this.pane);
    changeReview(this.pane, { label });
    await issue(this.pane);
  }

  /** What the check says that can be done next. */
  nextStep() {
    return this.state.list && nextStep(this.state.list, createSay('en', everyText.en));
  }

  column(header: string): unknown[] {
    const { headers, rows } = this.host.readTable();
    return rows.map((row) => row[headers.indexOf(header)]);
  }
}

export const person = (index: number) => [`Ann${String.fromCharCode(97 + (index % 26))}${'x'.repeat(Math.floor(index / 26))}`, 'Lee', `ann${index}@northmere.example`, '', `00${index}`, '2026-11-03', 8, 'Pass'];
export const people = (count: number) => Array.from({ length: count }, (_, index) => person(index));
