import type { Workbook, WorkbookEvent } from '../workbook';
import { ExcelHost } from './excel';
import { type BatchAnswer, batchSchema, RichApiError } from './rich-api';

/** A Rich API event as office.js reads it: category, event type, target, JSON, id, whether it came from another window. */
export type EventEntry = readonly [category: 65536, type: number, target: string, json: string, id: 0, isRemote: boolean];

/** What the pane is told without asking. `selection` is an event of the document, the others are events of the Rich API. */
export type SessionNotice =
  | { readonly type: 'rich-api'; readonly entry: EventEntry }
  | { readonly type: 'selection' };

export interface OfficeSessionOptions {
  readonly workbook: Workbook;
  /** In whose window the pane is open. */
  readonly person: string;
  /** The newest requirement set of ExcelApi that the host has; office.js from npm knows up to 1.15. */
  readonly excelApi?: string;
  /** Where the pane hears of events, one at a time, and never before the answer to the batch that caused them. */
  readonly notify: (notice: SessionNotice) => void;
}

/** The answer to `Execute`: a status of office.js and, when that is 0, the array that office.js expects. */
export interface RichApiAnswer {
  readonly status: number;
  readonly data?: readonly [httpStatus: number, headers: readonly string[], body: string];
}

/** A failure to answer the next request with, whatever it asks. */
export type HostFailure = { readonly code: string; readonly message: string } | { readonly status: number };

const status = { ok: 0, requestTooLarge: 5103, responseTooLarge: 5104 } as const;

/** In bytes: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */
const maxPayload = 5 * 1024 * 1024;

/** Of the flags of a request: the add-in wants to wait while the person types in a cell. */
const delayForCellEdit = 64;

/** How office.js marks what it asks of the host for itself, and not of the workbook for the add-in. */
const ownPartition = 'WacPartition';

const cellIsBeingEdited = new RichApiError(
  'InvalidOperationInCellEditMode',
  'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
);

/** One opening of the pane, as Excel on Windows serves it through `window.external`. How it is carried there is not its business. */
export class OfficeSession {
  /** What `GetHostInfo()` answers. */
  readonly hostInfo = 'Excel$Win32$16.01$en-US$workbench$$disableLogging$0';
  /** What `GetContext()` answers, by the name behind `Get`. Each session is another instance: office.js caches settings by it. */
  readonly context: Readonly<Record<string, string | number>>;
  readonly #workbook: Workbook;
  readonly #person: string;
  readonly #host: ExcelHost;
  readonly #notify: (notice: SessionNotice) => void;
  readonly #stopListening: () => void;
  #notices: SessionNotice[] = [];
  #nextFailure: HostFailure | undefined;

  constructor({ workbook, person, excelApi = '1.15', notify }: OfficeSessionOptions) {
    this.#workbook = workbook;
    this.#person = person;
    this.#notify = notify;
    this.#host = new ExcelHost({ workbook, person, excelApi });
    this.#stopListening = workbook.listen((event) => { this.#hear(event); });
    this.context = {
      AppType: 1,
      AppVersionMajor: 16,
      AppVersionMinor: 1,
      HostFullVersion: '16.0.0.0',
      AppUILocale: 'en-US',
      AppDataLocale: 'en-US',
      DocUrl: 'C:\\Book1.xlsx',
      AppCapabilities: 0,
      ActivationMode: 1,
      ControlIntegrationLevel: 1,
      SolutionRef: 'workbench',
      SolutionToken: '',
      CorrelationId: 'workbench',
      InstanceId: crypto.randomUUID(),
      SupportedMatrix: JSON.stringify({ ExcelApi: excelApi, RichApiRuntime: '1.3' }),
      // No theme: a pane then follows the system's, as in Excel on the web.
      OfficeThemeInfo: 'null',
    };
  }

  /**
   * Answers what office.js hands to `Execute` with dispatch id 93. While the person types in a cell the request is refused, or
   * waits for the end of it when it says so. Rejects for what no Excel would do: office.js sent what is not understood, or the
   * emulated host has a fault of its own.
   */
  async executeRichApi(request: readonly unknown[]): Promise<RichApiAnswer> {
    const body = String(request[4]);
    if (request[0] === ownPartition) return answered(this.#execute(body));
    if (byteLength(body) > maxPayload) return { status: status.requestTooLarge };
    if ((Number(request[6]) & delayForCellEdit) !== 0) await this.#endOfEdit();
    const failure = this.#nextFailure;
    this.#nextFailure = undefined;
    if (failure && 'status' in failure) return { status: failure.status };
    if (failure) return answered(refusal(failure));
    return answered(this.#workbook.person(this.#person).editing === undefined ? this.#execute(body) : refusal(cellIsBeingEdited));
  }

  /** Pairs of key and JSON text: what `Office.context.document.settings` holds. */
  readSettings(): readonly (readonly [key: string, json: string])[] {
    return [...this.#workbook.metadata.documentSettings];
  }

  /** All of them: what is not among the pairs goes. */
  writeSettings(pairs: readonly (readonly [key: string, json: string])[]): void {
    const { documentSettings } = this.#workbook.metadata;
    documentSettings.clear();
    for (const [key, json] of pairs) documentSettings.set(key, json);
  }

  failNext(failure: HostFailure): void {
    this.#nextFailure = failure;
  }

  /** The pane is closed and hears of nothing more. */
  close(): void {
    this.#stopListening();
    this.#notices = [];
  }

  #execute(body: string): BatchAnswer {
    return this.#host.execute(batchSchema.parse(JSON.parse(body)));
  }

  #endOfEdit(): Promise<void> {
    if (this.#workbook.person(this.#person).editing === undefined) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.#workbook.listen(({ type, origin }) => {
        if (type !== 'edit-ended' || origin.person !== this.#person) return;
        stop();
        resolve();
      });
    });
  }

  #hear(event: WorkbookEvent): void {
    for (const { type, target, payload, isRemote } of this.#host.hear(event)) {
      this.#tell({ type: 'rich-api', entry: [65536, type, target, JSON.stringify(payload), 0, isRemote] });
    }
    const isOwn = event.origin.person === this.#person;
    if (isOwn && (event.type === 'selected' || event.type === 'sheet-activated')) this.#tell({ type: 'selection' });
  }

  /** Later, so that the answer to a batch comes first: office.js loses events that overtake the answer to their registration. */
  #tell(notice: SessionNotice): void {
    if (this.#notices.push(notice) > 1) return;
    setTimeout(() => {
      const notices = this.#notices;
      this.#notices = [];
      notices.forEach(this.#notify);
    });
  }
}

function answered(answer: BatchAnswer): RichApiAnswer {
  const body = JSON.stringify(answer);
  return byteLength(body) > maxPayload ? { status: status.responseTooLarge } : { status: status.ok, data: [200, [], body] };
}

function refusal({ code, message }: { readonly code: string; readonly message: string }): BatchAnswer {
  return { Results: [], TraceIds: [], Error: { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: 400 } };
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length;
