import type { Column } from '@confer/core';
import { parseIsoDate, serialOfDate } from '@confer/core';

type Rule = Column['rule'];

/** The cell itself, wherever it is: the formula is the same in every cell, so that it can be given to many at once and known again. */
const cell = 'confer';
const begin = `=LET(${cell};INDIRECT("RC";FALSE);`;

/** Whether a rule of the spreadsheet is one of Confer's. Google may write it with commas, as the spreadsheet's language has it. */
export const isOwnFormula = (formula: string): boolean => /^=LET\(confer[;,]/i.test(formula);

/** What is the same however Google writes a formula back. */
export const formulaKey = (formula: string): string => formula.replace(/[\s;,]/g, '').toUpperCase();

/**
 * What a cell may hold, as a formula that is true of everything in which core finds no problem. It is the coarse half of the
 * check, which the spreadsheet does by itself: a cell that it warns of is a problem, and there are problems of which it does not
 * warn. `undefined`: it has nothing to say. Drop-downs are no formulas.
 *
 * Semicolons and fractions mean the same in every language of a spreadsheet; commas do not. The expressions keep to what RE2 knows
 * in Google Sheets, which has no classes of Unicode (https://support.google.com/docs/answer/3098292): what holds a character beyond
 * ASCII is let pass where such a class would be needed.
 */
export function formulaOf(rule: Rule): string | undefined {
  const condition = conditionOf(rule);
  // A cell with blanks alone counts as empty; what is none of ASCII may be such a blank.
  return condition === undefined ? undefined : `${begin}OR(NOT(${matches('[!-~]')});${condition}))`;
}

function conditionOf(rule: Rule): string | undefined {
  switch (rule.type) {
    case 'name': return `NOT(${matches('[<>@]')})`;
    case 'email': return isEmail;
    case 'phone': return isPhone;
    case 'emailOrPhone': return `OR(${isEmail};${isPhone})`;
    case 'url': return matches('^[Hh][Tt][Tt][Pp][Ss]?://[^ <>]+[.][^ <>]+$');
    case 'integer': return numberOr([...boundsOf(rule), `${cell}=INT(${cell})`], number);
    case 'decimal': return numberOr(boundsOf(rule), number);
    case 'date': return numberOr([`${cell}>=${serialOr(rule.min, 1)}`, `${cell}<${serialOr(rule.max, lastDay) + 1}`, isNoYear], dateInWords);
    // A day more than it says: the clock of the spreadsheet may be ahead of the person's.
    case 'expiry': return numberOr([`${cell}>=TODAY()-1`, `${cell}<${lastDay + 1}`, isNoYear], dateInWords);
    case 'text':
    case 'longText': return lengthOf(rule);
    case 'choice':
    case 'yesNo': return undefined;
  }
}

const matches = (pattern: string): string => `REGEXMATCH(TO_TEXT(${cell});"${pattern}")`;

const beyondAscii = '[^ -~]';
const isEmail = matches('^[^@ <>,;]+@[^@ <>,;]+[.][^@ <>,;]+$');
/** A number that is kept as text, with whatever signs between its digits. */
const number = matches(`^[^A-Za-z]*[0-9][^A-Za-z]*$|${beyondAscii}`);
/** A day, or a length of time, in words: `3 November 2026`, `2 years`. */
const dateInWords = matches(`[0-9]|${beyondAscii}`);
/** A number that was meant as a year, and would be a day of 1905. */
const isNoYear = `OR(${cell}<1900;${cell}>2100;${cell}<>INT(${cell}))`;

/** 9999-12-31. */
const lastDay = 2_958_465;

function numberOr(conditions: readonly string[], otherwise: string): string {
  return `IF(ISNUMBER(${cell});${conditions.length === 0 ? 'TRUE' : `AND(${conditions.join(';')})`};${otherwise})`;
}

function boundsOf({ min, max }: Extract<Rule, { type: 'integer' | 'decimal' }>): string[] {
  return [...(min === undefined ? [] : [`${cell}>=${literal(min)}`]), ...(max === undefined ? [] : [`${cell}<=${literal(max)}`])];
}

/** `72.5` as `725/10`, which is the same number whatever the decimal sign. */
function literal(value: number): string {
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const [whole = '', fraction = ''] = digits.split('.');
  const power = Number(exponent) - fraction.length;
  return power < 0 ? `${whole}${fraction}/${10 ** -power}` : `${whole}${fraction}*${10 ** power}`;
}

function serialOr(day: string | undefined, otherwise: number): number {
  const date = parseIsoDate(day ?? '');
  return date ? serialOfDate(date, 1900) : otherwise;
}

/** Four digits at least, with the country code of the definition before them. */
const isPhone = numberOr([`${cell}>=1000`], matches(`^([Tt][Ee][Ll]:)?[^A-Za-z0-9@]*([0-9][^A-Za-z0-9@]*){4,}$|${beyondAscii}`));

/** Composing a text (NFC), as core does before it counts, makes it at most three times shorter. */
const mostParts = 3;

function lengthOf({ minLength, maxLength }: Extract<Rule, { type: 'text' | 'longText' }>): string | undefined {
  const conditions = [
    ...(minLength === undefined ? [] : [`LEN(${cell})>=${minLength}`]),
    ...(maxLength === undefined ? [] : [`LEN(${cell})<=${maxLength}*IF(REGEXMATCH(${cell};"[^\\t-~]");${mostParts};1)`]),
  ];
  return conditions.length === 0 ? undefined : `IF(ISTEXT(${cell});AND(${conditions.join(';')});TRUE)`;
}
