import type { FindingCatalogue } from '@confer/core';
import type { TextKey } from './en';
import { english as englishFindings } from '@confer/core';
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

/** All that the pane says to the person, in one language. */
export interface Speech {
  readonly say: Say;
  /** What is said about findings. */
  readonly findings: FindingCatalogue;
}

const SpeechContext = createContext<Speech>({ say: createSay('en'), findings: englishFindings });
export const SpeechProvider = SpeechContext.Provider;
export const useSay = (): Say => useContext(SpeechContext).say;
export const useFindingCatalogue = (): FindingCatalogue => useContext(SpeechContext).findings;
