import type { RichApiAnswer, SessionNotice } from './office-session';
import { Dialogs, type OpenDialog } from './dialogs';

/** What the native object of a pane needs of its host, wherever that is. */
export interface ExternalHost {
  readonly hostInfo: string;
  readonly context: Readonly<Record<string, string | number>>;
  /** Asked and answered at once, as in Excel: whoever is far from the host keeps a copy. */
  readSettings(): readonly (readonly [key: string, json: string])[];
  writeSettings(pairs: readonly (readonly [key: string, json: string])[]): void;
  executeRichApi(request: readonly unknown[]): Promise<RichApiAnswer>;
  /** Left out where there are no windows. */
  readonly openDialog?: OpenDialog;
}

/** Numbers by which office.js names what it asks of Excel on Windows, and its answers. */
const executeRichApiMethod = 93;
const commandCompletedMethod = 94;
const selectionChangedEvent = 2;
const dialogEvent = 10;
const richApiEvent = 33;
const commandInvokedEvent = 39;
const ok = 0;
const internalError = 5001;
const notSupported = 5000;

type Callback = (answer: unknown) => void;
type Handler = (eventId: number, payload: SafeArray) => void;

/** Arrays as native code hands them over, and as office.js reads them. */
class SafeArray {
  readonly #items: readonly unknown[];

  constructor(items: readonly unknown[]) {
    this.#items = items.map(nativeValue);
  }

  toArray(): unknown[] {
    return [...this.#items];
  }

  getItem(index: number): unknown {
    return this.#items[index];
  }

  dimensions(): number {
    return 1;
  }

  lbound(): number {
    return 0;
  }

  ubound(): number {
    return this.#items.length - 1;
  }
}

const nativeValue = (value: unknown): unknown => Array.isArray(value) ? new SafeArray(value) : value;

export interface WindowExternal {
  /** To be `window.external` before office.js is loaded. */
  readonly external: object;
  /** Hands an event to the handlers of the pane. */
  notify(notice: SessionNotice): void;
  /**
   * A button of the ribbon is pressed that calls a function of this page. Resolves when the function says that it is completed,
   * with office.js's status: 0, or 5015 when the page has no such function.
   */
  pressButton(functionName: string): Promise<number>;
}

/**
 * The native object through which office.js talks to Excel on Windows, by observation of office.js 16.0.15407. It makes no check
 * of trust and asks for no https.
 */
export function createWindowExternal(host: ExternalHost): WindowExternal {
  const handlers = new Map<number, Handler>();
  const pressed = new Map<string, (status: number) => void>();
  const dialogs = new Dialogs(host.openDialog);
  const context = Object.fromEntries(Object.entries(host.context).map(([name, value]) => [`Get${name}`, () => value]));
  const settings = {
    Read(keys: string[], values: string[]): void {
      for (const [key, json] of host.readSettings()) {
        keys.push(key);
        values.push(json);
      }
    },
    Write(keys: readonly string[], values: readonly string[]): void {
      host.writeSettings(keys.map((key, index) => [key, values[index] ?? '']));
    },
  };
  return {
    external: {
      GetHostInfo: () => host.hostInfo,
      GetContext: () => ({ ...context, GetSettings: () => settings }),
      Execute(methodId: number, parameters: readonly unknown[], callback: Callback): void {
        if (methodId === commandCompletedMethod) {
          const [id, status] = parameters;
          pressed.get(String(id))?.(Number(status));
          pressed.delete(String(id));
          return callback(ok);
        }
        if (methodId !== executeRichApiMethod) return callback(notSupported);
        void host.executeRichApi(parameters[0] as readonly unknown[]).then(
          ({ status, data }) => { callback(status === ok ? new SafeArray([ok, data]) : status); },
          (failure: unknown) => {
            callback(internalError);
            throw failure;
          },
        );
      },
      RegisterEvent(eventId: number, target: string, handler: Handler, callback: Callback): void {
        if (eventId === dialogEvent) return callback(dialogs.open(target, (heard) => { handler(eventId, new SafeArray(heard)); }));
        const isKnown = [selectionChangedEvent, richApiEvent, commandInvokedEvent].includes(eventId);
        if (isKnown) handlers.set(eventId, handler);
        callback(isKnown ? ok : notSupported);
      },
      UnregisterEvent(eventId: number, _target: string, callback: Callback): void {
        if (eventId === dialogEvent) dialogs.close();
        handlers.delete(eventId);
        callback(ok);
      },
    },
    notify(notice) {
      if (notice.type === 'selection') handlers.get(selectionChangedEvent)?.(selectionChangedEvent, new SafeArray([]));
      else handlers.get(richApiEvent)?.(richApiEvent, new SafeArray([notice.entry]));
    },
    pressButton(functionName) {
      const id = crypto.randomUUID();
      const press = handlers.get(commandInvokedEvent);
      if (!press) return Promise.reject(new Error('office.js does not wait for buttons yet'));
      return new Promise((resolve) => {
        pressed.set(id, resolve);
        press(commandInvokedEvent, new SafeArray([id, functionName, '{}']));
      });
    },
  };
}
