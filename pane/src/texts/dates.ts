import type { CalendarDate } from '@confer/core';
import { parseDuration, parseIsoDate } from '@confer/core';

/** Not `dateStyle`: its medium is made of digits in some languages. */
const months = { long: 'long', medium: 'short' } as const;

/** A day in words, `3 November 2026`: digits alone can be read two ways. */
export function dayInWords(date: CalendarDate, language: string, style: 'long' | 'medium' = 'long'): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: months[style], year: 'numeric', timeZone: 'UTC' }).format(Date.UTC(date.year, date.month - 1, date.day));
}

/** The same for `2026-11-03`; a text that is no day stays as it is. */
export function isoInWords(text: string, language: string): string {
  const date = parseIsoDate(text);
  return date ? dayInWords(date, language) : text;
}

/**
 * A length of time in words, `3 Jahre`; `undefined` for a text that is none. `Intl.DurationFormat` would do it alone, and is younger
 * than browsers in which Excel shows panes.
 */
export function durationInWords(text: string, language: string): string | undefined {
  const duration = parseDuration(text);
  if (!duration) return undefined;
  const parts = (['year', 'month', 'week', 'day'] as const).flatMap((unit) => {
    const amount = duration[`${unit}s`];
    return amount === undefined ? [] : [new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amount)];
  });
  return new Intl.ListFormat(language, { type: 'unit' }).format(parts);
}
