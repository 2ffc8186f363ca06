import { format } from 'numfmt';
import type { CellValue } from './cell-content';

/** What a cell shows, in en-US and as if its column were wide enough. */
export function displayText(value: CellValue, numberFormat: string): string {
  if (typeof value === 'object') return value.error;
  return format(numberFormat, value, { locale: 'en-US', throws: false });
}
