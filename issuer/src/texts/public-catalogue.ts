import type { TextKey } from './say';

/** The texts of the pages for everybody. */
export type PublicTextKey = Extract<TextKey, 'day' | 'certificate.name' | `${'fact' | 'reason' | 'verdict' | 'check' | 'page' | 'verify'}.${string}`>;
export type PublicCatalogue = Readonly<Record<PublicTextKey, string>>;
