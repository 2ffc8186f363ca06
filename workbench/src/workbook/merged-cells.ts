import type { CellPosition } from '@confer/core';
import { type Area, isOneCell, overlap, type Shift, shiftArea } from './area';
import type { CellInput } from './cell-input';

/** Whether a cell lies under a merged one: then it holds nothing, and the top left cell of the merged ones holds the value of all. */
const isCovered = (merged: readonly Area[], { row, column }: CellPosition): boolean =>
  merged.some((area) => overlap(area, { row, column, rowCount: 1, columnCount: 1 }) && (row !== area.row || column !== area.column));

/** What is written, without the cells that lie under merged ones. */
export function aroundMerged(merged: readonly Area[], at: CellPosition, inputs: readonly (readonly CellInput[])[]): readonly (readonly CellInput[])[] {
  const written = { ...at, rowCount: inputs.length, columnCount: inputs[0]?.length ?? 0 };
  if (overlapping(merged, written).length === 0) return inputs;
  return inputs.map((row, down) => row.map((input, right) => (isCovered(merged, { row: at.row + down, column: at.column + right }) ? null : input)));
}

export const overlapping = (areas: readonly Area[], area: Area): readonly Area[] => areas.filter((one) => overlap(one, area));

/** The merged cells after rows or columns came or went. One cell that is left of several is merged no more. */
export const shiftMerged = (merged: readonly Area[], shift: Shift): Area[] =>
  merged.flatMap((area) => shiftArea(area, shift) ?? []).filter((area) => !isOneCell(area));
