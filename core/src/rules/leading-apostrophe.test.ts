import type { CellValue } from '../host/cell';
import type { Rule, SheetContext } from './rule';
import { compileRule } from './compile';

const context: SheetContext = { today: { year: 2026, month: 11, day: 20 }, dateSystem: 1900, decimalSeparator: '.' };
const judge = (rule: Rule, value: CellValue, more: Partial<SheetContext> = {}) => {
  const compiled = compileRule(rule, { ...context, ...more });
  const code = compiled.check(value);
  return code && [code, compiled.explain(value, code).fix];
};

test.each<[Rule, string, CellValue]>([
  [{ type: 'text' }, "'00123", '00123'], [{ type: 'text' }, "'2026-11-03", '2026-11-03'], [{ type: 'text' }, "'+44 20 7946 0018", '+44 20 7946 0018'], [{ type: 'text' }, "'-120", '-120'], [{ type: 'longText' }, "'0041127", '0041127'],
  [{ type: 'text', maxLength: 7 }, "'0041127", '0041127'], [{ type: 'text' }, "'0041127\u00a0", '0041127'],
  [{ type: 'email' }, "'ana@northmere.example", 'ana@northmere.example'], [{ type: 'emailOrPhone' }, "'ana@northmere.example", 'ana@northmere.example'], [{ type: 'phone' }, "'+44 20 7946 0018", '+44 20 7946 0018'], [{ type: 'emailOrPhone' }, "'+442079460018", '+442079460018'], [{ type: 'url' }, "'https://example.org", 'https://example.org'], [{ type: 'yesNo' }, "'Yes", 'Yes'],
  [{ type: 'integer' }, "'12", 12], [{ type: 'decimal' }, "'1,234.5", 1234.5], [{ type: 'decimal' }, "' 12", 12], [{ type: 'choice', options: ['Pass', 'Merit'] }, "'Merit", 'Merit'],
  [{ type: 'date' }, "'2026-11-03", '2026-11-03'], [{ type: 'date' }, "'25/11/2026", '2026-11-25'], [{ type: 'expiry' }, "'3 years", '3 years'],
])('under %j the sign before %s was left behind, and %j is offered', (rule, text, fix) => {
  expect(judge(rule, text)).toEqual(['leading-apostrophe', fix]);
});

test.each<[Rule, string]>([
  [{ type: 'name' }, "'t Hooft"], [{ type: 'name' }, "'Ofa"], [{ type: 'text' }, "'t Gooi"], [{ type: 'text' }, "'68"], [{ type: 'text' }, "'90s music"], [{ type: 'text' }, "'68/'69"], [{ type: 'text' }, "'12'"],
  [{ type: 'email' }, "o'neil@northmere.example"], [{ type: 'email' }, "''@northmere.example"],
  [{ type: 'choice', options: ["'s-Hertogenbosch", 'Utrecht'] }, "'s-Hertogenbosch"],
])('under %j nothing is found in %s', (rule, text) => {
  expect(judge(rule, text)).toBeUndefined();
});

test.each<[Rule, string, string]>([
  [{ type: 'integer' }, "'twelve", 'not-a-number'], [{ type: 'integer', max: 10 }, "'12", 'not-a-number'], [{ type: 'date' }, "''2026-11-03", 'not-a-date'], [{ type: 'phone' }, "'", 'not-a-phone'], [{ type: 'yesNo' }, "'perhaps", 'not-yes-or-no'],
])('under %j what stands behind the sign in %s is no better: %s', (rule, text, code) => {
  expect(judge(rule, text)?.[0]).toBe(code);
});

test('what is meant is read behind it, so that its fix brings nothing new to light', () => {
  expect(compileRule({ type: 'expiry' }, context).read("'2 years")).toBe('2 years');
  expect(compileRule({ type: 'date' }, context).read("'25/11/2026")).toBe('2026-11-25');
});

test('a day behind it that can be read two ways is offered once the order of its column is known', () => {
  expect(judge({ type: 'date' }, "'03/11/2026")).toEqual(['leading-apostrophe', undefined]);
  expect(judge({ type: 'date' }, "'03/11/2026", { dateOrder: 'dayFirst' })).toEqual(['leading-apostrophe', '2026-11-03']);
});

test('nothing is offered that would be wrong itself', () => {
  expect(judge({ type: 'text', minLength: 5 }, "'0041")).toEqual(['leading-apostrophe', undefined]);
});
