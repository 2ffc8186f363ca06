import type { WebSocket } from 'ws';
import type { AppsScriptHost } from '../apps-script-host';
import { OfficeSession } from '../office-host';
import { type Operation, pageMessage, type PageMessage, type PagePatch, type SentPatch, type ServerMessage } from '../protocol';
import { type ConditionalFormat, type Origin, WorkbookError } from '../workbook';
import { carryOut, touchedArea } from './carry-out';
import { loadSampleList, sampleListChoices } from './load-sample-list';
import { addPatches, changeCells, moveCells, patchesForPage } from './patches-for-page';
import type { SharedWorkbook } from './shared-workbook';
import type { Sidebars } from './sidebars';
import { SpreadsheetSession } from './spreadsheet-session';

export interface PageSessionOptions {
  readonly socket: WebSocket;
  readonly shared: SharedWorkbook;
  /** The workbook as a spreadsheet of Google's. */
  readonly spreadsheet: () => AppsScriptHost;
  readonly sidebars: Sidebars;
  /** Milliseconds that a call takes on its way to Google. */
  readonly latency: number;
  readonly startOver: () => void;
  /** Something went wrong that is nobody's wrong input. */
  readonly report: (failure: unknown) => void;
}

/** One page that is open: a person at the workbook, and the task pane in their window. */
export class PageSession {
  readonly #options: PageSessionOptions;
  readonly #person: string;
  readonly #stopListening: () => void;
  #pane: OfficeSession | undefined;
  #spreadsheet: SpreadsheetSession | undefined;
  #waiting: PagePatch[] = [];
  #number = 0;
  /** Numbers of the last patches that moved cells, and that changed cells. */
  #movedAt = 0;
  #changedAt = 0;
  #doing: Operation | undefined;
  readonly #sentFormats = new WeakSet<ConditionalFormat>();

  constructor(options: PageSessionOptions) {
    this.#options = options;
    const { socket, shared } = options;
    this.#person = shared.newPerson();
    this.#send({ type: 'welcome', sampleLists: sampleListChoices, snapshot: shared.snapshot(this.#person) });
    this.#stopListening = shared.listen((patches) => this.#add(patchesForPage(patches, this.#person, this.#doing)));
    socket.on('message', (frame: Buffer) => this.#hear(frame.toString()));
    socket.on('close', () => this.#leave());
    socket.on('error', options.report);
  }

  get #origin(): Origin {
    return { kind: 'person', person: this.#person };
  }

  #send(message: ServerMessage): void {
    this.#options.socket.send(JSON.stringify(message));
  }

  #hear(text: string): void {
    try {
      this.#follow(pageMessage.parse(JSON.parse(text)));
    } catch (failure) {
      if (failure instanceof WorkbookError) return this.#refuse(failure.message);
      this.#options.report(failure);
      this.#refuse('Something went wrong in the workbench. Your last entry was not made.');
    }
  }

  #follow(message: PageMessage): void {
    switch (message.type) {
      case 'do':
        return this.#do(message.operations, message.seen);
      case 'open-pane':
        return this.#openPane();
      case 'close-pane':
        return this.#closePane();
      case 'rich-api':
        void this.#executeRichApi(message.id, message.request);
        return;
      case 'write-settings':
        this.#pane?.writeSettings(message.pairs);
        return;
      case 'open-sheets':
        return this.#openSheets();
      case 'close-sheets':
        return this.#closeSheets();
      case 'choose-menu-item':
        return this.#spreadsheet?.choose(message.caption);
      case 'close-sidebar':
        return this.#spreadsheet?.closeSidebar();
      case 'script-run':
        void this.#spreadsheet?.run(message.id, message.functionName, message.args);
        return;
      case 'load-sample-list':
        return loadSampleList(message.id, this.#options.shared.workbook, this.#origin);
      case 'start-over':
        return this.#options.startOver();
    }
  }

  #do(operations: readonly Operation[], seen: number): void {
    this.#flush();
    if (seen < this.#movedAt && operations.some(dependsOnPlace)) {
      return this.#refuse('The sheet was changed by somebody else at the same moment. Your last entry was not made.');
    }
    const changedMeanwhile = seen < this.#changedAt;
    try {
      for (const operation of operations) {
        this.#doing = operation;
        carryOut(this.#options.shared, operation, this.#origin);
      }
    } finally {
      this.#doing = undefined;
    }
    if (changedMeanwhile) this.#add(operations.flatMap((operation) => this.#asItStands(operation)));
  }

  /** What the cells hold now, for a page that drew what it did before it saw what others did to the same cells earlier. */
  #asItStands(operation: Operation): PagePatch[] {
    const touched = touchedArea(operation);
    if (touched === undefined) return [];
    const { sheetId, area } = touched;
    const sheet = this.#options.shared.workbook.sheet(sheetId);
    if (operation.type === 'format') return [{ type: 'styles', sheetId, area, styles: sheet.styles(area) }];
    return [{ type: 'contents', sheetId, area, contents: sheet.contents(area) }];
  }

  #refuse(message: string): void {
    this.#waiting = [];
    this.#number += 1;
    this.#movedAt = this.#number;
    this.#send({ type: 'refused', message, number: this.#number, snapshot: this.#options.shared.snapshot(this.#person) });
  }

  #add(patches: readonly PagePatch[]): void {
    if (patches.length === 0) return;
    if (this.#waiting.length === 0) queueMicrotask(() => this.#flush());
    this.#waiting = addPatches(this.#waiting, patches);
  }

  #flush(): void {
    if (this.#waiting.length === 0) return;
    this.#number += 1;
    if (moveCells(this.#waiting)) this.#movedAt = this.#number;
    if (changeCells(this.#waiting)) this.#changedAt = this.#number;
    this.#send({ type: 'patches', number: this.#number, patches: this.#waiting.map((patch) => this.#asSent(patch)) });
    this.#waiting = [];
  }

  #asSent(patch: PagePatch): SentPatch {
    if (patch.type !== 'conditional-formats') return patch;
    const conditionalFormats = patch.conditionalFormats.map((format) => (this.#sentFormats.has(format) ? format.id : format));
    for (const format of patch.conditionalFormats) this.#sentFormats.add(format);
    return { ...patch, conditionalFormats };
  }

  #openPane(): void {
    this.#closePane();
    const pane = new OfficeSession({
      workbook: this.#options.shared.workbook,
      person: this.#person,
      notify: (notice) => this.#send({ type: 'notice', notice }),
    });
    this.#pane = pane;
    this.#send({ type: 'pane-opened', hostInfo: pane.hostInfo, context: pane.context, settings: pane.readSettings() });
  }

  #closePane(): void {
    this.#pane?.close();
    this.#pane = undefined;
  }

  #openSheets(): void {
    this.#closeSheets();
    const { spreadsheet, sidebars, latency, report } = this.#options;
    const host = spreadsheet();
    const window = host.openWindow(accountOf(this.#person), this.#person);
    this.#spreadsheet = new SpreadsheetSession({ host, window, sidebars, latency, report, send: (message) => { this.#send(message); } });
  }

  #closeSheets(): void {
    this.#spreadsheet?.close();
    this.#spreadsheet = undefined;
  }

  async #executeRichApi(id: number, request: readonly unknown[]): Promise<void> {
    const pane = this.#pane;
    if (pane === undefined) return;
    const answer = await pane.executeRichApi(request).catch((failure: unknown) => {
      this.#options.report(failure);
      return internalError;
    });
    if (this.#pane === pane) this.#send({ type: 'rich-api-answer', id, answer });
  }

  #leave(): void {
    this.#stopListening();
    this.#closePane();
    this.#closeSheets();
    this.#options.shared.workbook.leave(this.#origin);
  }
}

/** People of one organisation, each with an account of their own. */
const accountOf = (person: string) => ({ email: `${person}@northmere.example` });

/** What office.js is told when the emulated host failed. */
const internalError = { status: 5001 };

/** Looking at another sheet or ending an edit is right whatever has moved meanwhile. */
const dependsOnPlace = ({ type }: Operation): boolean => type !== 'activate' && type !== 'select' && type !== 'begin-edit' && type !== 'end-edit' && type !== 'add-sheet';
