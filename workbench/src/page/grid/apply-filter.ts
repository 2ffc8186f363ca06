import { type IAutoFilter, RemoveSheetsFilterMutation, SetSheetsFilterCriteriaMutation, SetSheetsFilterRangeMutation } from '@univerjs/sheets-filter';
import type { GridFilter } from '../../protocol';
import type { GridWorkbook } from './grid-workbook';

/** Draws the filter of a sheet, which the grid of another page made. Which rows it hides follows from what stands in them. */
export function applyFilter(grid: GridWorkbook, sheetId: string, filter: GridFilter | null): void {
  if (grid.filterOf(sheetId) !== undefined) grid.change(RemoveSheetsFilterMutation, sheetId, {});
  if (filter === null) return;
  const { ref, filterColumns = [] } = filter as unknown as IAutoFilter;
  grid.change(SetSheetsFilterRangeMutation, sheetId, { range: ref });
  for (const criteria of filterColumns) grid.change(SetSheetsFilterCriteriaMutation, sheetId, { col: criteria.colId, criteria });
}
