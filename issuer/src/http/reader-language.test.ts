import { speechFor } from './reader-language';

const languageFor = (accepted: string | undefined, query: object = {}): string =>
  speechFor({ query, headers: accepted === undefined ? {} : { 'accept-language': accepted } }).language;

test.each([
  [undefined, 'en'], ['', 'en'], ['*', 'en'], ['de', 'de'], ['fr-CA', 'fr'], ['es-419,es;q=0.9,en;q=0.8', 'es'], ['pt-BR,pt;q=0.9', 'en'], ['pt-BR,de;q=0.5,en;q=0.4', 'de'], ['de;q=0.2, FR;q=0.9', 'fr'], ['de;q=0', 'en'], [';;,=', 'en'],
])('a browser that likes %j is answered in %s', (accepted, language) => {
  expect(languageFor(accepted)).toBe(language);
});

test('the language that was chosen on the page goes before what the browser likes', () => {
  expect(languageFor('de', { lang: 'es' })).toBe('es');
  expect(languageFor('de', { lang: 'fr-CA' })).toBe('fr');
});

test.each([{ lang: 'xx' }, { lang: '' }, { lang: ['es', 'fr'] }, { lang: '<script>' }])('what is no language of ours, as in %j, chooses none', (query) => {
  expect(languageFor('de', query)).toBe('de');
});
