import { type Origin, type PersonView, type Shift, type Workbook, WorkbookError, type WorkbookErrorCode, type WorkbookEvent } from '../../workbook';
import { type Batch, type BatchAnswer, executeBatch, notEmulated, ObjectType, References, type RemoteObject, RichApiError, type RichApiHost } from '../rich-api';
import { apiVersions, oldestExcelApi } from './api-versions';
import type { Cells } from './cells';
import { type EventType, type HostEvent, hostEvents, workbookTarget } from './events';
import { rangeType } from './range';
import { rangeAreasType } from './range-areas';
import { workbookType } from './workbook-object';

/** What the wire calls the errors of the workbook. */
const errorCodes: Readonly<Record<WorkbookErrorCode, string>> = {
  'sheet-not-found': 'ItemNotFound',
  'sheet-is-protected': 'AccessDenied',
  'sheet-name-is-wrong': 'InvalidArgument',
  'last-sheet': 'InvalidOperation',
  'outside-the-sheet': 'InvalidArgument',
  'wrong-shape': 'InvalidArgument',
  'text-too-long': 'InvalidArgument',
  'cells-would-fall-off': 'InsertDeleteConflict',
  'cells-are-merged': 'MergedRangeConflict',
  'table-needs-its-header': 'InsertDeleteConflict',
  'table-not-found': 'ItemNotFound',
  'conditional-format-not-found': 'ItemNotFound',
};

/** office.js announces at its start that it takes ribbon commands. There is no ribbon, so nothing comes of it. */
const addinService = new ObjectType<undefined>('AddinInternalService', { methods: { notifyActionHandlerReady: () => undefined } });

export interface ExcelHostOptions {
  readonly workbook: Workbook;
  /** In whose window the add-in runs. */
  readonly person: string;
  /** The newest requirement set of ExcelApi that the host has: `1.14`. */
  readonly excelApi: string;
}

/** Excel, as one add-in in the window of one person sees it. */
export class ExcelHost implements RichApiHost {
  readonly workbook: Workbook;
  readonly origin: Origin;
  readonly root: RemoteObject;
  readonly references = new References();
  /** Switched off by the add-in, it hears of nothing. */
  eventsEnabled = true;
  calculationMode = 'Automatic';
  readonly #excelApi: string;
  /** Cells that the running batch has named. */
  readonly #named = new Set<Cells>();
  /** How many handlers stand on which events, by `type/target`. */
  readonly #handlers = new Map<string, number>();

  constructor({ workbook, person, excelApi }: ExcelHostOptions) {
    this.workbook = workbook;
    this.origin = { kind: 'add-in', person };
    this.#excelApi = excelApi;
    if (!this.#supports(oldestExcelApi)) throw new RangeError(`The emulated Excel is never older than ExcelApi ${oldestExcelApi}.`);
    this.root = workbookType.of(this);
  }

  /** What the person has in front of them. */
  get view(): PersonView {
    return this.workbook.person(this.origin.person);
  }

  execute(batch: Batch): BatchAnswer {
    this.#named.clear();
    return executeBatch(this, batch);
  }

  /** What the add-in is told of an event, for each target that it has handlers on. Call it once for every event. */
  hear(event: WorkbookEvent): readonly (HostEvent & { readonly target: string })[] {
    const shift = shiftOf(event);
    if (shift !== undefined) this.#shiftCells(event.sheetId, shift);
    if (!this.eventsEnabled) return [];
    return hostEvents(this.workbook, event, { person: this.origin.person, knowsTrigger: this.#supports('1.14') })
      .flatMap((told) => [told.sheetId, workbookTarget].map((target) => ({ ...told, target })))
      .filter(({ type, target }) => this.#handlers.has(`${type}/${target}`));
  }

  /** Is called for all cells that the add-in names, so that they follow rows and columns that come and go in the same batch. */
  follow(cells: Cells): void {
    this.#named.add(cells);
  }

  addHandler(type: EventType, target: string): void {
    const key = `${type}/${target}`;
    this.#handlers.set(key, (this.#handlers.get(key) ?? 0) + 1);
  }

  removeHandler(type: EventType, target: string): void {
    const key = `${type}/${target}`;
    const left = (this.#handlers.get(key) ?? 0) - 1;
    if (left > 0) this.#handlers.set(key, left);
    else this.#handlers.delete(key);
  }

  lacks(typeName: string, member: string): RichApiError | undefined {
    const version = apiVersions[`${typeName}.${member}`];
    if (version === undefined || this.#supports(version)) return undefined;
    return new RichApiError('ApiNotFound', `${typeName}.${member} needs ExcelApi ${version}, and this host has ExcelApi ${this.#excelApi}`);
  }

  newObject(typeName: string): RemoteObject {
    if (typeName === 'Microsoft.InternalService.AddinInternalService') return addinService.of(undefined);
    throw notEmulated(typeName);
  }

  explain(failure: unknown): RichApiError | undefined {
    return failure instanceof WorkbookError ? new RichApiError(errorCodes[failure.code], failure.message) : undefined;
  }

  #supports(version: string): boolean {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const [ownMajor = 0, ownMinor = 0] = this.#excelApi.split('.').map(Number);
    return ownMajor > major || (ownMajor === major && ownMinor >= minor);
  }

  #shiftCells(sheetId: string, shift: Shift): void {
    const kept = Array.from(this.references.kept, (object) => rangeType.targetOf(object) ?? rangeAreasType.targetOf(object) ?? []).flat();
    for (const cells of new Set([...this.#named, ...kept])) {
      if (cells.sheetId === sheetId) cells.shift(shift);
    }
  }
}

function shiftOf(event: WorkbookEvent): Shift | undefined {
  switch (event.type) {
    case 'rows-inserted':
      return { axis: 'rows', kind: 'insert', first: event.first, count: event.count };
    case 'rows-deleted':
      return { axis: 'rows', kind: 'delete', first: event.first, count: event.count };
    case 'columns-inserted':
      return { axis: 'columns', kind: 'insert', first: event.first, count: event.count };
    case 'columns-deleted':
      return { axis: 'columns', kind: 'delete', first: event.first, count: event.count };
    default:
      return undefined;
  }
}
