import type { CellValue } from '../host/cell';
import type { CalendarDate } from '../dates/calendar-date';
import type { DateOrder } from '../dates/read-date';
import type { FindingCode } from '../check/finding';
import type { FieldValue } from '../providers/confer-messages';

/** What the cells of one column may hold. A definition's field is one, too. */
export type Rule =
  | { readonly type: 'name' | 'email' | 'url' | 'yesNo' }
  /** `callingCode`: of the country whose numbers may be written without one, without `+`: `44`. */
  | { readonly type: 'phone'; readonly callingCode?: string | undefined }
  | { readonly type: 'emailOrPhone'; readonly callingCode?: string | undefined }
  /** `fallback`: the duration that empty cells have. */
  | { readonly type: 'expiry'; readonly fallback?: string | undefined }
  | { readonly type: 'text' | 'longText'; readonly minLength?: number | undefined; readonly maxLength?: number | undefined }
  | { readonly type: 'integer' | 'decimal'; readonly min?: number | undefined; readonly max?: number | undefined }
  | { readonly type: 'date'; readonly min?: string | undefined; readonly max?: string | undefined }
  | { readonly type: 'choice'; readonly options: readonly string[] };

/** What the meaning of a cell depends on beside the cell. */
export interface SheetContext {
  readonly today: CalendarDate;
  readonly dateSystem: 1900 | 1904;
  readonly decimalSeparator: '.' | ',';
  /** How dates such as `03/11/2026` are read in this column; `undefined` while nobody has said. */
  readonly dateOrder?: DateOrder | undefined;
  /** Cells of this column prove both orders, and others wait for an answer. A proof is not rewritten before somebody has said. */
  readonly isContested?: boolean | undefined;
  /** Whether a phone number, `+442079460018`, may be in use. Pure. Without it the digits alone are judged. */
  readonly isLikelyPhone?: ((number: string) => boolean) | undefined;
}

/** What there is to say about a code: the value that would mend the cell, the bound that it breaks. */
export interface Explanation {
  /** The day that a serial number stands for. */
  readonly day?: string;
  readonly fix?: CellValue;
  readonly limit?: string;
}

/**
 * A rule compiled for one column. Values given to it are never empty. `check` runs for every cell and does no more than
 * it must; `explain` runs for cells that are shown; `read` for rows that are issued.
 */
export interface CellRule {
  /**
   * A shortcut: `true` for texts in which nothing can be found, without invisible characters, told by a look at each
   * character. `false` says nothing. Ask it before `check`: nine cells in ten are done with here, at a fraction of the cost.
   */
  readonly isGood: (text: string) => boolean;
  readonly check: (value: CellValue) => FindingCode | undefined;
  readonly explain: (value: CellValue, code: FindingCode) => Explanation;
  /** The value as it is sent: text without invisible characters, a number, `YYYY-MM-DD`. `undefined` if it is none. */
  readonly read: (value: CellValue) => FieldValue | undefined;
}
