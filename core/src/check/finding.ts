import type { CellPosition, CellValue } from '../host/cell';

/** `error` keeps a row back (the pane says *problem*); `warning` and `hint` never do (the pane says *hint*). */
export type Severity = 'error' | 'warning' | 'hint';

/** Everything that can be wrong or doubtful in a cell, and how grave it is. The one list: codes, messages and docs follow it. */
export const severities = {
  // any cell
  required: 'error',
  'error-value': 'error',
  'invisible-characters': 'error',
  'unprintable-characters': 'error',
  'leading-apostrophe': 'error',
  'too-long': 'error',
  'too-short': 'error',
  'number-in-text': 'hint',
  'truth-value': 'error',
  'digits-lost': 'error',
  'formula-text': 'warning',
  // names
  'name-symbols': 'error',
  'name-letters': 'warning',
  'name-digits': 'warning',
  'name-capitals': 'hint',
  'name-comma': 'hint',
  'name-emoji': 'warning',
  // e-mail
  'email-no-at': 'error',
  'email-signs': 'error',
  'email-several': 'error',
  'email-display-name': 'error',
  'email-mailto': 'error',
  'email-blank': 'error',
  'email-dots': 'error',
  'email-local': 'error',
  'email-domain': 'error',
  'email-too-long': 'error',
  'email-international': 'warning',
  'email-domain-typo': 'warning',
  // phone numbers and web addresses
  'not-a-phone': 'error',
  'phone-no-country': 'error',
  'phone-length': 'error',
  'phone-unlikely': 'warning',
  'not-a-contact': 'error',
  'not-a-url': 'error',
  'url-no-scheme': 'error',
  'url-scheme-typo': 'error',
  // numbers
  'not-a-number': 'error',
  'number-separator': 'error',
  'number-percent': 'error',
  'number-currency': 'error',
  'not-whole': 'error',
  'number-too-small': 'error',
  'number-too-large': 'error',
  // choices
  'not-in-list': 'error',
  'choice-spelling': 'hint',
  'not-yes-or-no': 'error',
  // dates
  'not-a-date': 'error',
  'date-incomplete': 'error',
  'date-impossible': 'error',
  'date-other-order': 'error',
  'date-spelling': 'error',
  'date-short-year': 'warning',
  'date-with-time': 'hint',
  'date-too-early': 'error',
  'date-too-late': 'error',
  // expiry
  'not-an-expiry': 'error',
  'duration-spelling': 'error',
  'expiry-in-past': 'error',
  'expiry-before-issue': 'error',
  'expiry-over': 'error',
  // across rows
  'same-person': 'error',
  'same-contact': 'hint',
  'not-unique': 'error',
  // lists for several definitions
  'unknown-definition': 'error',
  'of-other-definition': 'hint',
} as const satisfies Record<string, Severity>;

/** A code of the list above; it never changes its meaning. */
export type FindingCode = keyof typeof severities;

/** Every code, in the order of the list. */
export const findingCodes = Object.keys(severities) as readonly FindingCode[];

/** One thing wrong or doubtful in one cell. */
export interface Finding extends CellPosition {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The header of the cell's column in the definition's words, for messages. */
  readonly header: string;
  /** What the cell holds. */
  readonly value: CellValue;
  /** The day that a serial number stands for, as `2026-11-03`: the sheet shows a day, and nobody knows its number. */
  readonly day?: string;
  /** The value that would mend it. Applying it never makes another finding of an error. */
  readonly fix?: CellValue;
  /** What a message may want to name: the least or greatest allowed value, the other row. */
  readonly limit?: string;
  /** Zero-based sheet row of the other one, for findings across rows. */
  readonly otherRow?: number;
}

/** Whether it keeps its row back. */
export const isProblem = ({ severity }: { readonly severity: Severity }): boolean => severity === 'error';
