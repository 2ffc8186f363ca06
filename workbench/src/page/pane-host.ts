import { createWindowExternal, type WindowExternal } from '../office-host/window-external';
import type { RichApiAnswer, SessionNotice } from '../office-host';
import type { PageMessage, PaneOpening } from '../protocol';
import { displayLanguage } from './display-language';
import { openDialogWindow } from './dialog-window';
import type { Theme } from './theme';

declare global {
  interface Window {
    /** What Excel on Windows gives a task pane as `window.external`. The pane's page takes it over from here. */
    excelNativeObject?: object;
  }
}

/** Excel's colours, as numbers. office.js makes a colour of everything in there, so that only a theme that is dark may say so. */
const excelThemes: Readonly<Record<Theme, Readonly<Record<string, number>>>> = {
  light: { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x262626, controlBackgroundColor: 0xffffff, controlForegroundColor: 0x262626 },
  dark: { bodyBackgroundColor: 0x262626, bodyForegroundColor: 0xffffff, controlBackgroundColor: 0x262626, controlForegroundColor: 0xffffff, isDarkTheme: 1 },
};

/** One opening of the task pane: carries what office.js asks to the server, and what happens there to office.js. */
export class PaneHost {
  readonly #native: WindowExternal;
  readonly #waiting = new Map<number, (answer: RichApiAnswer) => void>();
  #settings: PaneOpening['settings'];
  #requests = 0;

  constructor({ hostInfo, context, settings }: PaneOpening, theme: Theme, send: (message: PageMessage) => void) {
    this.#settings = settings;
    this.#native = createWindowExternal({
      hostInfo,
      context: { ...context, AppUILocale: displayLanguage(), OfficeThemeInfo: JSON.stringify(excelThemes[theme]) },
      readSettings: () => this.#settings,
      writeSettings: (pairs) => {
        this.#settings = pairs;
        send({ type: 'write-settings', pairs: pairs.map(([key, json]) => [key, json]) });
      },
      executeRichApi: (request) => new Promise((resolve) => {
        this.#requests += 1;
        this.#waiting.set(this.#requests, resolve);
        send({ type: 'rich-api', id: this.#requests, request: [...request] });
      }),
      openDialog: openDialogWindow(() => this.#native.external),
    });
    window.excelNativeObject = this.#native.external;
  }

  answer(id: number, answer: RichApiAnswer): void {
    this.#waiting.get(id)?.(answer);
    this.#waiting.delete(id);
  }

  notify(notice: SessionNotice): void {
    this.#native.notify(notice);
  }
}
