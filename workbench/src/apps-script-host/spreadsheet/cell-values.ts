import { types } from 'node:util';
import { isDateFormat } from 'numfmt';
import { type CellContent, type CellInput, displayText, isFormula, valueOf } from '../../workbook';
import type { GoogleDocument } from '../google-document';
import { instantOfSerial, serialOfInstant } from '../time-zone';

/** What `getNumberFormat` says of a cell that has none. */
const automatic = '0.###############';

/** Sheets calls text a format of its own, too: https://developers.google.com/workspace/sheets/api/guides/formats */
export const googleFormat = (numberFormat: string): string => (numberFormat === 'General' ? automatic : numberFormat);
export const workbookFormat = (numberFormat: string): string => (numberFormat === automatic || numberFormat === '' ? 'General' : numberFormat);

/** As `getValues` gives it: a day is a `Date` in the time zone of the spreadsheet, an error is its text. */
export function scriptValue(content: CellContent, numberFormat: string, { timeZone }: GoogleDocument): string | number | boolean | Date {
  const value = valueOf(content);
  if (typeof value === 'object') return value.error;
  return typeof value === 'number' && isDateFormat(numberFormat) ? new Date(instantOfSerial(value, timeZone)) : value;
}

/** As `getDisplayValues` gives it. */
export const shownValue = (content: CellContent, numberFormat: string): string => displayText(valueOf(content), numberFormat);

export const formulaOf = (content: CellContent): string => (isFormula(content) ? content.formula : '');

/**
 * What `setValues` makes of a value: texts are read as if somebody typed them, so that `007` becomes 7, `'007` the text, and a text
 * that begins with `=` a formula. A cell with the format of plain text keeps all of it, the apostrophe included.
 */
export function cellInput(value: unknown, numberFormat: string, { timeZone }: GoogleDocument): CellInput {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (types.isDate(value)) return serialOfInstant(value.getTime(), timeZone);
  return numberFormat === '@' ? String(value) : { typed: String(value) };
}

/** The format that a cell without one takes on with a `Date`. */
export const formatOfDate = (date: Date, { timeZone }: GoogleDocument): string =>
  (Number.isInteger(serialOfInstant(date.getTime(), timeZone)) ? 'yyyy-mm-dd' : 'yyyy-mm-dd h:mm:ss');
