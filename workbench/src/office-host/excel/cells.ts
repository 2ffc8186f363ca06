import { type Area, type Shift, shiftArea, type SheetView } from '../../workbook';
import { RichApiError } from '../rich-api';
import type { ExcelHost } from './excel-host';

/** The cells that a range or several areas stand for. They follow rows and columns that come and go, as ranges in Excel do. */
export class Cells {
  readonly host: ExcelHost;
  readonly sheetId: string;
  #areas: readonly Area[];

  constructor(host: ExcelHost, sheetId: string, areas: readonly Area[]) {
    this.host = host;
    this.sheetId = sheetId;
    this.#areas = areas;
    host.follow(this);
  }

  get sheet(): SheetView {
    return this.host.workbook.sheet(this.sheetId);
  }

  /** At least one. @throws {RichApiError} when all of them were deleted. */
  get areas(): readonly [Area, ...Area[]] {
    const [first, ...others] = this.#areas;
    if (first === undefined) throw new RichApiError('InvalidReference', 'This reference is not valid for the current operation.');
    return [first, ...others];
  }

  /** Of a range: its one area. */
  get area(): Area {
    return this.areas[0];
  }

  /** Other cells of the same sheet. */
  at(area: Area): Cells {
    return new Cells(this.host, this.sheetId, [area]);
  }

  shift(shift: Shift): void {
    this.#areas = this.#areas.flatMap((area) => shiftArea(area, shift) ?? []);
  }
}
