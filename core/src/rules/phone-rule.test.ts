import type { SheetContext } from './rule';
import { cellFor } from './cells.fixture';
import { isEmpty } from '../host/empty-cell';
import { compileRule } from './compile';
import { seededRandom } from './seeded-random.fixture';

const context: SheetContext = { today: { year: 2026, month: 11, day: 20 }, dateSystem: 1900, decimalSeparator: '.' };
const isEven = (number: string): boolean => /[02468]$/.test(number);
const rules = (['phone', 'emailOrPhone'] as const).map((type) => ({ type, callingCode: '44' }));

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
