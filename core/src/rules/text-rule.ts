import type { CellValue } from '../host/cell';
import type { FindingCode } from '../check/finding';
import type { CellRule, Rule } from './rule';
import { isPlainText } from '../text/plain-text';
import { cleanLines } from '../text/text';

/** The most that a credential carries in one text; spreadsheets allow 32,767 characters in a cell. */
const longestText = { text: 500, longText: 5000 };

/** `5.55E+9`: a spreadsheet took a text of digits for a number and shows what it could keep of it. */
export const scientific = /^-?\d(?:[.,]\d+)?E\+\d{1,3}$/i;

/**
 * Spreadsheets keep 15 digits of a number and turn the others into zeros:
 * https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
 */
const lostDigits = (value: CellValue): boolean => (typeof value === 'number' ? Math.abs(value) >= 1e15 : scientific.test(String(value)));

/** A text within its bounds, of one line or of several; lengths are UTF-16 code units, as spreadsheets count. */
export function textRule(rule: Extract<Rule, { type: 'text' | 'longText' }>): CellRule {
  const least = rule.minLength ?? 0;
  const most = rule.maxLength ?? longestText[rule.type];
  return {
    isGood: (text) => text.length >= least && text.length <= most && isPlainText(text),
    check(value): FindingCode | undefined {
      // Each program writes it in its own language, and `True` is a surname: nobody knows which text it was.
      if (typeof value === 'boolean') return 'truth-value';
      const text = String(value);
      if (lostDigits(value)) return 'digits-lost';
      if (text.length > most) return 'too-long';
      if (text.length < least) return 'too-short';
      if (typeof value !== 'string') return 'number-in-text';
      return text.startsWith('=') ? 'formula-text' : undefined;
    },
    explain(value, code) {
      if (code === 'number-in-text') return { fix: String(value) };
      return code === 'too-long' || code === 'too-short' ? { limit: String(code === 'too-long' ? most : least) } : {};
    },
    read: (value) => (rule.type === 'longText' ? cleanLines(String(value)) : String(value)),
  };
}
