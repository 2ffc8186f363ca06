import { isDateFormat, parseValue } from 'numfmt';
import { type CellContent, errorTexts } from './cell-content';

/** What a cell holds after somebody typed into it, and the number format it takes on with that. */
export interface TypedValue {
  readonly content: CellContent;
  readonly numberFormat?: string;
}

/** More digits of a number are not kept: https://learn.microsoft.com/office/troubleshoot/excel/long-numbers-incorrectly-in-excel */
const significantDigits = 15;

/** `5` behind a no-break space, or in Arabic digits, is text. */
const notTypedOnAnEnglishKeyboard = /[^\x20-\x7e€£¥]/;

/** How everything begins that is not text: most texts are told from numbers by that, at a hundredth of the cost of parsing them. */
const mayBeNumber = /^ *(?:[-+(.%$€£¥\d]|true|false|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/i;

/**
 * Reads typed text as Excel does in en-US: `007` is 7, `50%` is 0.5, `11/3/2026` is a date, `=A1` a formula. A leading apostrophe,
 * or a cell formatted as text, keeps it as it is. A cell that has a number format of its own keeps that.
 * A date without a year is one of the current year.
 */
export function readTyped(text: string, numberFormat: string): TypedValue {
  if (text.startsWith("'")) return { content: text.slice(1) };
  if (numberFormat === '@') return { content: text };
  if (text.startsWith('=') && text.length > 1) return { content: { formula: text } };
  const error = text.startsWith('#') ? errorTexts.find((known) => known === text.toUpperCase()) : undefined;
  if (error !== undefined) return { content: { error } };

  const isText = !mayBeNumber.test(text) || notTypedOnAnEnglishKeyboard.test(text);
  const parsed = isText ? null : parsedValue(text);
  if (parsed === null || typeof parsed.v === 'string') return { content: text };
  if (typeof parsed.v === 'boolean') return { content: parsed.v };
  const format = formatTakenOn(parsed.z);
  if (format === undefined) return { content: text };
  const content = Number(parsed.v.toPrecision(significantDigits));
  return numberFormat === 'General' && format !== 'General' ? { content, numberFormat: format } : { content };
}

/** Lists repeat their days and durations, and parsing one takes twenty microseconds. */
const parsedValues = new Map<string, ReturnType<typeof parseValue>>();
const mostParsedValues = 10_000;

function parsedValue(text: string): ReturnType<typeof parseValue> {
  const known = parsedValues.get(text);
  if (known !== undefined) return known;
  const parsed = parseValue(text, { locale: 'en-US' });
  if (parsedValues.size >= mostParsedValues) parsedValues.clear();
  parsedValues.set(text, parsed);
  return parsed;
}

/** The format that Excel gives to what was typed in a given one; `undefined` when Excel does not read that as a number. */
function formatTakenOn(typed: string | undefined): string | undefined {
  if (typed === undefined) return 'General';
  if (!isDateFormat(typed)) return typed;
  const isReadByExcel = /[/:-]|mmm/.test(typed) && !typed.includes('.');
  if (!isReadByExcel) return undefined;
  const hasDay = /d/.test(typed);
  const hasYear = /y/.test(typed);
  if (/h/.test(typed)) return hasYear ? 'm/d/yyyy h:mm' : typed;
  if (!hasYear) return 'd-mmm';
  if (!hasDay) return 'mmm-yy';
  return typed.includes('mmm') ? 'd-mmm-yy' : 'm/d/yyyy';
}
