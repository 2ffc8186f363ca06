import type { BoundColumn } from './bound-column';
import type { CellValue, Row } from '../host/cell';
import type { FindingCode } from './finding';
import { isEmpty } from '../host/empty-cell';
import { findingCodes } from './finding';

/**
 * What is found in a cell, as a number that fits a byte: `0` is nothing, `n` is `findingCodes[n - 1]`. A long list is
 * checked without making an object for any cell; findings are made of verdicts when they are shown.
 */
const verdictNumbers = new Map(findingCodes.map((code, index) => [code, index + 1]));

/** The verdict for a code. */
export const verdictOf = (code: FindingCode): number => verdictNumbers.get(code) ?? 0;
/** The code that a verdict stands for; `undefined` when there is nothing. */
export const codeOf = (verdict: number): FindingCode | undefined => (verdict === 0 ? undefined : findingCodes[verdict - 1]);

const missing = verdictOf('required');

/** The verdict on one cell by itself. */
export function verdictOfCell({ column, rule }: BoundColumn, value: CellValue): number {
  // First what nearly every cell is. Nothing else in the check is worth a thought for its speed.
  if (typeof value === 'string') {
    if (rule.isGood(value)) return 0;
    if (isEmpty(value)) return column.required ? missing : 0;
  }
  const code = rule.check(value);
  return code === undefined ? 0 : verdictOf(code);
}

/** Writes the verdict on each cell of a row into `verdicts`, from `offset` on, in the order of `bound`. */
export function checkCells(bound: readonly BoundColumn[], row: Row, verdicts: Uint8Array, offset: number): void {
  for (let place = 0; place < bound.length; place++) {
    const cell = bound[place];
    if (cell !== undefined) verdicts[offset + place] = verdictOfCell(cell, row[cell.index] ?? '');
  }
}

/** As {@link checkCells}, for a row of which verdicts exist: cells that are as before keep theirs. */
export function checkChangedCells(bound: readonly BoundColumn[], before: Row, row: Row, verdicts: Uint8Array, offset: number): void {
  for (let place = 0; place < bound.length; place++) {
    const cell = bound[place];
    if (cell !== undefined && !isSameCell(cell, before, row)) verdicts[offset + place] = verdictOfCell(cell, row[cell.index] ?? '');
  }
}

/**
 * Whether a cell of a row holds what it held. Not by `===`, which looks at both texts even where they are one and the same:
 * after an edit nearly all are, in memory that nobody has looked at for a while.
 */
export const isSameCell = ({ index }: BoundColumn, before: Row, row: Row): boolean => Object.is(row[index], before[index]);

/** Nothing in any of the columns: such a row is no row of the list. */
export function isBlankRow(bound: readonly BoundColumn[], row: Row): boolean {
  for (const { index } of bound) {
    if (!isEmpty(row[index] ?? '')) return false;
  }
  return true;
}

/** Whether a cell was emptied: only then can a row have become blank that was not. */
export function isEmptied(bound: readonly BoundColumn[], before: Row, row: Row): boolean {
  for (const cell of bound) {
    if (!isSameCell(cell, before, row) && isEmpty(row[cell.index] ?? '')) return true;
  }
  return false;
}
