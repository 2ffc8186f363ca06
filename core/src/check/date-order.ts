import type { CellValue, Row } from '../host/cell';
import type { CalendarDate } from '../dates/calendar-date';
import type { DateOrder } from '../dates/read-date';
import type { Rule } from '../rules/rule';
import { plainOrder } from '../dates/plain-date';
import { lookingAhead, readDate } from '../dates/read-date';
import { cleanText } from '../text/text';

/** How many cells of a column prove that the day comes first, that the month does, or can be read either way. */
export interface DateOrderSigns {
  dayFirst: number;
  monthFirst: number;
  either: number;
}

/** Whether cells of this rule are asked for the order of day and month. */
export const mayHoldDates = ({ type }: Rule): boolean => type === 'date' || type === 'expiry';

/** The day from which the cells of this rule are read: an expiry lies ahead. */
export const readingDay = (rule: Rule, today: CalendarDate): CalendarDate => (rule.type === 'expiry' ? lookingAhead(today) : today);

/** What one cell says about the order of day and month in its column. */
export function orderSign(value: CellValue, today: CalendarDate): keyof DateOrderSigns | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  const plain = plainOrder(value);
  if (plain !== undefined) return plain === 'neither' ? undefined : plain;
  const reading = readDate(cleanText(value), today);
  if (reading.kind === 'ambiguous') return 'either';
  return reading.kind === 'date' ? reading.order : undefined;
}

/** Counts what the cells of a sheet column say about its order. */
export function dateOrderSigns(rows: readonly Row[], index: number, today: CalendarDate): DateOrderSigns {
  const signs: DateOrderSigns = { dayFirst: 0, monthFirst: 0, either: 0 };
  for (const row of rows) {
    const sign = orderSign(row[index] ?? '', today);
    if (sign !== undefined) signs[sign]++;
  }
  return signs;
}

/**
 * A column has one order: `25/11/2026` in any of its cells proves that the day comes first in all. Without a proof, or
 * with proofs of both, every `03/11/2026` in it is a question.
 */
export const provenOrder = ({ dayFirst, monthFirst }: DateOrderSigns): DateOrder | undefined =>
  dayFirst > 0 && monthFirst === 0 ? 'dayFirst' : monthFirst > 0 && dayFirst === 0 ? 'monthFirst' : undefined;

/**
 * Cells prove both orders, and others wait for one of them. A proof that were rewritten as `2026-11-03` would be gone, and the
 * proofs of the other order would answer for the person, unseen.
 */
export const isContested = ({ dayFirst, monthFirst, either }: DateOrderSigns): boolean => dayFirst > 0 && monthFirst > 0 && either > 0;

/** A cell that can be read two ways, with both readings, to ask a person about. */
export interface TwoReadings {
  readonly example: string;
  readonly readings: Readonly<Record<DateOrder, CalendarDate>>;
}

/** The first cell of the column that can be read two ways. */
export function firstTwoReadings(rows: readonly Row[], index: number, today: CalendarDate): TwoReadings | undefined {
  for (const row of rows) {
    const value = row[index] ?? '';
    if (typeof value !== 'string' || orderSign(value, today) !== 'either') continue;
    const reading = readDate(cleanText(value), today);
    if (reading.kind === 'ambiguous') return { example: cleanText(value), readings: { dayFirst: reading.dayFirst, monthFirst: reading.monthFirst } };
  }
  return undefined;
}
