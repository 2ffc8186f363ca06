import type { BoundColumn } from './bound-column';
import type { Finding, FindingCode } from './finding';
import type { Row } from '../host/cell';
import { rowOfIndex } from '../host/host';
import { severities } from './finding';

/** The finding of a code in a cell, with what the rule has to say about it. `position` counts rows from below the header. */
export function findingOfCell(cell: BoundColumn, position: number, row: Row, code: FindingCode): Finding {
  const finding = findingAt(cell, position, row, code);
  if (code === 'required' || code === 'error-value' || code === 'unprintable-characters') return finding;
  return Object.assign(finding, cell.rule.explain(finding.value, code));
}

/** The finding of a code that is not the rule's own. */
export const findingAt = ({ column, index }: BoundColumn, position: number, row: Row, code: FindingCode): Finding =>
  ({ row: rowOfIndex(position), column: index, code, severity: severities[code], header: column.header, value: row[index] ?? '' });
