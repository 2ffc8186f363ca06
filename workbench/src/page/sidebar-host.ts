import type { RunAnswer } from '../apps-script-host/google-script-run';
import type { PageMessage, SidebarOpening } from '../protocol';
import type { FromSidebar, ToSidebar } from './sidebar-messages';

export interface SidebarHostOptions {
  readonly opening: SidebarOpening;
  readonly send: (message: PageMessage) => void;
  readonly close: () => void;
  readonly focusGrid: () => void;
}

/** Calls of all sidebars of this page, so that an answer to one that was closed is not taken by the next. */
let calls = 0;

/** One opening of a sidebar: carries its calls to the script, and what becomes of them back to it. */
export class SidebarHost {
  readonly title: string;
  /** On another origin, as Google's: this computer by its other name. */
  readonly url: string;
  readonly #options: SidebarHostOptions;
  /** The ids that the sidebar gave its calls, by those that went to the script. */
  readonly #calls = new Map<number, number>();
  #frame: Window | undefined;

  constructor(options: SidebarHostOptions) {
    this.#options = options;
    const { title, path } = options.opening;
    this.title = title;
    const url = new URL(path, location.href);
    url.hostname = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    this.url = url.href;
    window.addEventListener('message', this.#hear);
  }

  /** The page of the sidebar is that of this frame. */
  readonly isIn = (frame: HTMLIFrameElement | null): void => { this.#frame = frame?.contentWindow ?? undefined; };

  answer(id: number, answer: RunAnswer): void {
    const call = this.#calls.get(id);
    if (call === undefined) return;
    this.#calls.delete(id);
    const message: ToSidebar = { id: call, answer };
    this.#frame?.postMessage(message, new URL(this.url).origin);
  }

  end(): void {
    window.removeEventListener('message', this.#hear);
  }

  readonly #hear = ({ source, data }: MessageEvent<FromSidebar>): void => {
    if (this.#frame === undefined || source !== this.#frame) return;
    const { send, close, focusGrid } = this.#options;
    if (data.type === 'script-run') {
      calls += 1;
      this.#calls.set(calls, data.id);
      send({ ...data, id: calls, args: [...data.args] });
    } else if (data.type === 'close') close();
    else focusGrid();
  };
}
