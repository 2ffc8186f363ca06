import type { CellRule, Rule, SheetContext } from './rule';
import { readMark } from './marked-number';
import { parseNumber, plainNumber } from './number';

/** Read at one look, where it is written as most are. */
const readNumber = (text: string, decimal: '.' | ','): number | undefined => plainNumber(text, decimal) ?? parseNumber(text, decimal);

/** A number within its bounds, as a number or typed as one; sent as a number. */
export function numberRule(rule: Extract<Rule, { type: 'integer' | 'decimal' }>, { decimalSeparator }: SheetContext): CellRule {
  const least = rule.min ?? -Infinity;
  const most = rule.max ?? Infinity;
  const whole = rule.type === 'integer';
  const otherSeparator = decimalSeparator === '.' ? ',' : '.';
  const read = (value: string | number | boolean) => (typeof value === 'number' ? value : typeof value === 'string' ? readNumber(value, decimalSeparator) : undefined);
  const verdict = (number: number) =>
    whole && !Number.isSafeInteger(number) ? 'not-whole' : number < least ? 'number-too-small' : number > most ? 'number-too-large' : undefined;
  /** `12,5` in a sheet that writes `12.5`: with the other separator it is a number, and an allowed one. */
  const otherwise = (value: string | number | boolean) => {
    const number = typeof value === 'string' && (value.includes('.') || value.includes(',')) ? readNumber(value, otherSeparator) : undefined;
    return number !== undefined && verdict(number) === undefined ? number : undefined;
  };
  /** The numbers that `72 %` or `€5` can mean here. `72 %` is 72 or 0.72, and 72 where a hundred is the most. */
  const meantBeside = (value: string | number | boolean) => {
    const marked = typeof value === 'string' ? readMark(value) : undefined;
    const number = marked && (parseNumber(marked.text, decimalSeparator) ?? parseNumber(marked.text, otherSeparator));
    if (number === undefined) return undefined;
    const numbers = marked?.mark === 'percent' && most !== 100 ? [number, Number(`${number}e-2`)] : [number];
    return { code: marked?.mark === 'percent' ? 'number-percent' : 'number-currency', numbers: [...new Set(numbers)].filter((meant) => verdict(meant) === undefined) } as const;
  };
  return {
    isGood(text) {
      const number = plainNumber(text, decimalSeparator);
      return number !== undefined && verdict(number) === undefined;
    },
    check(value) {
      const number = read(value);
      if (number !== undefined && Number.isFinite(number)) return verdict(number);
      return otherwise(value) === undefined ? meantBeside(value)?.code ?? 'not-a-number' : 'number-separator';
    },
    explain(value, code) {
      if (code === 'number-too-small') return { limit: String(least) };
      if (code === 'number-too-large') return { limit: String(most) };
      const [fix, ...others] = code === 'number-separator' ? [otherwise(value)] : meantBeside(value)?.numbers ?? [];
      return fix === undefined || others.length > 0 ? {} : { fix };
    },
    read,
  };
}
