import { dayInWords, durationInWords } from './dates';

test('a day is written as the person’s language and region do', () => {
  const day = { year: 2026, month: 11, day: 3 };
  expect(['en-GB', 'en-US', 'de-AT', 'es', 'fr-CA'].map((language) => dayInWords(day, language)))
    .toEqual(['3 November 2026', 'November 3, 2026', '3. November 2026', '3 de noviembre de 2026', '3 novembre 2026']);
  expect(['en-GB', 'de', 'es', 'fr'].map((language) => dayInWords(day, language, 'medium'))).toEqual(['3 Nov 2026', '3. Nov. 2026', '3 nov 2026', '3 nov. 2026']);
});

test('a length of time is said in words, however the definition writes it', () => {
  expect(['en', 'de', 'es', 'fr'].map((language) => durationInWords('P3Y', language))).toEqual(['3 years', '3 Jahre', '3 años', '3 ans']);
  expect(durationInWords('1 year 6 months', 'de')).toBe('1 Jahr, 6 Monate');
});

test('what is no length of time is none', () => {
  expect(durationInWords('2029-11-20', 'en')).toBeUndefined();
});
