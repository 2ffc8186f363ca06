import { setTimeout as delay } from 'node:timers/promises';
import type { AppsScriptHost, MenuItem, SheetsWindow } from '../apps-script-host';
import type { ServerMessage } from '../protocol';
import { type Sidebars, sidebarInWorkbench } from './sidebars';

export interface SpreadsheetSessionOptions {
  readonly host: AppsScriptHost;
  readonly window: SheetsWindow;
  readonly sidebars: Sidebars;
  /** Milliseconds that a call takes on its way to Google. No two take the same time, so that answers overtake each other. */
  readonly latency: number;
  readonly send: (message: ServerMessage) => void;
  readonly report: (failure: unknown) => void;
}

/** A page on which the spreadsheet is open as in Google Sheets. */
export class SpreadsheetSession {
  readonly #options: SpreadsheetSessionOptions;
  #sidebarId: string | undefined;
  #closed = false;

  constructor(options: SpreadsheetSessionOptions) {
    this.#options = options;
    const { window, send } = options;
    window.open();
    window.triggerErrors.forEach(options.report);
    send({ type: 'sheets-opened', menu: captionsOf(window.screen.menu ?? []) });
  }

  choose(caption: string): void {
    const { window, send } = this.#options;
    const before = window.screen.sidebar;
    try {
      window.choose(caption);
    } catch (failure) {
      this.#reportUnlessGoogles(failure);
      send({ type: 'script-failed', message: (failure as Error).message });
    }
    if (window.screen.sidebar !== before) this.#showSidebar();
  }

  async run(id: number, functionName: string, args: readonly unknown[]): Promise<void> {
    const { window, latency, send } = this.#options;
    await delay(latency * (0.5 + Math.random()));
    if (this.#closed) return;
    try {
      const answer = await window.send(functionName, args);
      send({ type: 'script-run-answer', id, answer });
    } catch (failure) {
      this.#reportUnlessGoogles(failure);
      send({ type: 'script-run-answer', id, answer: { error: { name: 'ScriptError', message: (failure as Error).message } } });
    }
  }

  closeSidebar(): void {
    this.#options.window.closeSidebar();
    this.#showSidebar();
  }

  close(): void {
    this.#closed = true;
    this.#forgetSidebar();
    this.#options.host.closeWindow(this.#options.window);
  }

  #showSidebar(): void {
    const { window, sidebars, send } = this.#options;
    this.#forgetSidebar();
    const { sidebar } = window.screen;
    if (sidebar === undefined) return send({ type: 'sidebar', sidebar: null });
    this.#sidebarId = sidebars.open(sidebarInWorkbench(sidebar.html));
    send({ type: 'sidebar', sidebar: { title: sidebar.title, path: `/sheets/sidebar/${this.#sidebarId}` } });
  }

  #forgetSidebar(): void {
    if (this.#sidebarId !== undefined) this.#options.sidebars.close(this.#sidebarId);
    this.#sidebarId = undefined;
  }

  /** What Google refuses is the person's to read. What is not emulated is a fault here. */
  #reportUnlessGoogles(failure: unknown): void {
    if ((failure as Error).name === 'NotEmulated') this.#options.report(failure);
  }
}

const captionsOf = (items: readonly MenuItem[]): string[] => items.flatMap((item) => {
  if (item === undefined) return [];
  return 'items' in item ? captionsOf(item.items) : [item.caption];
});
