import { type Origin, WorkbookError } from '../workbook';
import { type Mode, type Permissions } from './authorization';
import type { Clock } from './clock';
import type { Caller } from './emulated';
import type { GoogleDocument } from './google-document';
import type { GoogleUser } from './google-user';
import type { Project } from './project';
import { Realm } from './realm';
import type { Screen } from './screen';
import type { ScriptHost } from './script-host';
import { isDocumentCall } from './service-calls';
import { ServiceError, TimeIsUp } from './service-error';

export interface ExecutionOptions {
  readonly project: Project;
  readonly document: GoogleDocument;
  readonly user: GoogleUser;
  readonly mode: Mode;
  readonly clock: Clock;
  /** In milliseconds; waiting counts, too. */
  readonly limit: number;
  /** How long a call takes that reads or changes the document, in milliseconds that nobody waits for. */
  readonly callTime: number;
  /** In whose window it runs: that of the workbook's person. */
  readonly person: string;
  readonly screen: Screen;
  readonly host: ScriptHost;
}

/**
 * One run of a script: a menu item, a call of the sidebar, a trigger. It starts with a new global scope, loads the whole script and
 * calls one function of it. https://developers.google.com/apps-script/guides/v8-runtime
 */
export class Execution implements Caller, Permissions {
  readonly project: Project;
  readonly document: GoogleDocument;
  readonly user: GoogleUser;
  readonly mode: Mode;
  readonly granted: readonly string[];
  readonly clock: Clock;
  readonly realm: Realm;
  readonly screen: Screen;
  readonly host: ScriptHost;
  readonly origin: Origin;
  /** What the script has asked of services, in order: `Range.getValues`. */
  readonly calls: string[] = [];
  /** What the script has logged. */
  readonly log: string[] = [];
  readonly #startedAt: number;
  readonly #limit: number;
  readonly #callTime: number;
  #failure: Error | undefined;
  #isWorking = false;

  constructor({ project, document, user, mode, clock, limit, callTime, person, screen, host }: ExecutionOptions) {
    this.project = project;
    this.document = document;
    this.user = user;
    this.mode = mode;
    this.granted = project.manifest.oauthScopes.filter((scope) => !user.refusedScopes.includes(scope));
    this.clock = clock;
    this.realm = new Realm(() => clock.now());
    this.screen = screen;
    this.host = host;
    this.origin = { kind: 'add-in', person };
    this.#startedAt = clock.now();
    this.#limit = limit;
    this.#callTime = callTime;
  }

  /** Of these, the ones that read or change the document. They are what makes a script slow. */
  get documentCalls(): string[] {
    return this.calls.filter(isDocumentCall);
  }

  /** @throws what the script throws, or why the execution was ended */
  run(functionName: string, args: () => readonly unknown[], optional: boolean): unknown {
    try {
      this.realm.load(this.project.script, this.#limit);
      if (!this.realm.has(functionName)) {
        if (optional) return undefined;
        throw new ServiceError(`Script function not found: ${functionName}`);
      }
      const given = this.realm.call(functionName, args(), this.#limit);
      this.#checkTime();
      if (this.#failure === undefined) return given;
    } catch (thrown) {
      if (isTimeout(thrown)) throw new TimeIsUp();
      if (this.#failure === undefined) throw thrown;
    }
    throw this.#failure;
  }

  carryOut(name: string, work: () => unknown): unknown {
    // A service that uses another one is one call all the same.
    if (this.#isWorking) return work();
    this.calls.push(name);
    if (isDocumentCall(name)) this.clock.wait(this.#callTime);
    this.#checkTime();
    this.#isWorking = true;
    try {
      return this.realm.enter(work());
    } catch (thrown) {
      if (thrown instanceof ServiceError) throw this.realm.error(thrown.name, thrown.message);
      if (thrown instanceof WorkbookError) throw this.realm.error('Exception', messageOf(thrown));
      throw this.fail(thrown instanceof Error ? thrown : new Error(String(thrown)));
    } finally {
      this.#isWorking = false;
    }
  }

  fail(failure: Error): Error {
    this.#failure ??= failure;
    return this.realm.error(failure.name, failure.message);
  }

  #checkTime(): void {
    if (this.clock.now() - this.#startedAt > this.#limit) throw this.fail(new TimeIsUp());
  }
}

const isTimeout = (thrown: unknown): boolean => typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/** What Google says where the workbook refuses. */
function messageOf({ code, message }: WorkbookError): string {
  return code === 'sheet-is-protected'
    ? 'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.'
    : message;
}
