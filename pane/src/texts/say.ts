import type { FindingCatalogue } from '@confer/core';
import type { PaneTexts } from './load-texts';
import type { FirstKey, TextKey } from './text-key';
import { IntlMessageFormat } from 'intl-messageformat';
import { createContext, use } from 'react';

export type TextValues = Readonly<Record<string, string | number>>;

/** Gives a text of the catalogue with its values filled in, in the person's language. */
export type Say<Key extends TextKey = TextKey> = (key: Key, values?: TextValues) => string;

/** Texts are compiled when they are first said: a screen says few of them, often. */
export function createSay<Key extends TextKey>(language: string, catalogue: Readonly<Record<Key, string>>): Say<Key> {
  const compiled = new Map<Key, IntlMessageFormat>();
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

/** What the pane says first, and how it comes to say the rest. */
export interface FirstSpeech {
  readonly say: Say<FirstKey>;
  /** Always the same promise, so that React waits for it once. */
  readonly later: () => Promise<Speech>;
}

/** @returns all that is said in the language of these texts; the rest of them is asked for when somebody needs it, once */
export function createSpeech({ language, first, loadLater }: PaneTexts): FirstSpeech {
  let asked: Promise<Speech> | undefined;
  const load = async (): Promise<Speech> => {
    const { catalogue, findings } = await loadLater();
    return { say: createSay(language, { ...first, ...catalogue }), findings };
  };
  return { say: createSay(language, first), later: () => (asked ??= load()) };
}

const SpeechContext = createContext<FirstSpeech | undefined>(undefined);
export const SpeechProvider = SpeechContext.Provider;

export function useFirstSpeech(): FirstSpeech {
  const speech = use(SpeechContext);
  if (!speech) throw new Error('A screen is shown outside the pane.');
  return speech;
}

/** For the first screen, and what stands in its place. */
export const useFirstSay = (): Say<FirstKey> => useFirstSpeech().say;

/** Waits, as a screen does that is not there yet. Not for the first screen: nothing but a test keeps it from waiting, too. */
export const useSpeech = (): Speech => use(useFirstSpeech().later());
export const useSay = (): Say => useSpeech().say;
