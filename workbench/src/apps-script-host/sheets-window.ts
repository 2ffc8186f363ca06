import type { Mode } from './authorization';
import type { Execution } from './execution';
import type { GoogleUser } from './google-user';
import { type MenuItem, Screen } from './screen';
import type { Send } from './google-script-run';
import { asCarried, isLegal } from './script-run-values';
import type { Objects } from './spreadsheet/cells';
import { openEvent } from './trigger-events';

/** What a script is started with. */
export interface Start {
  readonly window: SheetsWindow;
  readonly functionName: string;
  readonly mode: Mode;
  readonly args: (run: Execution, objects: Objects) => readonly unknown[];
  /** Nothing happens when the script has no such function. */
  readonly optional: boolean;
}

/** https://issuetracker.google.com/issues/69270374 */
const deniedToAnother = 'We\'re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.';

/** The spreadsheet as one person has it open: the menu and the sidebar of the add-on, and what they do with these. */
export class SheetsWindow {
  readonly user: GoogleUser;
  /** As the workbook knows them. */
  readonly person: string;
  readonly screen = new Screen();
  /** What simple triggers have thrown. Google shows it in the log of the developer, and to nobody else. */
  readonly triggerErrors: unknown[] = [];
  readonly #execute: (start: Start) => unknown;
  #nextError: string | undefined;

  constructor(execute: (start: Start) => unknown, user: GoogleUser, person: string) {
    this.#execute = execute;
    this.user = user;
    this.person = person;
  }

  /** The spreadsheet is opened. `NONE`: the add-on is installed, and nobody has used it in this file yet. */
  open(mode: 'NONE' | 'LIMITED' = 'LIMITED'): void {
    this.trigger('onOpen', mode, (run, objects) => [openEvent(run, objects)]);
  }

  /** The add-on is installed from within this spreadsheet. */
  install(): void {
    this.trigger('onInstall', 'FULL', (run, objects) => [openEvent(run, objects)]);
  }

  /** A simple trigger: what it throws is seen by nobody. */
  trigger(functionName: string, mode: Mode, args: Start['args']): void {
    try {
      this.#execute({ window: this, functionName, mode, args, optional: true });
    } catch (thrown) {
      this.triggerErrors.push(thrown);
    }
  }

  /** Chooses an item of the add-on's menu. @throws what the script throws: Google shows it on a red bar */
  choose(caption: string): void {
    const functionName = functionOf(this.screen.menu ?? [], caption);
    if (functionName === undefined) throw new Error(`The menu has no item ${caption}.`);
    this.#execute({ window: this, functionName, mode: 'FULL', args: () => [], optional: false });
  }

  closeSidebar(): void {
    this.screen.sidebar = undefined;
  }

  /** The next call from the sidebar ends with this: it never gets to the script. */
  failNextCall(message: string): void {
    this.#nextError = message;
  }

  /** What `google.script.run` carries to the server. Forbidden values come back as `null`. @throws what the script throws */
  call(functionName: string, ...args: readonly unknown[]): unknown {
    const message = this.#nextError ?? (this.user.runsAsAnother ? deniedToAnother : undefined);
    this.#nextError = undefined;
    if (message !== undefined) throw new Error(message);
    if (functionName.endsWith('_')) throw new Error(`Script function not found: ${functionName}`);
    const given = this.#execute({ window: this, functionName, mode: 'FULL', args: () => args.map(asCarried), optional: false });
    return isLegal(given) ? asCarried(given) : null;
  }

  /** As {@link call}, for `createGoogleScriptRun`. */
  readonly send: Send = async (functionName, args) => {
    await Promise.resolve();
    try {
      return { value: this.call(functionName, ...args) };
    } catch (thrown) {
      // What the script throws is an error of its own realm.
      const { name, message } = thrown as Error;
      if (name === 'NotEmulated') throw thrown;
      return { error: { name: 'ScriptError', message } };
    }
  };
}

function functionOf(items: readonly MenuItem[], caption: string): string | undefined {
  for (const item of items) {
    if (item === undefined) continue;
    if ('items' in item) {
      const inside = functionOf(item.items, caption);
      if (inside !== undefined) return inside;
    } else if (item.caption === caption) return item.functionName;
  }
  return undefined;
}
