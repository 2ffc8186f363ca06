import type { CellPosition } from '@confer/core';
import { areaAddress, columnAreas, rowRanges } from '@confer/core';

/** Excel cuts longer addresses: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-troubleshooting */
const longestAddress = 8000;

/** Cells that share a conditional format. */
export interface MarkedArea {
  readonly address: string;
  readonly cells: readonly CellPosition[];
}

/** Cells as addresses of areas, `A57:A60,C53`, neighbours below each other joined, none longer than Excel reads. */
export function joinedAreas(cells: readonly CellPosition[]): MarkedArea[] {
  const joined: { address: string; cells: CellPosition[] }[] = [];
  for (const area of columnAreas(cells)) {
    const { row, column, rowCount } = area;
    const address = areaAddress(area);
    const inArea = Array.from({ length: rowCount }, (_, offset) => ({ row: row + offset, column }));
    const open = joined[joined.length - 1];
    if (open && open.address.length + address.length < longestAddress) {
      open.address += `,${address}`;
      open.cells.push(...inArea);
    } else joined.push({ address, cells: inArea });
  }
  return joined;
}

/** Whole rows as an address: `5:7,12:12`. */
export const rowsAddress = (rows: readonly number[]): string =>
  rowRanges([...new Set(rows)].sort((a, b) => a - b)).map(({ first, last }) => `${first + 1}:${last + 1}`).join(',');
