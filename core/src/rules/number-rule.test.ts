import type { Rule, SheetContext } from './rule';
import { numberRule } from './number-rule';

const judge = (rule: Extract<Rule, { type: 'integer' | 'decimal' }>, text: string, decimalSeparator: SheetContext['decimalSeparator'] = '.') => {
  const compiled = numberRule(rule, { today: { year: 2026, month: 11, day: 20 }, dateSystem: 1900, decimalSeparator });
  const code = compiled.check(text);
  return code === undefined ? compiled.read(text) : [code, compiled.explain(text, code).fix];
};
const decimal = { type: 'decimal' } as const;

test.each([['.5', 0.5], ['+3', 3], ['+ 3.25', 3.25], ['-.5', -0.5], ['1,234.5', 1234.5]])('%s is a number as it stands', (text, number) => {
  expect(judge(decimal, text)).toBe(number);
});

test.each([['1.234,5', 1234.5], ['1,5', 1.5], [',5', 0.5], ['+1 234,5', 1234.5]])('%s has the decimal sign of another sheet, and is offered as %d', (text, number) => {
  expect(judge(decimal, text)).toEqual(['number-separator', number]);
  expect(judge(decimal, text, ',')).toBe(number);
});

test.each([
  ['€5', 5], ['5 €', 5], ['5€', 5], ['$1,234.50', 1234.5], ['US$ 12', 12], ['R$12', 12], ['12 EUR', 12], ['CHF 12.50', 12.5], ['£.50', 0.5], ['-€5', -5], ['€-5', -5], ['−5 €', -5], ['1.234,50 €', 1234.5], ['200 kr', 200], ['￥５', 5], ['12 zł', 12],
])('the sum %s is offered as the number %d', (text, number) => {
  expect(judge(decimal, text)).toEqual(['number-currency', number]);
});

test('a sum beyond the bounds is told, and nothing is offered', () => {
  expect(judge({ ...decimal, max: 40 }, '€ 41')).toEqual(['number-currency', undefined]);
  expect(judge({ type: 'integer' }, '$ 1.50')).toEqual(['number-currency', undefined]);
});

test.each(['€', 'EUR', '5 ECT', '12 HRS', '12 kg', '5 h', '€5 €', 'five €', '€ 5 or 6', '$1,23,4', '5 % %', '%5', '%', '-€-5', '(5)', '5-'])('%s is not guessed', (text) => {
  expect(judge(decimal, text)).toEqual(['not-a-number', undefined]);
});

describe('a percentage', () => {
  test('is offered as it stands where a hundred is the most', () => {
    expect(judge({ ...decimal, min: 0, max: 100 }, '72 %')).toEqual(['number-percent', 72]);
    expect(judge({ ...decimal, min: 0, max: 100 }, '0.5%')).toEqual(['number-percent', 0.5]);
    expect(judge({ ...decimal, min: 0, max: 100 }, '150 %')).toEqual(['number-percent', undefined]);
  });
  test('is offered as the share that it is where nothing else is allowed', () => {
    expect(judge({ ...decimal, min: 0, max: 1 }, '72.3 %')).toEqual(['number-percent', 0.723]);
    expect(judge({ ...decimal, min: 0, max: 1 }, '72,3 ％')).toEqual(['number-percent', 0.723]);
  });
  test('is offered as it stands where its share would be no whole number', () => {
    expect(judge({ type: 'integer' }, '72 %')).toEqual(['number-percent', 72]);
  });
  test('is asked for where it can be both', () => {
    expect(judge(decimal, '72 %')).toEqual(['number-percent', undefined]);
    expect(judge({ type: 'integer' }, '300 %')).toEqual(['number-percent', undefined]);
  });
  test('of nothing is nothing', () => {
    expect(judge(decimal, '0 %')).toEqual(['number-percent', 0]);
  });
});
