import type { CellValue } from '../host/cell';
import type { CellRule, Rule, SheetContext } from './rule';
import { isPlainEmail } from './email';
import { emailRule } from './email-rule';
import { phoneRule } from './phone-rule';
import { scientific } from './text-rule';

/** An e-mail address or a phone number, each with its own findings: what holds an @ is meant as an address, what holds no letters as a number. */
export function contactRule({ callingCode }: Extract<Rule, { type: 'emailOrPhone' }>, context: Pick<SheetContext, 'isLikelyPhone'>): CellRule {
  const phone = phoneRule({ type: 'phone', callingCode }, context);
  const ruleOf = (value: CellValue): CellRule | undefined => {
    const text = String(value).replace(/^tel:/i, '');
    if (/[@＠]|[([]at[)\]]/i.test(text)) return emailRule;
    if (scientific.test(text)) return phone;
    return /\p{L}/u.test(text) || !/\p{Nd}/u.test(text) ? undefined : phone;
  };
  return {
    isGood: isPlainEmail,
    check(value) {
      const rule = ruleOf(value);
      return rule ? rule.check(value) : 'not-a-contact';
    },
    explain: (value, code) => ruleOf(value)?.explain(value, code) ?? {},
    read: (value) => ruleOf(value)?.read(value),
  };
}
