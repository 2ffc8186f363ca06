import type { BoundColumn, Definition, RowRequest } from '@confer/core';
import type { CheckedList } from './pane-state';
import { bindColumns, dayOf, indexOfRow, listOfDefinition, rowRequestOf } from '@confer/core';

/** What a row of the sheet is issued under, and how it is read. */
export interface BoundRow {
  readonly definition: Definition;
  readonly bound: readonly BoundColumn[];
}

/** How each row of a list is read, by its zero-based sheet row; `undefined` for one that names no definition. */
export function boundRows({ note, columns, binding, snapshot, several, check }: CheckedList, now: Date): (row: number) => BoundRow | undefined {
  const today = dayOf(now);
  const { byDefinition } = check;
  if (!several || !byDefinition) {
    const only = { definition: note.definition, bound: bindColumns(columns, binding, snapshot, today, note.dateOrders) };
    return () => only;
  }
  const parts = new Map<Definition, BoundRow>();
  return (row) => {
    const definition = byDefinition.definitions[indexOfRow(row)];
    if (!definition) return undefined;
    const part = parts.get(definition) ?? { definition, bound: listOfDefinition(definition, several, snapshot, today, byDefinition).bound };
    parts.set(definition, part);
    return part;
  };
}

/** A row to be sent, with the definition that it is for. */
export interface RowToSend {
  /** Zero-based sheet row. */
  readonly row: number;
  readonly definition: Definition;
  readonly request: RowRequest;
}

/**
 * What would be sent for rows of the sheet.
 *
 * @param keys row keys by zero-based sheet row
 * @param issueDate the day of issue, for definitions that take one for the whole batch
 */
export function rowsToSend(list: CheckedList, keys: ReadonlyMap<number, string>, now: Date, issueDate: string | undefined): RowToSend[] {
  const boundRow = boundRows(list, now);
  return [...keys].flatMap(([row, key]) => {
    const part = boundRow(row);
    if (!part) return [];
    const { definition, bound } = part;
    return [{ row, definition, request: rowRequestOf(bound, list.snapshot.rows[indexOfRow(row)] ?? [], key, definition.issueDate === 'batch' ? issueDate : undefined) }];
  });
}
