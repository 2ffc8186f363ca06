import type { Row } from '../host/cell';
import type { BoundColumn } from './bound-column';
import type { FindingCode } from './finding';
import { isEmpty } from '../host/empty-cell';
import { severities } from './finding';

/**
 * What a cell will be sent as, or would be after its fix: values of different rows are compared so, and mending a cell brings
 * nothing new to light. `undefined` when nothing can be sent.
 *
 * @param code what is found in the cell by itself
 */
export function meantValue({ index, rule }: BoundColumn, row: Row, code: FindingCode | undefined): string | undefined {
  const value = row[index] ?? '';
  const fixed = code === undefined || severities[code] !== 'error' ? value : rule.explain(value, code).fix;
  const read = fixed === undefined || isEmpty(fixed) ? undefined : rule.read(fixed);
  return read === undefined ? undefined : String(read);
}
