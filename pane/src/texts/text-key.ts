import type { english as later } from './en';
import type { english as first } from './first/en';

/** What may be said before any other script is there. */
export type FirstKey = keyof typeof first;
export type LaterKey = keyof typeof later;
export type TextKey = FirstKey | LaterKey;

/** What a language has to say; the compiler names what is missing. */
export type FirstCatalogue = Readonly<Record<FirstKey, string>>;
export type LaterCatalogue = Readonly<Record<LaterKey, string>>;
