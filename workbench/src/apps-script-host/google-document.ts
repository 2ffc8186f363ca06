import { randomInt, randomUUID } from 'node:crypto';
import { type Area, type Shift, shiftArea, type SheetView, type Validation, type Workbook, type WorkbookEvent } from '../workbook';
import { CacheStore } from './cache-store';
import { PropertyStore } from './property-store';
import type { ValidationCriteria } from './spreadsheet/validation-criteria';

/** What an add-on has attached to a column, a row, a sheet or the whole file. It follows what it is attached to. */
export interface MetadataItem {
  readonly id: number;
  key: string;
  value: string | null;
  /** Of Google's enum. */
  visibility: unknown;
  /** `undefined`: the whole file. */
  sheetId: string | undefined;
  /** Whole rows or columns; `undefined`: the whole sheet. */
  area: Area | undefined;
}

/** Cells that Sheets protects, or warns of. */
export interface Protection {
  readonly sheetId: string;
  /** `undefined`: the sheet. */
  area: Area | undefined;
  description: string;
  warningOnly: boolean;
}

/** How many rows and columns a sheet has. */
interface SheetSize {
  rows: number;
  columns: number;
}

/** A new sheet of Google's has so many. */
const newSheet: SheetSize = { rows: 1000, columns: 26 };

/** What Google Sheets keeps of a spreadsheet besides what the workbook holds. Follows rows and columns that come and go. */
export class GoogleDocument {
  readonly id = randomUUID().replaceAll('-', '');
  readonly name = 'Class lists';
  readonly workbook: Workbook;
  /** Dates in cells mean this one, and not that of the script. */
  timeZone = 'Europe/London';
  readonly locale = 'en_US';
  readonly properties = new PropertyStore();
  readonly cache = new CacheStore();
  metadata: MetadataItem[] = [];
  protections: Protection[] = [];
  /** What Google would say of validations that a script has made. Excel has no words for all of it. */
  readonly criteria = new WeakMap<Validation, ValidationCriteria>();
  readonly #sizes = new Map<string, SheetSize>();
  readonly #numbers = new Map<string, number>();

  constructor(workbook: Workbook) {
    this.workbook = workbook;
    workbook.listen((event) => { this.#follow(event); });
  }

  /** Google's id of a sheet: 0 for the first one, and any number for the others. */
  numberOf(sheetId: string): number {
    const number = this.#numbers.get(sheetId) ?? (this.#numbers.size === 0 ? 0 : randomInt(1, 2 ** 31));
    this.#numbers.set(sheetId, number);
    return number;
  }

  /** Scripts reach no cell beyond it. */
  sizeOf(sheet: SheetView): Readonly<SheetSize> {
    const size = this.#sizes.get(sheet.id) ?? { ...newSheet };
    const used = sheet.usedArea('values') ?? { row: 0, column: 0, rowCount: 0, columnCount: 0 };
    size.rows = Math.max(size.rows, used.row + used.rowCount);
    size.columns = Math.max(size.columns, used.column + used.columnCount);
    this.#sizes.set(sheet.id, size);
    return size;
  }

  #follow(event: WorkbookEvent): void {
    switch (event.type) {
      case 'rows-inserted':
        return this.#shift(event.sheetId, { axis: 'rows', kind: 'insert', first: event.first, count: event.count });
      case 'rows-deleted':
        return this.#shift(event.sheetId, { axis: 'rows', kind: 'delete', first: event.first, count: event.count });
      case 'columns-inserted':
        return this.#shift(event.sheetId, { axis: 'columns', kind: 'insert', first: event.first, count: event.count });
      case 'columns-deleted':
        return this.#shift(event.sheetId, { axis: 'columns', kind: 'delete', first: event.first, count: event.count });
      case 'sheet-removed':
        this.metadata = this.metadata.filter(({ sheetId }) => sheetId !== event.sheetId);
        this.protections = this.protections.filter(({ sheetId }) => sheetId !== event.sheetId);
        return;
      default:
    }
  }

  #shift(sheetId: string, shift: Shift): void {
    const size = this.#sizes.get(sheetId) ?? { ...newSheet };
    size[shift.axis] = Math.max(1, size[shift.axis] + (shift.kind === 'insert' ? shift.count : -shift.count));
    this.#sizes.set(sheetId, size);
    this.metadata = this.metadata.filter((item) => {
      if (item.sheetId !== sheetId || item.area === undefined) return true;
      item.area = shiftArea(item.area, shift);
      return item.area !== undefined;
    });
    this.protections = this.protections.filter((protection) => {
      if (protection.sheetId !== sheetId || protection.area === undefined) return true;
      protection.area = shiftArea(protection.area, shift);
      return protection.area !== undefined;
    });
  }
}
