import * as z from 'zod';
import type { GridFilter } from '../protocol';
import type { Area, SheetFilter } from '../workbook';

/** What is read of a filter as the grid keeps it. Only the grid can read more. */
const readable = z.looseObject({
  ref: z.looseObject({ startRow: z.int(), endRow: z.int(), startColumn: z.int(), endColumn: z.int() }),
  filterColumns: z.array(z.looseObject({ colId: z.int(), filters: z.looseObject({ filters: z.array(z.string()).optional(), blank: z.boolean().optional() }).optional() })).optional(),
});

/** The same filter as a workbook keeps it. */
export function sheetFilterOf(filter: GridFilter): SheetFilter | undefined {
  const read = readable.safeParse(filter);
  if (!read.success) return undefined;
  const { ref: { startRow, endRow, startColumn, endColumn }, filterColumns = [] } = read.data;
  return {
    area: { row: startRow, column: startColumn, rowCount: endRow - startRow + 1, columnCount: endColumn - startColumn + 1 },
    columns: filterColumns.map(({ colId, filters }) => ({ column: colId, passing: filters && [...(filters.filters ?? []), ...(filters.blank === true ? [''] : [])] })),
  };
}

export const overOtherCells = (filter: GridFilter, { row, column, rowCount, columnCount }: Area): GridFilter => {
  const { ref } = filter as { ref?: object };
  return { ...filter, ref: { ...ref, startRow: row, endRow: row + rowCount - 1, startColumn: column, endColumn: column + columnCount - 1 } };
};
