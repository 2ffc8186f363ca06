import type { Speech, TextKey } from './say';
import { german } from './public-de';
import { spanish } from './public-es';
import { french } from './public-fr';
import { createSpeech, inEnglish } from './say';

/** The texts of the pages for everybody. */
export type PublicTextKey = Extract<TextKey, 'day' | 'certificate.name' | `${'fact' | 'reason' | 'verdict' | 'check' | 'page' | 'verify'}.${string}`>;
export type PublicCatalogue = Readonly<Record<PublicTextKey, string>>;
export type PublicSpeech = Speech<PublicTextKey>;

/** The languages of those pages, by their own names, and what is said in each. English comes first: whoever takes any language gets it. */
export const publicLanguages: readonly (readonly [name: string, speech: PublicSpeech])[] = [
  ['English', inEnglish],
  ['Français', createSpeech('fr', french)],
  ['Español', createSpeech('es', spanish)],
  ['Deutsch', createSpeech('de', german)],
];
