import type { PageMessage, PageSession, SampleListChoice, ServerMessage } from '../protocol';
import { type Connection, connect, whenBack } from './connection';
import { Grid } from './grid/grid';
import { PaneHost } from './pane-host';
import { say } from './texts/say';
import type { Theme } from './theme';

/** Where the pane of Excel looks for an access token. */
const tokenPlace = 'confer.accessToken';

export interface PageState {
  readonly phase: 'opening' | 'open' | 'starting-over' | 'lost';
  readonly sampleLists: readonly SampleListChoice[];
  /** How many messages lie in the development mailbox. */
  readonly mailbox: number;
  /** Why the workbook did not do what the person did last. */
  readonly refusal: string | undefined;
  /** Counts the openings of the pane; `undefined` while it is closed. */
  readonly pane: number | undefined;
}

/** What the page is made of besides React: the line to the workbench, the grid, the host of the pane. */
export class PageClient {
  #state: PageState = { phase: 'opening', sampleLists: [], mailbox: 0, refusal: undefined, pane: undefined };
  readonly #listeners = new Set<() => void>();
  #connection: Connection | undefined;
  #grid: Grid | undefined;
  #pane: PaneHost | undefined;
  #openings = 0;
  #theme: Theme = 'light';
  #seen = 0;

  readonly state = (): PageState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async open(gridPlace: HTMLElement): Promise<void> {
    const answer = await fetch('/workbench/session', { method: 'POST' });
    const { accessToken } = await answer.json() as PageSession;
    sessionStorage.setItem(tokenPlace, accessToken);
    this.#connection = connect((message) => this.#hear(message, gridPlace), () => this.#lose());
  }

  readonly openPane = (): void => this.#send({ type: 'open-pane' });

  readonly closePane = (): void => {
    this.#send({ type: 'close-pane' });
    this.#pane = undefined;
    this.#set({ pane: undefined });
  };

  readonly loadSampleList = (id: string): void => this.#send({ type: 'load-sample-list', id });

  readonly startOver = (): void => this.#send({ type: 'start-over' });

  readonly dismissRefusal = (): void => this.#set({ refusal: undefined });

  readonly focusGrid = (): void => this.#grid?.focus();

  /** The pane asks for Excel's theme when it opens, and not again. */
  setTheme(theme: Theme): void {
    if (theme === this.#theme) return;
    this.#theme = theme;
    this.#grid?.setDark(theme === 'dark');
    if (this.#state.pane !== undefined) this.openPane();
  }

  #hear(message: ServerMessage, gridPlace: HTMLElement): void {
    switch (message.type) {
      case 'welcome':
        this.#grid = new Grid(
          gridPlace,
          message.snapshot,
          (operations) => this.#send({ type: 'do', seen: this.#seen, operations: [...operations] }),
          () => this.#set({ refusal: say('refused.notEmulated') }),
        );
        this.#grid.setDark(this.#theme === 'dark');
        this.#set({ phase: 'open', sampleLists: message.sampleLists });
        return this.openPane();
      case 'patches':
        this.#grid?.draw(message.patches);
        this.#seen = message.number;
        return;
      case 'refused':
        this.#grid?.show(message.snapshot);
        this.#seen = message.number;
        return this.#set({ refusal: message.message });
      case 'pane-opened':
        this.#pane = new PaneHost(message, this.#theme, (request) => this.#send(request));
        this.#openings += 1;
        return this.#set({ pane: this.#openings });
      case 'rich-api-answer':
        return this.#pane?.answer(message.id, message.answer);
      case 'notice':
        return this.#pane?.notify(message.notice);
      case 'mailbox':
        return this.#set({ mailbox: message.count });
      case 'starting-over':
        this.#pane = undefined;
        return this.#set({ phase: 'starting-over', pane: undefined });
      case 'started-over':
        return location.reload();
    }
  }

  #lose(): void {
    this.#set({ phase: 'lost', pane: undefined });
    whenBack(() => location.reload());
  }

  #send(message: PageMessage): void {
    this.#connection?.send(message);
  }

  #set(change: Partial<PageState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
