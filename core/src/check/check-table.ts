import type { Binding } from '../headers/binding';
import type { CalendarDate } from '../dates/calendar-date';
import type { Column } from '../definition/columns';
import type { TableSnapshot } from '../host/host';
import type { DateOrders } from './bound-column';
import type { TableCheck } from './list-check';
import { createListCheck } from './list-check';

/** Checks every row of a sheet against a definition. Pure: the same sheet, answers and day give the same findings. */
export function checkTable(columns: readonly Column[], binding: Binding, { headers, rows, dateSystem, decimalSeparator }: TableSnapshot, today: CalendarDate, orders: DateOrders): TableCheck {
  return createListCheck({ columns, binding, headers, settings: { today, dateSystem, decimalSeparator }, orders }, rows).result();
}
