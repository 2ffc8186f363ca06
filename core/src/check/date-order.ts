import type { Column } from '../definition/columns';
import type { CalendarDate } from '../dates/calendar-date';
import type { DateOrder } from '../dates/read-date';
import type { TableSnapshot } from '../host/host';
import { readDate } from '../dates/read-date';

/** What the texts of a column say about their order of day and month. */
export interface ColumnDateOrder {
  /** `undefined`: no cell proves an order, or cells prove both. */
  readonly order: DateOrder | undefined;
  /** How many cells can be read two ways. */
  readonly ambiguous: number;
  /** The first of them, when there is any. */
  readonly example: { readonly example: string; readonly readings: Readonly<Record<DateOrder, CalendarDate>> } | undefined;
}

/**
 * A column has one order: `25/11/2026` in any of its cells proves that the day comes first in all. Without a proof, or
 * with proofs of both, every `03/11/2026` in it is a question.
 */
export function columnDateOrder({ rule }: Column, index: number, { rows }: TableSnapshot, today: CalendarDate): ColumnDateOrder {
  if (rule.type !== 'date' && rule.type !== 'expiry') return { order: undefined, ambiguous: 0, example: undefined };
  const proofs = { dayFirst: 0, monthFirst: 0 };
  let ambiguous = 0;
  let example: ColumnDateOrder['example'];
  for (const row of rows) {
    const value = row[index];
    if (typeof value !== 'string' || value === '') continue;
    const reading = readDate(value, today);
    if (reading.kind === 'ambiguous') {
      ambiguous++;
      example ??= { example: value.trim(), readings: { dayFirst: reading.dayFirst, monthFirst: reading.monthFirst } };
    } else if (reading.kind === 'date' && reading.order) proofs[reading.order]++;
  }
  const order = proofs.dayFirst > 0 && proofs.monthFirst === 0 ? 'dayFirst' : proofs.monthFirst > 0 && proofs.dayFirst === 0 ? 'monthFirst' : undefined;
  return { order, ambiguous, example };
}
