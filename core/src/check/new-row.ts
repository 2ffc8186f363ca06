import type { BoundColumn, DateOrders, SheetSettings } from './bound-column';
import type { Finding } from './finding';
import type { CalendarDate } from '../dates/calendar-date';
import type { DateOrder } from '../dates/read-date';
import type { Column, ColumnKey } from '../definition/columns';
import type { Binding } from '../headers/binding';
import type { CellValue } from '../host/cell';
import type { SheetAction, TableSnapshot } from '../host/host';
import { parseIsoDate } from '../dates/calendar-date';
import { readDate } from '../dates/read-date';
import { serialOfDate } from '../dates/serial';
import { rowOfIndex } from '../host/host';
import { isEmpty } from '../host/empty-cell';
import { bindColumns } from './bound-column';
import { checkTable } from './check-table';
import { readingDay } from './date-order';
import { isProblem } from './finding';

/** What was typed for one new row of a list, by column. */
export type TypedRow = Readonly<Partial<Record<ColumnKey, string>>>;

/** A new row as it would stand below a list. */
export interface NewRow {
  /** The sheet row, zero-based, below the last one that holds anything. */
  readonly row: number;
  /** No other row of the list stands above it. */
  readonly isFirst: boolean;
  /** By sheet column, what is written; columns that the definition does not ask for are not in it. */
  readonly cells: ReadonlyMap<number, CellValue>;
  /** The worst finding of each column. Everything that the check of the whole list finds in this row. */
  readonly findings: ReadonlyMap<ColumnKey, Finding>;
  /** Days that can be read two ways, where nothing in their column says which. */
  readonly twoReadings: ReadonlyMap<ColumnKey, Readonly<Record<DateOrder, CalendarDate>>>;
  /** It may be written: it holds something, and no problem. */
  readonly isGood: boolean;
}

/** Checks what was typed for a new row as if it stood in the list already, beside the others. */
export function checkNewRow(
  columns: readonly Column[], binding: Binding, snapshot: TableSnapshot, typed: TypedRow, today: CalendarDate, orders: DateOrders, isLikelyPhone?: SheetSettings['isLikelyPhone'],
): NewRow {
  const { headerRow: titles = 0 } = snapshot;
  const end = snapshot.rows.reduce((last, cells, index) => (cells.some((cell) => !isEmpty(cell)) ? index + 1 : last), titles);
  const before = snapshot.rows.slice(0, end);
  const above = before[end - 1] ?? [];
  const bound = bindColumns(columns, binding, snapshot, today, orders);
  const cells = new Map(bound.map((place) => [place.index, cellOf(place, typed[place.column.key] ?? '', above[place.index], snapshot.dateSystem)]));
  const added = Array.from({ length: snapshot.headers.length }, (_, index) => cells.get(index) ?? '');
  const { findings, states, questions } = checkTable(columns, binding, { ...snapshot, rows: [...before, added] }, today, orders, isLikelyPhone);
  const row = rowOfIndex(end);
  const keyOf = new Map(bound.map(({ index, column }) => [index, column.key]));
  const found = new Map<ColumnKey, Finding>();
  for (const finding of findings) {
    const key = finding.row === row ? keyOf.get(finding.column) : undefined;
    if (key !== undefined && (!found.has(key) || isProblem(finding))) found.set(key, finding);
  }
  const twoReadings = new Map(questions.flatMap(({ column: { key, rule } }) => {
    const reading = readDate(typed[key] ?? '', readingDay(rule, today));
    return reading.kind === 'ambiguous' ? [[key, { dayFirst: reading.dayFirst, monthFirst: reading.monthFirst }] as const] : [];
  }));
  return { row, isFirst: end === titles, cells, findings: found, twoReadings, isGood: (states[end] === 'ready' || states[end] === 'hint') && twoReadings.size === 0 };
}

/**
 * What a cell is to hold: a number as a number, and a day as the row above holds days. What is not as it should be stays as it
 * was typed, so that the check sees it.
 */
function cellOf({ rule }: BoundColumn, text: string, above: CellValue | undefined, dateSystem: 1900 | 1904): CellValue {
  if (isEmpty(text)) return '';
  const value = rule.read(text);
  if (typeof value === 'number') return value;
  const code = rule.check(text);
  const day = code === undefined && typeof above === 'number' && typeof value === 'string' ? parseIsoDate(value) : undefined;
  return day ? serialOfDate(day, dateSystem) : text;
}

/** Writes a new row below a list, in the formats of the row above it; the first one in those of its columns. */
export function newRowActions({ row, isFirst, cells }: NewRow): SheetAction[] {
  const width = Math.max(...cells.keys()) + 1;
  return [
    ...(isFirst ? [] : [{ type: 'continue-formats', row, columnCount: width } as const]),
    { type: 'write', row, column: 0, values: [Array.from({ length: width }, (_, index) => cells.get(index) ?? null)] },
  ];
}
