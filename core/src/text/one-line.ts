/** Line breaks, tabs and other signs that nobody sees, which a name or a label can do without. */
const breaks = /[\p{Cc}\u2028\u2029]+/gu;

export const isOneLine = (text: string): boolean => text.search(breaks) === -1;

/** Each break as one blank. */
export const inOneLine = (text: string): string => text.replace(breaks, ' ');
