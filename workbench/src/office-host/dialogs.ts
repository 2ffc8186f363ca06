/** A dialog as a window of the host shows it. */
export interface DialogWindow {
  close(): void;
}

export interface DialogListener {
  /** The page in the dialog has said something to the page that opened it. */
  readonly message: (text: string, origin: string) => void;
  /** The person has closed the window. */
  readonly closed: () => void;
}

/** Opens a dialog. `undefined`: the browser let no window open. */
export type OpenDialog = (address: string, listener: DialogListener) => DialogWindow | undefined;

/** What office.js hears of a dialog: kind of message or reason of the end, text, origin. */
type Heard = readonly [kind: number, text?: string, origin?: string];

const messageReceived = 0;
/** https://learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events */
const closedByPerson = 12006;
const blockedByBrowser = 12011;
const ok = 0;
const notSupported = 5000;

/** The one dialog that a pane may have open, by observation of office.js 16.0.15407: it registers for the dialog's event to open it. */
export class Dialogs {
  readonly #openDialog: OpenDialog | undefined;
  #open: DialogWindow | undefined;

  constructor(openDialog: OpenDialog | undefined) {
    this.#openDialog = openDialog;
  }

  /** @param target the options of `displayDialogAsync` as JSON. Gives the status of office.js. */
  open(target: string, hear: (heard: Heard) => void): number {
    if (!this.#openDialog) return notSupported;
    const { url } = JSON.parse(target) as { url: string };
    this.#open = this.#openDialog(url, {
      message: (text, origin) => { hear([messageReceived, text, origin]); },
      closed: () => { hear([closedByPerson]); },
    });
    return this.#open ? ok : blockedByBrowser;
  }

  close(): void {
    this.#open?.close();
    this.#open = undefined;
  }
}
