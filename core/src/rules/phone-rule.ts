import type { CellRule, SheetContext } from './rule';
import { phoneDigits, readPhone } from './phone';

export function phoneRule({ callingCode }: SheetContext): CellRule {
  const read = (value: string | number | boolean) => readPhone(String(value), callingCode);
  return {
    check(value) {
      const reading = read(value);
      return 'problem' in reading ? reading.problem : undefined;
    },
    explain: (_, code) => (code === 'phone-length' ? { limit: phoneDigits } : {}),
    read(value) {
      const reading = read(value);
      return 'number' in reading ? reading.number : undefined;
    },
  };
}
