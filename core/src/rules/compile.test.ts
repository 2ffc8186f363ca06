import * as fc from 'fast-check';
import type { CellValue } from '../host/cell';
import type { Rule, SheetContext } from './rule';
import { severities } from '../check/finding';
import { isEmpty } from '../host/empty-cell';
import { compileRule } from './compile';

const context: SheetContext = { today: { year: 2026, month: 11, day: 20 }, dateSystem: 1900, decimalSeparator: '.' };
const judge = (rule: Rule, value: CellValue, more: Partial<SheetContext> = {}) => {
  const compiled = compileRule(rule, { ...context, ...more });
  const code = compiled.check(value);
  return code === undefined ? compiled.read(value) : { code, ...compiled.explain(value, code) };
};

describe('names', () => {
  test.each(['O’Connor', 'Müller-Lüdenscheidt', 'Robert Downey, Jr.', 'Null', 'नरेन्द्र', 'נועה', 'Ó', 'd’Arcy', 'Smith (née Jones)', '陳'])('%s is a name', (name) => {
    expect(judge({ type: 'name' }, name)).toBe(name);
  });
  test.each([
    ['ana@northmere.example', { code: 'name-symbols' }],
    ['<b>Ana</b>', { code: 'name-symbols' }],
    ['https://northmere.example', { code: 'name-symbols' }],
    ['Ana 2', { code: 'name-digits' }],
    ['GARCÍA', { code: 'name-capitals' }],
    ['a'.repeat(201), { code: 'too-long', limit: '200' }],
    [42, { code: 'name-digits' }],
    [true, { code: 'truth-value' }],
    [false, { code: 'truth-value' }],
  ])('%j is not taken for one without a word', (value, expected) => {
    expect(judge({ type: 'name' }, value)).toEqual(expected);
  });
});

describe('texts', () => {
  test('a text with blanks that nobody sees offers itself without them', () => {
    expect(judge({ type: 'text' }, 'Amara\u00a0')).toEqual({ code: 'invisible-characters', fix: 'Amara' });
  });
  test('a number in a column of text is told, because its zeros are gone', () => {
    expect(judge({ type: 'text' }, 41_127)).toEqual({ code: 'number-in-text', fix: '41127' });
  });
  test('a truth value is none, while the word is a text like any other', () => {
    expect(judge({ type: 'text' }, true)).toEqual({ code: 'truth-value' });
    expect(judge({ type: 'longText' }, false)).toEqual({ code: 'truth-value' });
    expect(judge({ type: 'text' }, 'TRUE')).toBe('TRUE');
  });
  test('a cell at the spreadsheet’s limit is too long, not a crash', () => {
    expect(judge({ type: 'text' }, 'x'.repeat(32_767))).toEqual({ code: 'too-long', limit: '500' });
    expect(judge({ type: 'longText', maxLength: 40_000 }, 'x'.repeat(32_767))).toBe('x'.repeat(32_767));
  });
  test.each(['#N/A', '#REF!', '####', '#NV', '#WERT!', '#BEZUG!', '#VALEUR!', '#NOM?', '#¡REF!', '#¿NOMBRE?', '#N/D', '#NOME?'])('%s is what a spreadsheet shows in place of a value', (value) => {
    expect(judge({ type: 'text' }, value)).toMatchObject({ code: 'error-value' });
  });
});

describe('numbers', () => {
  const hours: Rule = { type: 'integer', min: 1, max: 40 };
  test.each([[12, 12], ['12', 12], [' 12', { code: 'invisible-characters', fix: '12' }], [0, { code: 'number-too-small', limit: '1' }], [41, { code: 'number-too-large', limit: '40' }],
    [12.5, { code: 'not-whole' }], ['twelve', { code: 'not-a-number' }], [true, { code: 'not-a-number' }]] as [CellValue, unknown][])('%j', (value, expected) => {
    expect(judge(hours, value)).toEqual(expected);
  });
  test('a number with the decimal sign of another country is offered as the number it must be', () => {
    expect(judge({ type: 'decimal', max: 100 }, '72,5')).toEqual({ code: 'number-separator', fix: 72.5 });
    expect(judge({ type: 'decimal', max: 100 }, '72,5', { decimalSeparator: ',' })).toBe(72.5);
  });
});

describe('choices', () => {
  const result: Rule = { type: 'choice', options: ['Pass', 'Merit', 'Distinction'] };
  test.each([
    ['Merit', 'Merit'],
    ['merit', { code: 'choice-spelling', fix: 'Merit', limit: 'Pass, Merit, Distinction' }],
    ['Distinctoin', { code: 'not-in-list', fix: 'Distinction', limit: 'Pass, Merit, Distinction' }],
    ['Failed', { code: 'not-in-list', limit: 'Pass, Merit, Distinction' }],
  ])('%s', (value, expected) => {
    expect(judge(result, value)).toEqual(expected);
  });
});

describe('dates', () => {
  const passed: Rule = { type: 'date', min: '2020-01-01', max: '2026-12-31' };
  test.each([
    [46_329, '2026-11-03'],
    ['2026-11-03', '2026-11-03'],
    [46_329.5, { code: 'date-with-time', day: '2026-11-03', limit: '2026-11-03', fix: '2026-11-03' }],
    ['25/11/26', { code: 'date-short-year', limit: '2026-11-25', fix: '2026-11-25' }],
    ['Nov 2026', { code: 'date-incomplete' }],
    ['2026-02-30', { code: 'date-impossible' }],
    ['soon', { code: 'not-a-date' }],
    ['2019-12-31', { code: 'date-too-early', limit: '2020-01-01' }],
    [50_000, { code: 'date-too-late', day: '2036-11-21', limit: '2026-12-31' }],
    [2026, { code: 'date-incomplete' }],
    [12, { code: 'not-a-date' }],
  ] as [CellValue, unknown][])('%j', (value, expected) => {
    expect(judge(passed, value)).toEqual(expected);
  });
  test('a date that can be read two ways waits for the answer, and then has one reading', () => {
    expect(judge(passed, '03/11/2026')).toBeUndefined();
    expect(judge(passed, '03/11/2026', { dateOrder: 'dayFirst' })).toBe('2026-11-03');
    expect(judge(passed, '03/11/2026', { dateOrder: 'monthFirst' })).toBe('2026-03-11');
  });
  test('a date that can only be read against the order of its column is offered without doubt', () => {
    expect(judge(passed, '11/25/2026', { dateOrder: 'dayFirst' })).toEqual({ code: 'date-other-order', limit: '2026-11-25', fix: '2026-11-25' });
  });
});

describe('expiry', () => {
  test.each([
    ['3 years', '3 years'], ['6 mo', '6 months'], ['2029-11-20', '2029-11-20'], [47_000, '2028-09-04'],
    ['2026-11-20', { code: 'expiry-in-past' }], ['whenever', { code: 'not-an-expiry' }], [3, { code: 'not-an-expiry' }],
  ] as [CellValue, unknown][])('%j', (value, expected) => {
    expect(judge({ type: 'expiry' }, value)).toEqual(expected);
  });
  test.each([['31/12/47', '2047-12-31'], ['25.11.99', '2099-11-25'], ['31 Dec 68', '2068-12-31'], ['31/12/26', '2026-12-31']])('the two digits of %s name a year that lies ahead', (text, day) => {
    expect(judge({ type: 'expiry' }, text)).toEqual({ code: 'date-short-year', limit: day, fix: day });
  });
  test.each(['31/12/25', '30.06.19', '1 May 01'])('%s has passed not long ago, and nobody means a year of the next century', (text) => {
    expect(judge({ type: 'expiry' }, text)).toEqual({ code: 'expiry-in-past' });
  });
});

describe('every rule', () => {
  const rules: Rule[] = [{ type: 'name' }, { type: 'email' }, { type: 'expiry' }, { type: 'text', minLength: 2 }, { type: 'longText' }, { type: 'integer', min: 1, max: 40 },
    { type: 'decimal' }, { type: 'date', min: '2020-01-01' }, { type: 'choice', options: ['Pass', 'Merit', 'Distinction'] }];
  const piece = fc.constantFrom('a', 'Pass', 'Merit', ' ', '\u00a0', '\u200b', '@', '.', '1', '12', ',', '/', '-', '2026', 'Nov', '#N/A', 'é', '<', 'years', '\n');
  const cell = fc.oneof(fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')), fc.double({ noNaN: true }), fc.integer(), fc.boolean());

  test('mends a cell for good: what it offers has no problem', () => {
    fc.assert(fc.property(fc.constantFrom(...rules), cell, fc.constantFrom(undefined, 'dayFirst' as const, 'monthFirst' as const), (rule, value, dateOrder) => {
      fc.pre(!isEmpty(value));
      const compiled = compileRule(rule, { ...context, dateOrder });
      const code = compiled.check(value);
      const fix = code && compiled.explain(value, code).fix;
      const left = fix === undefined ? undefined : compiled.check(fix);
      expect(left === undefined ? 'fine' : severities[left]).not.toBe('error');
    }), { numRuns: 5000 });
  });

  test('can read every cell in which it finds no problem, unless a question is open', () => {
    fc.assert(fc.property(fc.constantFrom(...rules), cell, (rule, value) => {
      fc.pre(!isEmpty(value));
      const compiled = compileRule(rule, { ...context, dateOrder: 'dayFirst' });
      const code = compiled.check(value);
      if (code === undefined || severities[code] !== 'error') expect(compiled.read(value)).toBeDefined();
    }), { numRuns: 5000 });
  });
});
