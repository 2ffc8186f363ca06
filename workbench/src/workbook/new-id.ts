/** As Excel writes ids. */
export const newId = (): string => `{${crypto.randomUUID().toUpperCase()}}`;
