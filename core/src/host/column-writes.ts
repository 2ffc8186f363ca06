import type { CellValue } from './cell';
import type { SheetAction } from './host';
import { rowRanges } from './cell';

/** Values of one column, by zero-based sheet row, in as few writes as there are blocks of neighbouring rows. */
export function columnWrites(column: number, values: ReadonlyMap<number, CellValue>, kind: { readonly ownColumn?: true; readonly claim?: true } = {}): SheetAction[] {
  return rowRanges([...values.keys()].sort((a, b) => a - b)).map(({ first, last }) => ({
    type: 'write',
    row: first,
    column,
    values: Array.from({ length: last - first + 1 }, (_, offset) => [values.get(first + offset) ?? null]),
    ...kind,
  }));
}
