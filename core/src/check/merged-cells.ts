import type { Binding } from '../headers/binding';
import type { CellArea } from '../host/cell';
import type { TableSnapshot } from '../host/host';
import type { ReceiptPlaces } from '../issuing/receipt-columns';
import { headerRow as firstRow } from '../host/host';

/**
 * Merged cells that touch the list: its titles, or what stands below them in columns that carry a field or Confer's own. A
 * merged cell holds one value for several rows, so nobody can tell what the others should hold; such a list is not issued.
 */
export function mergedInList({ mergedCells = [], headerRow = firstRow }: TableSnapshot, binding: Binding, places: ReceiptPlaces): readonly CellArea[] {
  const own = places.kind === 'complete' ? Object.values(places.binding) : [];
  const columns = [...Object.values(binding), ...own].filter((column) => column !== undefined);
  return mergedCells.filter(({ row, column, rowCount, columnCount }) => row + rowCount > headerRow && columns.some((used) => used >= column && used < column + columnCount));
}
