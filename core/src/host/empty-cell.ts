import type { CellValue } from './cell';
import { looksEmpty } from '../text/text';

/** Nothing to see: no value, or only blanks and zero-width characters. */
export const isEmpty = (value: CellValue): boolean => value === '' || (typeof value === 'string' && looksEmpty(value));
