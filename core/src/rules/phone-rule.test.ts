import type { SheetContext } from './rule';
import { cellFor } from './cells.fixture';
import { isEmpty } from '../host/empty-cell';
import { compileRule } from './compile';
import { seededRandom } from './seeded-random.fixture';

const context: SheetContext = { today: { year: 2026, month: 11, day: 20 }, dateSystem: 1900, decimalSeparator: '.' };
const isEven = (number: string): boolean => /[02468]$/.test(number);
const rules = (['phone', 'emailOrPhone'] as const).map((type) => ({ type, callingCode: '44' }));

describe('a number as it is dialled inside its country', () => {
  test.each([
    ['44', '020 7946 0018', '+442079460018'], ['49', '(0171) 123 456', '+49171123456'], ['1', '1 (555) 555-0123', '+15555550123'], ['1', '(555) 555-0123', '+15555550123'], ['48', '512 345 678', '+48512345678'],
    ['39', '06 6982 1234', '+390669821234'], ['39', '347 123 4567', '+393471234567'], ['225', '07 07 12 34 56', '+2250707123456'], ['378', '0549 886377', '+3780549886377'],
    ['36', '06 20 123 4567', '+36201234567'], ['7', '8 (912) 345-67-89', '+79123456789'], ['7', '800 555-35-35', '+78005553535'], ['375', '8 029 491-19-11', '+375294911911'], ['375', '29 491-19-11', '+375294911911'],
  ])('in +%s: %s', (callingCode, text, number) => {
    expect(compileRule({ type: 'phone', callingCode }, context).read(text)).toBe(number);
  });

  test('a zero in brackets is left out, but in countries where it belongs to the number', () => {
    const read = (text: string) => compileRule({ type: 'phone' }, context).read(text);
    expect(read('+49 (0)171 123456')).toBe('+49171123456');
    expect(read('+39 (0)6 6982 1234')).toBe('+390669821234');
  });
});

test.each(['4.4208E+11', '4,42E+11'])('%s has lost digits, and they cannot be found again', (text) => {
  for (const rule of rules) expect(compileRule(rule, context).check(text)).toBe('digits-lost');
});

describe('with a way to tell numbers that may be in use', () => {
  test.each(['+442079460017', '020 7946 0017', 442_079_460_017, 'tel:+44-20-7946-0017'])('%s is doubted when it says no, however it is written', (value) => {
    for (const rule of rules) {
      expect(compileRule(rule, { ...context, isLikelyPhone: isEven }).check(value)).toBe('phone-unlikely');
      expect(compileRule(rule, context).check(value)).toBeUndefined();
    }
  });

  test('a doubted number is sent all the same, and nothing is offered in its place', () => {
    const compiled = compileRule({ type: 'phone' }, { ...context, isLikelyPhone: () => false });
    expect(compiled.isGood('+442079460018')).toBe(false);
    expect(compiled.explain('+442079460018', 'phone-unlikely')).toEqual({});
    expect(compiled.read('+442079460018')).toBe('+442079460018');
  });

  test('it is asked about international numbers, and about nothing else', () => {
    const asked: string[] = [];
    const compiled = compileRule({ type: 'emailOrPhone', callingCode: '44' }, { ...context, isLikelyPhone: (number) => asked.push(number) > 0 });
    for (const value of ['020 7946 0018', 'ana@northmere.example', '+44 20', 'ask Ben', '+353 1 437 0018']) compiled.check(value);
    expect(asked).toEqual(['+442079460018', '+35314370018']);
  });

  test('every cell is judged as without it, but for good numbers to which it says no', () => {
    const random = seededRandom(2026);
    for (const rule of rules) {
      const [plain, doubting] = [compileRule(rule, context), compileRule(rule, { ...context, isLikelyPhone: isEven })];
      for (let count = 0; count < 20_000; count++) {
        const value = cellFor(rule, random);
        if (isEmpty(value)) continue;
        const code = plain.check(value);
        const number = plain.read(value);
        const isDoubted = code === undefined && typeof number === 'string' && /^\+\d+$/.test(number) && !isEven(number);
        expect([value, doubting.check(value)]).toEqual([value, isDoubted ? 'phone-unlikely' : code]);
      }
    }
  });
});
