import type { TextKey } from './en';
import { IntlMessageFormat } from 'intl-messageformat';
import { createContext, useContext } from 'react';
import { english } from './en';

export type TextValues = Readonly<Record<string, string | number>>;

/** Gives a text of the catalogue with its values filled in, in the person's language. */
export type Say = (key: TextKey, values?: TextValues) => string;

/** Texts are compiled when they are first said: a screen says few of them, often. */
export function createSay(language: string, catalogue: Readonly<Record<TextKey, string>> = english): Say {
  const compiled = new Map<TextKey, IntlMessageFormat>();
  return (key, values) => {
    const message = compiled.get(key) ?? new IntlMessageFormat(catalogue[key], language);
    compiled.set(key, message);
    return String(message.format(values));
  };
}

const SayContext = createContext<Say>(createSay('en'));
export const SayProvider = SayContext.Provider;
export const useSay = (): Say => useContext(SayContext);
