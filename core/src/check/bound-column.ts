import type { Binding } from '../headers/binding';
import type { Column, ColumnKey } from '../definition/columns';
import type { ColumnDateOrder } from './date-order';
import type { CalendarDate } from '../dates/calendar-date';
import type { DateOrder } from '../dates/read-date';
import type { TableSnapshot } from '../host/host';
import type { CellRule } from '../rules/rule';
import { columnDateOrder } from './date-order';
import { compileRule } from '../rules/compile';

/** Answers to the question which of day and month comes first, by column. */
export type DateOrders = Readonly<Partial<Record<ColumnKey, DateOrder>>>;

/** One column of the definition as it stands in the sheet, compiled. */
export interface BoundColumn {
  readonly column: Column;
  /** Zero-based sheet column. */
  readonly index: number;
  readonly rule: CellRule;
  readonly dateOrder: ColumnDateOrder;
}

/** Compiles the columns of a definition for one sheet; columns that the sheet does not carry are left out. */
export function bindColumns(columns: readonly Column[], binding: Binding, snapshot: TableSnapshot, today: CalendarDate, orders: DateOrders): readonly BoundColumn[] {
  const { dateSystem, decimalSeparator } = snapshot;
  return columns.flatMap((column) => {
    const index = binding[column.key];
    if (index === undefined) return [];
    const dateOrder = columnDateOrder(column, index, snapshot, today);
    const rule = compileRule(column.rule, { today, dateSystem, decimalSeparator, dateOrder: orders[column.key] ?? dateOrder.order });
    return [{ column, index, rule, dateOrder }];
  });
}
