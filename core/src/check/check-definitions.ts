import type { CalendarDate } from '../dates/calendar-date';
import type { TableSnapshot } from '../host/host';
import type { SheetSettings } from './bound-column';
import type { DefinitionsBinding } from './definition-findings';
import type { DefinitionsOrders, DefinitionsTableCheck } from './definitions-check';
import { createDefinitionsCheck } from './definitions-check';

/** Checks every row of a sheet against the definition that it names. Pure, as `checkTable` is. */
export function checkDefinitions(
  binding: DefinitionsBinding, { headers, rows, dateSystem, decimalSeparator }: TableSnapshot, today: CalendarDate, orders: DefinitionsOrders, isLikelyPhone?: SheetSettings['isLikelyPhone'],
): DefinitionsTableCheck {
  return createDefinitionsCheck({ ...binding, headers, settings: { today, dateSystem, decimalSeparator, isLikelyPhone }, orders }, rows).result();
}
