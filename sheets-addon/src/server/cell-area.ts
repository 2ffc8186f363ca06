import type { CellArea } from '@confer/core';
import type { Range } from './document';

/** Where a range lies, in rows and columns counted from 0. */
export const areaOf = (range: Range): CellArea => ({ row: range.getRow() - 1, column: range.getColumn() - 1, rowCount: range.getNumRows(), columnCount: range.getNumColumns() });
