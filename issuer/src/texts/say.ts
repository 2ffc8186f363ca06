import type { Formats } from 'intl-messageformat';
import { IntlMessageFormat } from 'intl-messageformat';
import { english } from './en';

export type TextKey = keyof typeof english;
type Value = string | number | Date;

/** The language of every text so far, for `lang` attributes. */
export const language = 'en';

/** Writes days as 20 November 2026. */
const locale = 'en-GB';

/** Days are days of the calendar in UTC everywhere, so they must not move with the server's time zone. */
const formats: Partial<Formats> = {
  date: { long: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } },
  time: { minutes: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' } },
};

const compiled = new Map<TextKey, IntlMessageFormat>();

function messageOf(key: TextKey): IntlMessageFormat {
  const known = compiled.get(key);
  if (known) return known;
  const message = new IntlMessageFormat(english[key], locale, formats);
  compiled.set(key, message);
  return message;
}

/** A text of the catalogue with its values filled in. */
export function say(key: TextKey, values: Readonly<Record<string, Value>> = {}): string {
  return String(messageOf(key).format(values));
}

/**
 * The same, where values may be pieces of markup: they stand in the answer as they are, between pieces of plain text. A
 * caller that escapes the plain text has escaped everything.
 */
export function sayWith<Markup extends object>(key: TextKey, values: Readonly<Record<string, Value | Markup>>): readonly (string | Markup)[] {
  const text = messageOf(key).format<Value | Markup>(values);
  return (Array.isArray(text) ? text : [text]) as (string | Markup)[];
}
