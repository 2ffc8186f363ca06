import type { PublicTextKey } from './public-catalogue';
import type { Speech } from './say';
import { german } from './public-de';
import { spanish } from './public-es';
import { french } from './public-fr';
import { createSpeech, inEnglish } from './say';

export type PublicSpeech = Speech<PublicTextKey>;

/** The languages of those texts, by their own names, and what is said in each. English comes first: whoever takes any language gets it. */
export const publicLanguages: readonly (readonly [name: string, speech: PublicSpeech])[] = [
  ['English', inEnglish],
  ['Français', createSpeech('fr', french)],
  ['Español', createSpeech('es', spanish)],
  ['Deutsch', createSpeech('de', german)],
];

/** What is said in a language; in English where there is no such catalogue. */
export const speechIn = (language: string | undefined): PublicSpeech => publicLanguages.find(([, speech]) => speech.language === language)?.[1] ?? inEnglish;
