import type { TextKey } from './say';

/** The texts of the pages for everybody, of messages to recipients, and of certificates. */
export type PublicTextKey = Extract<TextKey, 'day' | `${'fact' | 'reason' | 'certificate' | 'mail' | 'verdict' | 'check' | 'page' | 'verify'}.${string}`>;
export type PublicCatalogue = Readonly<Record<PublicTextKey, string>>;
