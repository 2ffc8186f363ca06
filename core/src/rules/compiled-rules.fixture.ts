import type { CellRule, Rule, SheetContext } from './rule';
import { compileRule } from './compile';

/** Every kind of rule, with and without bounds, in every kind of sheet. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly context: SheetContext;
  readonly compiled: CellRule;
}

export const everyRule: readonly Rule[] = [
  { type: 'name' }, { type: 'email' }, { type: 'url' }, { type: 'yesNo' }, { type: 'expiry' },
  { type: 'phone' }, { type: 'phone', callingCode: '44' }, { type: 'phone', callingCode: '353' }, { type: 'emailOrPhone' }, { type: 'emailOrPhone', callingCode: '49' },
  { type: 'text' }, { type: 'text', minLength: 2, maxLength: 12 }, { type: 'longText' }, { type: 'longText', minLength: 3, maxLength: 60 },
  { type: 'integer' }, { type: 'integer', min: 1, max: 40 }, { type: 'decimal' }, { type: 'decimal', min: -0.5, max: 72.5 },
  { type: 'date' }, { type: 'date', min: '2020-01-01', max: '2026-12-31' }, { type: 'date', min: '1850-06-15' }, { type: 'date', max: '1999-12-31' },
  { type: 'choice', options: ['Pass', 'Merit', 'Distinction'] }, { type: 'choice', options: ['1', '2,5', 'sehr gut', 'Très bien', '=', 'TRUE', 'Stufe Ⅳ'] },
];

const everyContext: readonly SheetContext[] = [undefined, 'dayFirst' as const, 'monthFirst' as const].flatMap((dateOrder) =>
  ([1900, 1904] as const).flatMap((dateSystem) => (['.', ','] as const).flatMap((decimalSeparator) =>
    [{ year: 2026, month: 11, day: 20 }, { year: 2000, month: 2, day: 29 }].map((today) => ({ today, dateOrder, dateSystem, decimalSeparator })))));

const compiledRules: CompiledRule[] = everyRule.flatMap((rule) => everyContext.map((context) => ({ rule, context, compiled: compileRule(rule, context) })));

const [first, ...others] = compiledRules;
if (!first) throw new RangeError('There are no rules.');
export const everyCompiledRule: readonly [CompiledRule, ...CompiledRule[]] = [first, ...others];
