const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** Which way a language is written: `ar-SA` and `he` from right to left. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (rightToLeft.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr');
