import type { Formats } from 'intl-messageformat';
import { IntlMessageFormat } from 'intl-messageformat';
import { english } from './en';

export type TextKey = keyof typeof english;
type Value = string | number | Date;

/** Says the texts of one catalogue. */
export interface Speech<Key extends string> {
  /** For `lang` attributes. */
  readonly language: string;
  /** A text of the catalogue with its values filled in. */
  readonly say: (key: Key, values?: Readonly<Record<string, Value>>) => string;
  /**
   * The same, where values may be pieces of markup: they stand in the answer as they are, between pieces of plain text. A
   * caller that escapes the plain text has escaped everything.
   */
  readonly sayWith: <Markup extends object>(key: Key, values: Readonly<Record<string, Value | Markup>>) => readonly (string | Markup)[];
}

/** Days are days of the calendar in UTC everywhere, so they must not move with the server's time zone. */
const formats: Partial<Formats> = {
  date: { long: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } },
  time: { minutes: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' } },
};

/** @param locale whose days are written: 20 November 2026 in `en-GB` */
export function createSpeech<Key extends string>(language: string, catalogue: Readonly<Record<Key, string>>, locale = language): Speech<Key> {
  const compiled = new Map<Key, IntlMessageFormat>();
  const messageOf = (key: Key): IntlMessageFormat => {
    const message = compiled.get(key) ?? new IntlMessageFormat(catalogue[key], locale, formats);
    compiled.set(key, message);
    return message;
  };
  return {
    language,
    say: (key, values = {}) => String(messageOf(key).format(values)),
    sayWith<Markup extends object>(key: Key, values: Readonly<Record<string, Value | Markup>>) {
      const text = messageOf(key).format<Value | Markup>(values);
      return (Array.isArray(text) ? text : [text]) as (string | Markup)[];
    },
  };
}

export const inEnglish: Speech<TextKey> = createSpeech('en', english, 'en-GB');

/** What is said in English alone: the mailbox, errors of the interface. */
export const { language, say, sayWith } = inEnglish;
