import type { CellPosition, RowRange } from '@confer/core';
import type { Area } from './area';
import type { CellContent, CellValue } from './cell-content';
import type { CellStyle, StyledArea } from './cell-style';
import type { ConditionalFormat } from './conditional-format';
import type { Note } from './note';
import type { SheetFilter } from './sheet-filter';
import type { Table } from './table';
import type { ValidatedArea, Validation } from './validation';

/** In points. */
export const defaultColumnWidth = 48;

/** What can be read of a sheet. Rows and columns are zero-based; ranges include their last row or column. */
export interface SheetView {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  /** Its tab is out of sight. */
  readonly isHidden: boolean;
  /** Rows 0 to `frozenRows - 1` stay in sight. */
  readonly frozenRows: number;
  content(position: CellPosition): CellContent;
  value(position: CellPosition): CellValue;
  /** One row per row of the area, each as wide as the area. Read no more than {@link usedArea}: a whole column is a million rows. */
  contents(area: Area): CellContent[][];
  values(area: Area): CellValue[][];
  /** Row by row. */
  readonly notes: readonly Note[];
  /** The texts of the notes of an area, row by row; `''`: none. */
  noteTexts(area: Area): string[][];
  /** The smallest area that holds every cell that is not empty, or is formatted other than its whole column or row. */
  usedArea(of: 'values' | 'values-and-formats'): Area | undefined;
  style(position: CellPosition): CellStyle;
  /** The formatted parts of an area, or of the sheet; everything else is plain. */
  styles(area?: Area): StyledArea[];
  /** The one that wins first. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  validation(position: CellPosition): Validation | undefined;
  validations(area?: Area): ValidatedArea[];
  /** Each area is one cell to the person; its top left cell holds the value. */
  readonly mergedAreas: readonly Area[];
  readonly tables: readonly Table[];
  isRowHidden(row: number): boolean;
  /** Hidden by the person, whatever a filter does. */
  readonly rowsHiddenByHand: readonly RowRange[];
  /** `undefined`: no filter. A filter that lets every row pass hides none: `[]`. */
  readonly rowsHiddenByFilter: readonly RowRange[] | undefined;
  /** `undefined`: none, or one of which only is known what it hides. */
  readonly filter: SheetFilter | undefined;
  isColumnHidden(column: number): boolean;
  readonly hiddenColumns: readonly ColumnRange[];
  /** In points; {@link defaultColumnWidth} unless changed. */
  columnWidth(column: number): number;
  readonly columnWidths: readonly (ColumnRange & { readonly width: number })[];
}

/** Columns `first` to `last`, both included, zero-based. */
export interface ColumnRange {
  readonly first: number;
  readonly last: number;
}
