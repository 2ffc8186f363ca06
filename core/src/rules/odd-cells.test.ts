import type { CellValue } from '../host/cell';
import type { FindingCode } from '../check/finding';
import type { Rule, SheetContext } from './rule';
import * as fc from 'fast-check';
import { cleanText } from '../text/text';
import { isEmpty } from '../host/empty-cell';
import { compileRule } from './compile';
import { everyRule } from './compiled-rules.fixture';

const context: SheetContext = { today: { year: 2026, month: 11, day: 20 }, dateSystem: 1900, decimalSeparator: '.' };
const finds = (rule: Rule, value: CellValue): FindingCode | 'nothing' => compileRule(rule, context).check(value) ?? 'nothing';

describe('words that programs stumble over', () => {
  const words = ['null', 'Null', 'undefined', 'true', 'False', 'NaN', 'None', 'nil', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'Drop', 'Select', 'Test', 'Infinity'];
  test.each(words)('%s is a name and a text like any other', (word) => {
    expect(finds({ type: 'name' }, word)).toBe('nothing');
    expect(finds({ type: 'text' }, word)).toBe('nothing');
  });
  test.each(words)('%s is no option of a list in which it does not stand, no number, no day and no duration', (word) => {
    expect(finds({ type: 'choice', options: ['Pass', 'Merit'] }, word)).toBe('not-in-list');
    expect(finds({ type: 'decimal' }, word)).toBe('not-a-number');
    expect(finds({ type: 'date' }, word)).toBe('not-a-date');
    expect(finds({ type: 'expiry' }, word)).toBe('not-an-expiry');
  });
});

describe('writing of all kinds', () => {
  test.each([
    ['right to left', 'محمد بن سلمان'], ['right to left with a joiner', 'نرگس‌سادات'], ['Hebrew with its apostrophe', 'ג׳ון'], ['Devanagari', 'श्रीमती क़ाज़ी'], ['Thai, without blanks', 'สมชาย'],
    ['stacked marks of Vietnamese', 'Nguyễn Thị Ngữ'], ['marks that cannot be composed', 'Adébáyọ̀'], ['Hangul', '김민수'], ['a letter beyond the first 65,536', '𠮷野家'], ['one letter', 'Ó'], ['one sign', '陳'],
    ['the dotless i', 'Işıl Yılmaz'], ['sharp s', 'Groß'], ['the capital sharp s', 'Großẞ'], ['Cherokee', 'ᏣᎳᎩ'], ['a click', 'ǃKung'], ['the okina', 'Kaʻahumanu'], ['a middle dot', 'Gal·la'],
  ])('%s is a name and a text', (_, name) => {
    expect(finds({ type: 'name' }, name)).toBe('nothing');
    expect(finds({ type: 'text' }, name)).toBe('nothing');
  });
  test.each([['a smile', 'Ana 😀'], ['a family of four in one character', 'Ana 👨‍👩‍👧‍👦'], ['a heart with its presentation', '❤️ Ana']])('%s in a name is doubtful, and right in a text', (_, text) => {
    expect(finds({ type: 'name' }, text)).toBe('name-emoji');
    expect(finds({ type: 'text' }, text)).toBe('nothing');
  });
});

describe('what is not seen', () => {
  test.each([
    ['a tab', 'Ana\tMaria'], ['a line break', 'Ana\nMaria'], ['a break of Windows', 'Ana\r\nMaria'], ['a non-breaking space', 'Ana\u00a0Maria'], ['a zero-width space', 'Ana\u200bMaria'], ['a byte order mark', '\ufeffAna'],
    ['a soft hyphen', 'Ana\u00admaria'], ['a joiner at the end', 'Ana\u200d'], ['the other direction of writing', '\u202eanA'], ['an isolate', '\u2066Ana\u2069'], ['a blank of mathematics', 'Ana\u205fMaria'],
  ])('%s is found, and can be mended', (_, text) => {
    for (const rule of [{ type: 'name' }, { type: 'text' }] as const) {
      const compiled = compileRule(rule, context);
      expect(compiled.check(text)).toBe('invisible-characters');
      expect(finds(rule, compiled.explain(text, 'invisible-characters').fix ?? '')).toBe('nothing');
    }
  });
  test.each([['the end of a C string', 'Ana\u0000'], ['escape', '\u001b[31mAna'], ['a half character', 'Ana \ud83d'], ['the other half', '\ude00 Ana'], ['halves the wrong way round', '\ude00\ud83d'], ['a control character of Latin-1', 'Ana\u0085']])('%s cannot be printed', (_, text) => {
    expect(finds({ type: 'name' }, text)).toBe('unprintable-characters');
    expect(finds({ type: 'longText' }, text)).toBe('unprintable-characters');
  });
  test('a cell is empty exactly when nothing in it is seen', () => {
    const unseen = fc.constantFrom(' ', '\t', '\n', '\u00a0', '\u00ad', '\u061c', '\u1680', '\u2003', '\u200b', '\u200d', '\u200e', '\u2028', '\u202a', '\u202f', '\u2060', '\u2066', '\u2069', '\u3000', '\ufeff', 'a', '\u0301', '\u0000');
    const text = fc.oneof(fc.array(unseen, { maxLength: 3 }).map((pieces) => pieces.join('')), fc.string({ unit: 'binary', maxLength: 2 }));
    fc.assert(fc.property(text, (value) => isEmpty(value) === (cleanText(value) === '')), { numRuns: 1000 });
  });
});

test.each(['-', '--', '.', '?', '…', '***', 'n/a', 'N/A', '(–)', "'"])('%s in place of a name is doubtful', (text) => {
  expect(finds({ type: 'name' }, text)).toBe('name-letters');
});

test.each(['１２', 'Ana ٢'])('%s holds digits, whatever their script', (text) => {
  expect(finds({ type: 'name' }, text)).toBe('name-digits');
});

describe('what looks like code', () => {
  test.each(['<b>Ana</b>', '<script>alert(1)</script>', 'Ana <ana@northmere.example>', 'https://northmere.example', 'www.northmere.example', 'ana@northmere.example'])('%s is no name', (text) => {
    expect(finds({ type: 'name' }, text)).toBe('name-symbols');
  });
  test.each(["Robert'); DROP TABLE students;--", '{{7*7}}', '${7*7}', '%s%n', '../../etc/passwd', '\\\\server\\share', '&lt;b&gt;', "' OR ''='"])('%s is a text, and is nothing but a text', (text) => {
    expect(compileRule({ type: 'text' }, context).read(text)).toBe(text);
    expect(finds({ type: 'text' }, text)).toBe('nothing');
  });
  test.each(['=1+1', '=HYPERLINK("http://x")', '+1', '-1', '=cmd'])('%s begins a name as a formula does', (text) => {
    expect(['formula-text', 'name-digits', 'name-symbols']).toContain(finds({ type: 'name' }, text));
  });
});

test.each([['one letter', 'x'], ['blanks', ' '], ['a digit', '1'], ['a dot', '.'], ['an @', '@'], ['a line break', '\n'], ['an angle bracket', '<'], ['marks', '\u0301'], ['emojis', '😀'], ['half characters', '\ud800'], ['commas', ', '], ['brackets', '(0)']])('a cell full of %s is judged by every rule, and never makes one fail', (_, piece) => {
  const cell = `a${piece.repeat(Math.floor(32_765 / piece.length))}z`;
  for (const rule of everyRule) {
    const compiled = compileRule(rule, context);
    const code = compiled.check(cell);
    expect(code).toBeDefined();
    if (code !== undefined) expect(compiled.explain(cell, code)).not.toHaveProperty('fix', cell);
  }
});
