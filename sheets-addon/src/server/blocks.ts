import type { CellValue, SheetAction } from '@confer/core';

export type Write = Extract<SheetAction, { type: 'write' }>;

export const isWrite = (action: SheetAction): action is Write => action.type === 'write';

/** A rectangle of values without gaps, zero-based. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: CellValue[][];
}

/** Writes as rectangles without gaps: side by side first, then below each other, so that four columns of receipts are one write. */
export function blocksOf(writes: readonly Write[]): Block[] {
  const rows = new Map<number, Map<number, CellValue>>();
  for (const { row, column, values } of writes) {
    values.forEach((line, down) => { line.forEach((value, right) => {
      if (value === null) return;
      const cells = rows.get(row + down) ?? new Map<number, CellValue>();
      rows.set(row + down, cells.set(column + right, value));
    }); });
  }
  const blocks: Block[] = [];
  const open = new Map<string, Block>();
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    for (const run of runsOf(cells)) {
      const shape = `${run.column}:${run.values.length}`;
      const above = open.get(shape);
      if (above && above.row + above.values.length === row) above.values.push(run.values);
      else {
        const block: Block = { row, column: run.column, values: [run.values] };
        open.set(shape, block);
        blocks.push(block);
      }
    }
  }
  return blocks;
}

function runsOf(cells: ReadonlyMap<number, CellValue>): { column: number; values: CellValue[] }[] {
  const runs: { column: number; values: CellValue[] }[] = [];
  for (const [column, value] of [...cells].sort(([a], [b]) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.column + last.values.length === column) last.values.push(value);
    else runs.push({ column, values: [value] });
  }
  return runs;
}
