import { publicLanguages } from '../texts/public-texts';
import { expirySentence } from './credential-panels';
import { timeLeft } from './time-left';

const left = (now: string, last: string) => Object.values(timeLeft(new Date(now), new Date(`${last}T23:59:59Z`))).join(' ');

test.each([
  ['2026-11-20T15:02:00Z', '2029-11-20', 'years 3'],
  ['2026-11-21T00:00:00Z', '2029-11-20', 'years 2'],
  ['2026-11-20T00:00:00Z', '2028-11-20', 'years 2'],
  ['2026-11-20T00:00:00Z', '2028-11-19', 'months 23'],
  ['2026-11-20T00:00:00Z', '2027-11-20', 'years 1'],
  ['2026-11-20T00:00:00Z', '2027-12-20', 'months 13'],
  ['2026-11-20T00:00:00Z', '2027-01-20', 'months 2'],
  ['2026-11-20T00:00:00Z', '2027-01-19', 'days 60'],
  ['2027-01-31T00:00:00Z', '2027-02-28', 'days 28'],
  ['2028-02-29T12:00:00Z', '2031-02-28', 'years 2'],
  ['2026-11-20T23:59:58Z', '2026-11-21', 'days 1'],
  ['2026-11-20T00:00:00Z', '2026-11-20', 'days 0'],
])('from %s until %s there are %s', (now, last, said) => {
  expect(left(now, last)).toBe(said);
});

test('it is said in whole sentences, with the plural of each language', () => {
  const now = new Date('2026-11-20T15:02:00Z');
  const said = (last: string) => publicLanguages.map(([, speech]) => expirySentence({ kind: 'genuine', validUntil: new Date(`${last}T23:59:59Z`) }, now, speech));
  expect(said('2029-11-20')).toEqual([
    'Valid for 3 more years, until 20 November 2029.', 'Valable encore 3 ans, jusqu’au 20 novembre 2029.', 'Válida durante 3 años más, hasta el 20 de noviembre de 2029.', 'Noch 3 Jahre gültig, bis 20. November 2029.',
  ]);
  expect(said('2027-11-20')).toEqual([
    'Valid for 1 more year, until 20 November 2027.', 'Valable encore 1 an, jusqu’au 20 novembre 2027.', 'Válida durante 1 año más, hasta el 20 de noviembre de 2027.', 'Noch 1 Jahr gültig, bis 20. November 2027.',
  ]);
  expect(said('2027-01-20')).toEqual([
    'Valid for 2 more months, until 20 January 2027.', 'Valable encore 2 mois, jusqu’au 20 janvier 2027.', 'Válida durante 2 meses más, hasta el 20 de enero de 2027.', 'Noch 2 Monate gültig, bis 20. Januar 2027.',
  ]);
  expect(said('2026-11-21')).toEqual([
    'Valid for 1 more day, until 21 November 2026.', 'Valable encore 1 jour, jusqu’au 21 novembre 2026.', 'Válida durante 1 día más, hasta el 21 de noviembre de 2026.', 'Noch 1 Tag gültig, bis 21. November 2026.',
  ]);
  expect(said('2026-11-25').map((sentence) => /\d+ [a-zíA-Z]+/.exec(sentence)?.[0])).toEqual(['5 more', '5 jours', '5 días', '5 Tage']);
  expect(said('2026-11-20')).toEqual([
    'Today, 20 November 2026, is the last day on which it is valid.', 'Aujourd’hui, 20 novembre 2026, est le dernier jour où elle est valable.', 'Hoy, 20 de noviembre de 2026, es el último día en que es válida.', 'Heute, am 20. November 2026, ist er zum letzten Mal gültig.',
  ]);
});
