import type { Workbook } from '../workbook';
import type { Mode } from './authorization';
import { blockingFetchAll } from './blocking-http';
import { CacheStore } from './cache-store';
import { Clock } from './clock';
import { type Edit, EditQueue } from './edit-queue';
import { Execution } from './execution';
import { globalsOf } from './globals';
import { GoogleDocument } from './google-document';
import { type GoogleUser, newGoogleUser } from './google-user';
import { Locks } from './locks';
import { Project, type ProjectFiles } from './project';
import { PropertyStore } from './property-store';
import type { HttpAnswer, HttpRequest, ScriptHost } from './script-host';
import { SheetsWindow, type Start } from './sheets-window';
import { editEvent } from './trigger-events';
import { objectsOf } from './spreadsheet/spreadsheet';

export interface AppsScriptHostOptions {
  readonly workbook: Workbook;
  readonly files: ProjectFiles;
  /** Where requests really go: `https://issuer.example/` may stand for a server of this computer. */
  readonly resolve?: (url: string) => string;
  /** Domains that the administrator lets scripts ask; left out: all. */
  readonly allowedDomains?: readonly string[];
  /** Signs who somebody is, as Google does. */
  readonly identityToken?: (user: GoogleUser) => string;
  /** How long a call takes that reads or changes the document, in milliseconds that nobody waits for. */
  readonly callTime?: number;
  /** Does something in a while: `onEdit`. Left out: when `runTriggers` is called. */
  readonly later?: (work: () => void) => void;
}

/** In milliseconds: https://developers.google.com/apps-script/guides/services/quotas and .../guides/triggers#restrictions */
const limits = { simpleTrigger: 30_000, other: 360_000 };

/** One spreadsheet of Google's with an add-on in it, and everybody who has it open. */
export class AppsScriptHost implements ScriptHost {
  readonly document: GoogleDocument;
  readonly properties = new PropertyStore();
  readonly cache = new CacheStore();
  readonly clock = new Clock();
  readonly locks = new Locks(this.clock);
  readonly edits = new EditQueue();
  allowedDomains: readonly string[] | undefined;
  readonly #project: Project;
  readonly #options: AppsScriptHostOptions;
  readonly #users = new Map<string, GoogleUser>();
  readonly #windows = new Map<string, SheetsWindow>();
  #lastExecution: Execution | undefined;

  constructor(options: AppsScriptHostOptions) {
    this.#options = options;
    this.#project = new Project(options.files);
    this.document = new GoogleDocument(options.workbook);
    this.allowedDomains = options.allowedDomains;
    options.workbook.listen((event) => {
      if (this.edits.hear(event)) options.later?.(() => { this.runNextTrigger(); });
    });
  }

  /** The one that began last: what it called and what it logged. */
  get lastExecution(): Execution {
    if (this.#lastExecution === undefined) throw new Error('No script has run yet.');
    return this.#lastExecution;
  }

  /** A person opens the spreadsheet. `person`: as the workbook knows them. */
  openWindow({ email, ...change }: Pick<GoogleUser, 'email'> & Partial<GoogleUser>, person = email): SheetsWindow {
    // Somebody who comes again is the same person, with what the script has kept for them.
    const user = { ...this.#users.get(email) ?? newGoogleUser(email), ...change };
    this.#users.set(email, user);
    const window = new SheetsWindow((start) => this.#execute(start), user, person);
    this.#windows.set(person, window);
    return window;
  }

  /** `onEdit` hears of this person no more. */
  closeWindow(window: SheetsWindow): void {
    this.#windows.delete(window.person);
  }

  /** `onEdit` for all edits that wait. */
  runTriggers(): void {
    while (this.runNextTrigger());
  }

  /** `onEdit` for the edit that has waited longest. Gives whether one has waited. */
  runNextTrigger(): boolean {
    const edit = this.edits.next();
    if (edit !== undefined) this.#onEdit(edit);
    return edit !== undefined;
  }

  fetchAll(requests: readonly HttpRequest[]): readonly HttpAnswer[] {
    const { resolve } = this.#options;
    return blockingFetchAll(resolve ? requests.map((request) => ({ ...request, url: resolve(request.url) })) : requests);
  }

  identityToken(user: GoogleUser): string {
    const { identityToken } = this.#options;
    if (identityToken === undefined) throw new Error('This world has nobody who signs identity tokens.');
    return identityToken(user);
  }

  #execute({ window, functionName, mode, args, optional }: Start): unknown {
    const run = this.#prepare(window, mode);
    const objects = objectsOf(run);
    run.realm.define(globalsOf(run, objects));
    return run.run(functionName, () => args(run, objects), optional);
  }

  #prepare(window: SheetsWindow, mode: Mode): Execution {
    const run = new Execution({
      project: this.#project,
      document: this.document,
      user: window.user,
      person: window.person,
      screen: window.screen,
      host: this,
      clock: this.clock,
      mode,
      limit: mode === 'FULL' ? limits.other : limits.simpleTrigger,
      callTime: this.#options.callTime ?? 0,
    });
    this.#lastExecution = run;
    return run;
  }

  #onEdit(edit: Edit): void {
    const window = this.#windows.get(edit.person);
    window?.trigger('onEdit', 'LIMITED', (run, objects) => [editEvent(run, objects, edit)]);
  }
}
