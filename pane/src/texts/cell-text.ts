import type { CellValue } from '@confer/core';

/** What a cell holds, with the decimal sign that its reader's sheet shows: `72,5`. Digits are not grouped, because a row of them may be a name. */
export const cellText = (value: CellValue, language: string): string =>
  typeof value === 'number' ? new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 15 }).format(value) : String(value);
