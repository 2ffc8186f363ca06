import type { CellValue } from './cell';
import { cleanText, mayLookEmpty } from '../text/text';

/** Nothing to see: no value, or only blanks and zero-width characters. */
export const isEmpty = (value: CellValue): boolean => value === '' || (typeof value === 'string' && mayLookEmpty(value) && cleanText(value) === '');
