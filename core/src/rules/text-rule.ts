import type { CellRule, Rule } from './rule';
import { cleanLines } from '../text/text';

/** The most that a credential carries in one text; spreadsheets allow 32,767 characters in a cell. */
const longestText = { text: 500, longText: 5000 };

export function textRule(rule: Extract<Rule, { type: 'text' | 'longText' }>): CellRule {
  const least = rule.minLength ?? 0;
  const most = rule.maxLength ?? longestText[rule.type];
  return {
    check(value) {
      const { length } = String(value);
      if (length > most) return 'too-long';
      if (length < least) return 'too-short';
      return typeof value === 'string' ? undefined : 'number-in-text';
    },
    explain(value, code) {
      if (code === 'number-in-text') return { fix: String(value) };
      return { limit: String(code === 'too-long' ? most : least) };
    },
    read: (value) => (rule.type === 'longText' ? cleanLines(String(value)) : String(value)),
  };
}
