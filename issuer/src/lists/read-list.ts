import type { Binding, BoundColumn, CalendarDate, Column, DateOrder, Definition, HeaderFinding, ReceiptPlaces, TableCheck, TableSnapshot } from '@confer/core';
import { bindColumns, bindingOf, checkHeaders, checkTable, columnsOf, findHeaderRow, findReceiptColumns, headerRow, matchHeaders, missingColumns, namesIn, takeHeaderRow } from '@confer/core';
import { ListError } from './list-error';

/** A list as a definition reads it, and what was found in it. */
export interface ReadList {
  readonly definition: Definition;
  readonly snapshot: TableSnapshot;
  readonly places: ReceiptPlaces;
  readonly headerFindings: readonly HeaderFinding[];
  /** Required columns that the list does not have for certain: nothing of it can be issued. */
  readonly missing: readonly Column[];
  readonly check: TableCheck;
  readonly bound: readonly BoundColumn[];
}

export interface Reading {
  readonly today: CalendarDate;
  /** How days such as 03/11/2026 are read; left out, columns that do not say it themselves are asked about. */
  readonly dateOrder: DateOrder | undefined;
}

/**
 * Reads a list by the definition that fits it.
 *
 * @throws {ListError} when none of the definitions fits, or several do
 */
export function readList(sheet: TableSnapshot, definitions: readonly Definition[], reading: Reading): ReadList {
  const lists = definitions.map((definition) => readBy(sheet, definition, reading));
  const [list, ...others] = lists.length === 1 ? lists : lists.filter(({ missing }) => missing.length === 0);
  if (list && others.length === 0) return list;
  const names = (list ? [list, ...others] : lists).map(({ definition }) => definition.id).join(', ');
  throw new ListError(list ? `The titles of the list fit several definitions: ${names}. Name one with --definition.` : `The titles of the list fit no definition. Name the one that is meant with --definition: ${names}.`);
}

function readBy(sheet: TableSnapshot, definition: Definition, { today, dateOrder }: Reading): ReadList {
  const row = findHeaderRow(columnsOf(definition), sheet) ?? headerRow;
  const snapshot = row === headerRow ? sheet : takeHeaderRow(sheet, row);
  const places = findReceiptColumns(snapshot.headers, false);
  const own = places.kind === 'complete' ? Object.values(places.binding) : [];
  const columns = columnsOf(definition, namesIn(definition, snapshot.headers, own));
  const report = matchHeaders(columns, snapshot.headers, own);
  // There is nobody to ask about a title that may mean something else.
  const binding: Binding = bindingOf(report.matches.filter(({ certainty }) => certainty === 'certain'));
  const orders = dateOrder === undefined ? {} : Object.fromEntries(columns.map(({ key }) => [key, dateOrder]));
  const check = checkTable(columns, binding, snapshot, today, orders);
  return {
    definition, snapshot, places, check,
    headerFindings: checkHeaders(report, snapshot, own),
    missing: missingColumns(columns, binding),
    bound: bindColumns(columns, binding, snapshot, today, check.orders),
  };
}
