import type { RowRange } from '@confer/core';
import type { CellContent } from './cell-content';
import type { StyledArea } from './cell-style';
import type { ConditionalFormat } from './conditional-format';
import type { MetadataJson } from './metadata';
import type { ColumnRange } from './sheet-view';
import type { Area } from './area';
import type { Note } from './note';
import type { SheetFilter } from './sheet-filter';
import type { Table } from './table';
import type { ValidatedArea } from './validation';

/** Everything of one sheet. `contents` begins at A1; a row ends with its last cell that is not empty. */
export interface SheetJson {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly isHidden: boolean;
  readonly frozenRows: number;
  readonly notes: readonly Note[];
  readonly contents: readonly (readonly CellContent[])[];
  readonly styles: readonly StyledArea[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly ValidatedArea[];
  readonly mergedAreas: readonly Area[];
  readonly tables: readonly Table[];
  readonly rowsHiddenByHand: readonly RowRange[];
  /** `null`: no filter. */
  readonly rowsHiddenByFilter: readonly RowRange[] | null;
  /** `null`: none, or one of which only is known what it hides. */
  readonly filter: SheetFilter | null;
  readonly hiddenColumns: readonly ColumnRange[];
  readonly columnWidths: readonly (ColumnRange & { readonly width: number })[];
}

/** Day 0 of serial numbers. Workbooks from an old Excel for Mac may count from 1904. */
export type DateSystem = 1900 | 1904;

/** Everything of a workbook except who looks at it: selections and the cells being typed in belong to persons. */
export interface WorkbookJson {
  /** In the order of their tabs. */
  readonly sheets: readonly SheetJson[];
  readonly dateSystem: DateSystem;
  readonly metadata: MetadataJson;
}
