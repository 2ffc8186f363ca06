import type { CellPosition } from '@confer/core';
import type { ICellData, Nullable } from '@univerjs/core';
import { isWarned } from '../../apps-script-host/validation/judge';
import { displayText, type ValidatedArea, valueOf } from '../../workbook';
import { toContent } from './cell-data';
import { isInside } from './ranges';

const dayInMilliseconds = 86_400_000;
/** Day 0 of serial numbers. */
const dayZero = Date.UTC(1899, 11, 30);

/** Which cells Google Sheets marks for breaking their rule. Excel marks none. */
export class Warnings {
  readonly #validations = new Map<string, readonly ValidatedArea[]>();
  on = false;

  set(sheetId: string, validations: readonly ValidatedArea[]): void {
    this.#validations.set(sheetId, validations);
  }

  isWarned(sheetId: string, position: CellPosition, cell: Nullable<ICellData>): boolean {
    if (!this.on) return false;
    const here = this.#validations.get(sheetId)?.find(({ area }) => isInside(area, position));
    if (here === undefined) return false;
    const value = valueOf(toContent(cell));
    const now = new Date();
    const today = (Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - dayZero) / dayInMilliseconds;
    return isWarned(here.validation, { value, shown: displayText(value, 'General') }, today);
  }
}
