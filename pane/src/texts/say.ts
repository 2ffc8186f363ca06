import type { FindingCatalogue } from '@confer/core';
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

/** All that the pane says to the person, in one language. */
export interface Speech {
  readonly say: Say;
  /** What is said about findings, where that is not English; see `finding-catalogue.ts`. */
  readonly findings: FindingCatalogue | undefined;
}

const SpeechContext = createContext<Speech>({ say: createSay('en'), findings: undefined });
export const SpeechProvider = SpeechContext.Provider;
export const useSpeech = (): Speech => useContext(SpeechContext);
export const useSay = (): Say => useSpeech().say;
