import type { Binding } from '../headers/binding';
import type { CalendarDate } from '../dates/calendar-date';
import type { Column } from '../definition/columns';
import type { TableSnapshot } from '../host/host';
import type { DateOrders, SheetSettings } from './bound-column';
import type { TableCheck } from './list-check';
import { createListCheck } from './list-check';

/**
 * Checks every row of a sheet against a definition. Pure: the same sheet, answers and day give the same findings.
 *
 * @param isLikelyPhone where there is more to say of a phone number than how many digits it has
 */
export function checkTable(
  columns: readonly Column[], binding: Binding, { headers, rows, dateSystem, decimalSeparator }: TableSnapshot, today: CalendarDate, orders: DateOrders, isLikelyPhone?: SheetSettings['isLikelyPhone'],
): TableCheck {
  return createListCheck({ columns, binding, headers, settings: { today, dateSystem, decimalSeparator, isLikelyPhone }, orders }, rows).result();
}
