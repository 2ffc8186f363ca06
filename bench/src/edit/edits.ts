import type { CellValue } from '@confer/core';
import type { Random } from '../list/random';
import type { Row } from '../list/list';
import { columnNames } from '../list/list';

export interface Edit {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

export const editsInRun = 10_000;

/** Edits all over the list. Values come from other rows; one in ten is bad, and one address in ten is somebody else's, too. */
export function randomEdits(random: Random, count: number, rows: readonly Row[], badRows: readonly Row[]): Edit[] {
  const edits = Array.from({ length: count }, (): Edit => {
    const column = random.below(columnNames.length);
    const source = random.pick(random.chance(0.1) ? badRows : rows);
    const value = source[column] ?? '';
    const isOwn = columnNames[column] === 'email' && random.chance(0.9);
    return { row: random.below(rows.length), column, value: isOwn ? String(value).replace('@', `.${random.below(1_000_000_000)}@`) : value };
  });
  // As with the list: what somebody types comes from the spreadsheet as JSON, and not as a text that was put together here.
  return JSON.parse(JSON.stringify(edits)) as Edit[];
}

export function applyEdits(rows: readonly Row[], edits: readonly Edit[]): Row[] {
  const edited = rows.map((row) => [...row]);
  for (const { row, column, value } of edits) {
    const cells = edited[row];
    if (cells) cells[column] = value;
  }
  return edited;
}
