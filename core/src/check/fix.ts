import type { CellValue } from '../host/cell';
import type { Finding } from './finding';
import type { SheetAction } from '../host/host';
import { columnWrites } from '../host/column-writes';

/** Writes the offered values of findings into their cells. Findings without an offer are passed over. */
export function fixActions(findings: readonly Finding[]): SheetAction[] {
  const columns = new Map<number, Map<number, CellValue>>();
  for (const { row, column, fix } of findings) {
    if (fix === undefined) continue;
    const cells = columns.get(column) ?? new Map<number, CellValue>();
    columns.set(column, cells.set(row, fix));
  }
  return [...columns].flatMap(([column, cells]) => columnWrites(column, cells));
}
