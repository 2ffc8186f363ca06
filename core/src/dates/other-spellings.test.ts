import type { SheetContext } from '../rules/rule';
import { compileRule } from '../rules/compile';

const context: SheetContext = { today: { year: 2026, month: 11, day: 20 }, dateSystem: 1900, decimalSeparator: '.' };
const judge = (type: 'date' | 'expiry', value: string | number, more: Partial<SheetContext> = {}) => {
  const rule = compileRule({ type }, { ...context, ...more });
  const code = rule.check(value);
  return [code, code && rule.explain(value, code).fix];
};

describe('a day in other words', () => {
  test.each([
    ['12 mars 2026', '2026-03-12'], ['1er mars 2026', '2026-03-01'], ['le 3 août 2026', '2026-08-03'], ['3 févr. 2026', '2026-02-03'], ['3 juil. 2026', '2026-07-03'],
    ['3 de marzo de 2026', '2026-03-03'], ['3-ene-2026', '2026-01-03'], ['marzo 3, 2026', '2026-03-03'], ['1.º de mayo de 2026', '2026-05-01'], ['3 dic. 2026', '2026-12-03'],
    ['3. März 2026', '2026-03-03'], ['3. Dezember 2026', '2026-12-03'], ['3 Okt 2026', '2026-10-03'], ['Dienstag, 3. November 2026', '2026-11-03'], ['5. Jänner 2026', '2026-01-05'],
    ['3 de março de 2026', '2026-03-03'], ['1º de setembro de 2026', '2026-09-01'], ['3 fev 2026', '2026-02-03'], ['terça-feira, 3 de novembro de 2026', '2026-11-03'],
    ['3rd of November 2026', '2026-11-03'], ['Tuesday, 3 November 2026', '2026-11-03'], ["3 Nov '26", '2026-11-03'],
    ['25 / 11 / 2026', '2026-11-25'], ['２０２６-１１-０３', '2026-11-03'], ['2026. 11. 3.', '2026-11-03'], ['20261103', '2026-11-03'], ['46329', '2026-11-03'],
  ])('%s is offered as %s', (text, day) => {
    expect(judge('date', text)).toEqual(['date-spelling', day]);
  });

  test('a number of eight digits is read as its digits say', () => {
    expect(judge('date', 20_261_103)).toEqual(['date-spelling', '2026-11-03']);
  });

  test('a serial number that was made a text counts as the workbook does', () => {
    expect(judge('date', '44867', { dateSystem: 1904 })).toEqual(['date-spelling', '2026-11-03']);
  });

  test('what can be read two ways is offered once the order of the column is known', () => {
    expect(judge('date', '3 / 11 / 2026')).toEqual(['not-a-date', undefined]);
    expect(judge('date', '3 / 11 / 2026', { dateOrder: 'dayFirst' })).toEqual(['date-spelling', '2026-11-03']);
  });

  test.each([
    ['3 jui 2026', 'not-a-date'], ['3 brumaire 2026', 'not-a-date'], ['31 de abril de 2026', 'date-impossible'], ['novembre 2026', 'date-incomplete'], ['printemps 2026', 'not-a-date'], ['20261350', 'date-impossible'],
    ['00712', 'not-a-date'], ['course 12', 'not-a-date'],
  ])('%s is not guessed', (text, code) => {
    expect(judge('date', text)).toEqual([code, undefined]);
  });
});

describe('a duration in other words', () => {
  test.each([
    ['3 ans', '3 years'], ['1 an et 6 mois', '1 year 6 months'], ['30 jours', '30 days'], ['2 semaines', '2 weeks'], ['3 años', '3 years'], ['1 año y 6 meses', '1 year 6 months'], ['30 días', '30 days'],
    ['2 Jahre', '2 years'], ['1 Jahr und 6 Monate', '1 year 6 months'], ['2 Wochen', '2 weeks'], ['3 anos', '3 years'], ['1 ano e 6 meses', '1 year 6 months'], ['6 mês', '6 months'], ['３ years', '3 years'], ['1 year et 6 months', '1 year 6 months'],
  ])('%s is offered as %s', (text, duration) => {
    expect(judge('expiry', text)).toEqual(['duration-spelling', duration]);
  });

  test.each(['3 saisons', '1,5 ans', '0 ans', '101 Jahre', 'un an', '3 m'])('%s is not guessed', (text) => {
    expect(judge('expiry', text)).toEqual(['not-an-expiry', undefined]);
  });

  test('a day in other words is offered in its place, too, and one that has passed is told so', () => {
    expect(judge('expiry', '12 mars 2029')).toEqual(['date-spelling', '2029-03-12']);
    expect(judge('expiry', '12 mars 2025')).toEqual(['expiry-in-past', undefined]);
  });
});
