import type { Definition, TableSnapshot } from '@confer/core';
import { columnsOf } from '@confer/core';
import { holdsList, mappingOf, namesInSheet } from './choosing';

export interface Fit {
  readonly definition: Definition;
  /** Sheet columns that carry something of the definition, of all that have a title. */
  readonly matched: number;
  readonly columns: number;
}

/** The definition whose columns match most of the list: all that it requires but one, at least. */
export function findFit(definitions: readonly Definition[], sheet: TableSnapshot): Fit | undefined {
  if (!holdsList(sheet)) return undefined;
  const columns = sheet.headers.filter((header) => header.trim() !== '').length;
  const fits = definitions.flatMap((definition) => {
    const mapping = mappingOf(columnsOf(definition, namesInSheet(definition, sheet)), sheet);
    const matched = mapping.filter(({ index, rivals }) => index !== undefined || rivals !== undefined).length;
    const missing = mapping.filter(({ column, index, rivals }) => column.required && index === undefined && rivals === undefined).length;
    return missing <= 1 && matched > 1 ? [{ definition, matched, columns, missing }] : [];
  });
  return fits.sort((a, b) => b.matched - a.matched || a.missing - b.missing)[0];
}
