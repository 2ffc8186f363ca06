import fc from 'fast-check';
import { isDateFormat, parseValue } from 'numfmt';
import { readTyped } from './typed-value';

const general = (text: string) => readTyped(text, 'General');

/** Serial number of a day: 25569 is 1 January 1970. */
const serial = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

test.each<[string, unknown]>([
  ['007', 7],
  ['-5', -5],
  ['(5)', -5],
  ['1234.5', 1234.5],
  ['  12 ', 12],
  ['TRUE', true],
  ['false', false],
  ['12345678901234567890', 12345678901234600000],
])('%j typed into a plain cell is %p', (text, content) => {
  expect(general(text)).toEqual({ content });
});

test.each<[string, unknown, string]>([
  ['50%', 0.5, '0%'],
  ['1,234', 1234, '#,##0'],
  ['11/3/2026', serial(2026, 11, 3), 'm/d/yyyy'],
  ['2026-11-03', serial(2026, 11, 3), 'm/d/yyyy'],
  ['3 Nov 2026', serial(2026, 11, 3), 'd-mmm-yy'],
  ['November 3, 2026', serial(2026, 11, 3), 'd-mmm-yy'],
  ['1/2/29', serial(2029, 1, 2), 'm/d/yyyy'],
  ['1/2/30', serial(1930, 1, 2), 'm/d/yyyy'],
  ['Nov 2026', serial(2026, 11, 1), 'mmm-yy'],
  ['2 Jan', serial(new Date().getFullYear(), 1, 2), 'd-mmm'],
  ['12:30', 0.520833333333333, 'hh:mm'],
  ['1/2/2024 12:00', serial(2024, 1, 2) + 0.5, 'm/d/yyyy h:mm'],
])('%j is a number that takes on a format', (text, content, numberFormat) => {
  expect(general(text)).toEqual({ content, numberFormat });
});

test.each([
  '13/11/2026', '30/2/2024', '03.11.2026', '1 2', '6 months', "O'Brien", '+44 20 7946', '0x10', '5\u00a0', '\u0661\u0662',
  '\u200b5', '3rd November 2026', 'n/a', '=', ' TRUE x', 'e1',
])('%j stays text', (text) => {
  expect(general(text)).toEqual({ content: text });
});

test('a leading apostrophe makes text of anything and does not stay', () => {
  expect(general("'007")).toEqual({ content: '007' });
  expect(general("'=1+1")).toEqual({ content: '=1+1' });
  expect(general("'")).toEqual({ content: '' });
});

test('a text column keeps whatever is typed', () => {
  fc.assert(fc.property(fc.string().filter((text) => !text.startsWith("'")), (text) => {
    expect(readTyped(text, '@')).toEqual({ content: text });
  }));
});

test('a formula stays a formula, an error text becomes an error', () => {
  expect(general('=HYPERLINK("x")')).toEqual({ content: { formula: '=HYPERLINK("x")' } });
  expect(general('#n/a')).toEqual({ content: { error: '#N/A' } });
});

test('a cell that has a number format keeps it', () => {
  expect(readTyped('11/3/2026', 'yyyy-mm-dd')).toEqual({ content: serial(2026, 11, 3) });
});

test('every number and date that is one is found at first sight', () => {
  const piece = fc.constantFrom('1', '12', '2026', '.', ',', '/', '-', ' ', '%', '$', '(', ')', 'e', ':', 'Nov', 'november', 'Tue', ', ', '+', 'PM', 'TRUE');
  const isDateOfOtherCountries = (format: string) => isDateFormat(format) && (format.includes('.') || !/[/:-]|mmm/.test(format));
  fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join('')), (text) => {
    const parsed = parseValue(text, { locale: 'en-US' });
    fc.pre(parsed !== null && !isDateOfOtherCountries(parsed.z ?? ''));
    expect(general(text).content).not.toEqual(expect.any(String));
  }));
});
