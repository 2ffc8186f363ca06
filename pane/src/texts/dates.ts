import type { CalendarDate } from '@confer/core';
import { parseIsoDate } from '@confer/core';

/** A day in words, `3 November 2026`: digits alone can be read two ways. */
export function dayInWords(date: CalendarDate, language: string, style: 'long' | 'medium' = 'long'): string {
  return new Intl.DateTimeFormat(language, { dateStyle: style, timeZone: 'UTC' }).format(Date.UTC(date.year, date.month - 1, date.day));
}

/** The same for `2026-11-03`; a text that is no day stays as it is. */
export function isoInWords(text: string, language: string): string {
  const date = parseIsoDate(text);
  return date ? dayInWords(date, language) : text;
}
