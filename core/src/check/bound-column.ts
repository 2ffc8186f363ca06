import type { Binding } from '../headers/binding';
import type { Column, ColumnKey } from '../definition/columns';
import type { CalendarDate } from '../dates/calendar-date';
import type { DateOrder } from '../dates/read-date';
import type { TableSnapshot } from '../host/host';
import type { CellRule, SheetContext } from '../rules/rule';
import { compileRule } from '../rules/compile';
import { dateOrderSigns, mayHoldDates, provenOrder } from './date-order';

/** Answers to the question which of day and month comes first, by column. */
export type DateOrders = Readonly<Partial<Record<ColumnKey, DateOrder>>>;

/** How values of a sheet are to be understood, the same for all its columns. */
export type SheetSettings = Omit<SheetContext, 'dateOrder' | 'isContested'>;

/** One column of the definition as it stands in the sheet, compiled. */
export interface BoundColumn {
  readonly column: Column;
  /** Zero-based sheet column. */
  readonly index: number;
  readonly rule: CellRule;
}

/** Compiles the columns of a definition for one sheet; columns that the sheet does not carry are left out. */
export function bindColumns(columns: readonly Column[], binding: Binding, snapshot: TableSnapshot, today: CalendarDate, orders: DateOrders): readonly BoundColumn[] {
  const settings = { today, dateSystem: snapshot.dateSystem, decimalSeparator: snapshot.decimalSeparator };
  return columns.flatMap((column) => {
    const index = binding[column.key];
    if (index === undefined) return [];
    const order = orders[column.key] ?? (mayHoldDates(column.rule) ? provenOrder(dateOrderSigns(snapshot.rows, index, today)) : undefined);
    return [bindColumn(column, index, settings, order)];
  });
}

/** Compiles one column. `dateOrder`: how `03/11/2026` is read in it, when that is known; `isContested`: see {@link SheetContext}. */
export const bindColumn = (column: Column, index: number, settings: SheetSettings, dateOrder: DateOrder | undefined, isContested?: boolean): BoundColumn =>
  ({ column, index, rule: compileRule(column.rule, { ...settings, dateOrder, isContested }) });
