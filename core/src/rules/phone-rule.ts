import type { CellValue } from '../host/cell';
import type { PhoneReading } from './phone';
import type { CellRule, Rule, SheetContext } from './rule';
import { isPlainPhone, phoneDigits, readPhone } from './phone';
import { scientific } from './text-rule';

/** A phone number, read and sent as E.164: `+442079460018`. */
export function phoneRule({ callingCode }: Extract<Rule, { type: 'phone' }>, { isLikelyPhone }: Pick<SheetContext, 'isLikelyPhone'>): CellRule {
  const read = (value: CellValue): PhoneReading => {
    // A spreadsheet takes digits for a number, which is a whole one, or it was none of a phone.
    const isNone = typeof value === 'boolean' || (typeof value === 'number' && !(Number.isInteger(value) && value > 0));
    return isNone ? { problem: 'not-a-phone' } : readPhone(String(value), callingCode);
  };
  return {
    isGood: isLikelyPhone ? (text) => isPlainPhone(text) && isLikelyPhone(text) : isPlainPhone,
    check(value) {
      const reading = read(value);
      if ('problem' in reading) return typeof value === 'string' && scientific.test(value) ? 'digits-lost' : reading.problem;
      return isLikelyPhone?.(reading.number) === false ? 'phone-unlikely' : undefined;
    },
    explain: (_, code) => (code === 'phone-length' ? { limit: phoneDigits } : {}),
    read(value) {
      const reading = read(value);
      return 'number' in reading ? reading.number : undefined;
    },
  };
}
