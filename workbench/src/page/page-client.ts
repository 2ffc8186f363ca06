import type { PageMessage, PageSession, SampleListChoice, ServerMessage, SidebarOpening } from '../protocol';
import { type Connection, connect, whenBack } from './connection';
import { Grid } from './grid/grid';
import { firstHost, type HostName } from './host-name';
import { PaneHost } from './pane-host';
import { SidebarHost } from './sidebar-host';
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
  /** The spreadsheet program that is played. */
  readonly host: HostName;
  /** Counts the openings of the pane of Excel; `undefined` while it is closed. */
  readonly pane: number | undefined;
  /** Of the add-on in Google Sheets. */
  readonly menu: readonly string[];
  readonly sidebar: SidebarHost | undefined;
}

/** What the page is made of besides React: the line to the workbench, the grid, the host of the pane. */
export class PageClient {
  #state: PageState = { phase: 'opening', sampleLists: [], mailbox: 0, refusal: undefined, host: firstHost(), pane: undefined, menu: [], sidebar: undefined };
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

  /** The workbook stays, and the add-on is opened anew. */
  readonly showIn = (host: HostName): void => {
    if (this.#state.host === 'sheets') {
      this.#send({ type: 'close-sheets' });
      this.#endSidebar();
    } else this.closePane();
    this.#set({ host, menu: [] });
    this.#grid?.markBrokenRules(host === 'sheets');
    this.#openHost();
  };

  readonly chooseMenuItem = (caption: string): void => this.#send({ type: 'choose-menu-item', caption });

  readonly closeSidebar = (): void => this.#send({ type: 'close-sidebar' });

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
        this.#grid.markBrokenRules(this.#state.host === 'sheets');
        this.#set({ phase: 'open', sampleLists: message.sampleLists });
        return this.#openHost();
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
      case 'sheets-opened': {
        const [first] = message.menu;
        this.#set({ menu: message.menu });
        // Google opens no sidebar by itself. Whoever comes to the workbench comes to see it.
        if (first !== undefined) this.chooseMenuItem(first);
        return;
      }
      case 'sidebar':
        this.#endSidebar();
        return this.#set({ sidebar: message.sidebar ? this.#sidebarOf(message.sidebar) : undefined });
      case 'script-run-answer':
        return this.#state.sidebar?.answer(message.id, message.answer);
      case 'script-failed':
        return this.#set({ refusal: say('sidebar.failed', { message: message.message }) });
      case 'mailbox':
        return this.#set({ mailbox: message.count });
      case 'starting-over':
        this.#pane = undefined;
        this.#endSidebar();
        return this.#set({ phase: 'starting-over', pane: undefined });
      case 'started-over':
        return location.reload();
    }
  }

  #lose(): void {
    this.#endSidebar();
    this.#set({ phase: 'lost', pane: undefined });
    whenBack(() => location.reload());
  }

  #openHost(): void {
    if (this.#state.host === 'sheets') this.#send({ type: 'open-sheets' });
    else this.openPane();
  }

  #sidebarOf(opening: SidebarOpening): SidebarHost {
    return new SidebarHost({ opening, send: (message) => this.#send(message), close: this.closeSidebar, focusGrid: this.focusGrid });
  }

  #endSidebar(): void {
    this.#state.sidebar?.end();
    this.#set({ sidebar: undefined });
  }

  #send(message: PageMessage): void {
    this.#connection?.send(message);
  }

  #set(change: Partial<PageState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
