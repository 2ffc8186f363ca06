import type { CellRule, SheetContext } from './rule';
import { emailRule } from './email-rule';
import { phoneRule } from './phone-rule';

/** An e-mail address or a phone number, each with its own findings: what holds an @ or a letter is meant as an address. */
export function contactRule(context: SheetContext): CellRule {
  const phone = phoneRule(context);
  const looksLikePhone = /^[^\p{L}@]*\d[^\p{L}@]*$/u;
  const ruleOf = (value: string | number | boolean) => {
    const text = String(value);
    return looksLikePhone.test(text) ? phone : text.includes('@') ? emailRule : undefined;
  };
  return {
    check(value) {
      const rule = ruleOf(value);
      return rule ? rule.check(value) : 'not-a-contact';
    },
    explain: (value, code) => ruleOf(value)?.explain(value, code) ?? {},
    read: (value) => ruleOf(value)?.read(value),
  };
}
