import type { BoundColumn } from './bound-column';
import type { FindingCode } from './finding';
import type { Remark, RowLookup } from './recipients';
import type { Row } from '../host/cell';
import { foldText } from '../text/text';
import { meantValue } from './meant-value';
import { createSharedValues } from './shared-values';

/** The values of a column in which no two rows may hold the same, kept up to date row by row. */
export interface UniqueValues {
  readonly cell: BoundColumn;
  /** `code`: what is found in the cell by itself. `undefined` in place of the row takes it out. */
  set(id: number, row: Row | undefined, code: FindingCode | undefined): void;
  /** What is to be said of these rows; of others it may say something, too. */
  remarksOn(ids: readonly number[]): ReadonlyMap<number, Remark>;
  /** Rows of which something else may be said now, since this was asked last. */
  takeTouched(): Iterable<number>;
}

/** Begins with no rows. The first row of several that share a value is right, the others are told. */
export function createUniqueValues(cell: BoundColumn, { positionOf }: Pick<RowLookup, 'positionOf'>): UniqueValues {
  const values = createSharedValues();
  const remarksOnSharers = (ids: readonly number[]): Map<number, Remark> => {
    const [first, ...later] = [...ids].sort((a, b) => positionOf(a) - positionOf(b));
    return new Map(first === undefined ? [] : later.map((id) => [id, { code: 'not-unique', other: first }]));
  };
  return {
    cell,
    set(id, row, code) {
      const meant = row && meantValue(cell, row, code);
      values.set(id, meant === undefined ? undefined : foldText(meant));
    },
    remarksOn: (ids) => new Map([...values.groupsOf(ids)].flatMap((sharers) => [...remarksOnSharers(sharers)])),
    takeTouched: values.takeTouched,
  };
}
