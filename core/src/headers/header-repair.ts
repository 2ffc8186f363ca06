import type { ColumnKey } from '../definition/columns';
import type { SheetAction } from '../host/host';

/** What would mend a header row. Nothing is repaired without a person's word. */
export type HeaderRepair =
  /** A title written into the sheet: over another one, into a blank cell, or into a free column. */
  | { readonly kind: 'write-title'; readonly row: number; readonly column: number; readonly title: string }
  /** One of several sheet columns chosen for a column of the definition; the others carry nothing. The sheet stays as it is. */
  | { readonly kind: 'choose-column'; readonly key: ColumnKey; readonly among: readonly number[] }
  /** Another row read as the header row. The sheet stays as it is. */
  | { readonly kind: 'take-header-row'; readonly row: number };

/** What a repair changes in the sheet. Those that change only how Confer reads it give nothing. */
export function repairActions(repair: HeaderRepair): SheetAction[] {
  switch (repair.kind) {
    case 'write-title': return [{ type: 'write', row: repair.row, column: repair.column, values: [[repair.title]] }];
    case 'choose-column':
    case 'take-header-row': return [];
  }
}
