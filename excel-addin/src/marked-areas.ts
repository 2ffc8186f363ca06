import type { CellPosition } from '@confer/core';
import { columnLetter, rowRanges } from '@confer/core';

/** Excel cuts longer addresses: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-troubleshooting */
const longestAddress = 8000;

/** Cells that share a conditional format. */
export interface MarkedArea {
  readonly address: string;
  readonly cells: readonly CellPosition[];
}

/** Cells as addresses of areas, `A57:A60,C53`, neighbours below each other joined, none longer than Excel reads. */
export function joinedAreas(cells: readonly CellPosition[]): MarkedArea[] {
  const columns = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const rows = columns.get(column);
    if (rows) rows.push(row);
    else columns.set(column, [row]);
  }
  const joined: { address: string; cells: CellPosition[] }[] = [];
  for (const [column, rows] of columns) {
    const letter = columnLetter(column);
    for (const { first, last } of rowRanges([...new Set(rows)].sort((a, b) => a - b))) {
      const address = first === last ? `${letter}${first + 1}` : `${letter}${first + 1}:${letter}${last + 1}`;
      const inArea = Array.from({ length: last - first + 1 }, (_, offset) => ({ row: first + offset, column }));
      const open = joined[joined.length - 1];
      if (open && open.address.length + address.length < longestAddress) {
        open.address += `,${address}`;
        open.cells.push(...inArea);
      } else joined.push({ address, cells: inArea });
    }
  }
  return joined;
}

/** Whole rows as an address: `5:7,12:12`. */
export const rowsAddress = (rows: readonly number[]): string =>
  rowRanges([...new Set(rows)].sort((a, b) => a - b)).map(({ first, last }) => `${first + 1}:${last + 1}`).join(',');
