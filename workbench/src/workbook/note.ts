import type { CellPosition } from '@confer/core';

/** What somebody has noted on a cell, for whoever comes by. It goes with the cell. */
export interface Note extends CellPosition {
  readonly text: string;
}
