/**
 * The words of a search as patterns of SQL's `LIKE`. Compared with text that went through the database's `searchable`, after
 * they have gone through it themselves.
 *
 * @returns no pattern for a search for nothing: `LIKE ALL` of none holds for everything
 */
export const patternsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '').map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);

/** SQL: the patterns of parameter `$1` in their searchable form. */
export const searchedPatterns = 'ALL (ARRAY(SELECT searchable(word) FROM unnest($1::text[]) AS words (word)))';
