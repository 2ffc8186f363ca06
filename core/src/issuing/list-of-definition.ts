import type { BoundColumn } from '../check/bound-column';
import type { CalendarDate } from '../dates/calendar-date';
import type { Definition } from '../definition/definition';
import type { TableSnapshot } from '../host/host';
import type { DefinitionsBinding } from '../check/definition-findings';
import type { DefinitionsTableCheck } from '../check/definitions-check';
import type { RowState } from '../check/found-rows';
import { bindColumns } from '../check/bound-column';

/** The rows of one definition in a list for several, for a batch of their own. */
export interface ListOfDefinition {
  /** For `planRows`: rows of other definitions are blank. */
  readonly states: readonly RowState[];
  /** For `rowRequestOf`: the columns of the definition, read as the check reads them. */
  readonly bound: readonly BoundColumn[];
}

/**
 * A batch is issued under one definition, so a list for several is issued in as many batches as definitions have rows to go.
 *
 * @throws {RangeError} when the list knows no such definition
 */
export function listOfDefinition({ id }: Definition, { definitions }: DefinitionsBinding, snapshot: TableSnapshot, today: CalendarDate, check: DefinitionsTableCheck): ListOfDefinition {
  const list = definitions.get(id);
  if (!list) throw new RangeError(`The list has no rows for “${id}”.`);
  const isOwn = (index: number) => check.definitions[index]?.id === id;
  return {
    states: check.states.map((state, index) => (isOwn(index) ? state : 'blank')),
    // Rows of others prove nothing about the order of dates that the check has not said already.
    bound: bindColumns(list.columns, list.binding, { ...snapshot, rows: [] }, today, check.orders.get(id) ?? {}),
  };
}
