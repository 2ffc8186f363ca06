import { english } from './en';
import { german } from './public-de';
import { spanish } from './public-es';
import { french } from './public-fr';
import type { PublicTextKey } from './public-catalogue';
import { publicLanguages } from './public-texts';

const keys = Object.keys(english).filter((key) => /^(day$|fact\.|reason\.|certificate\.|mail\.|verdict\.|check\.|page\.|verify\.)/.test(key)) as PublicTextKey[];
/** `{name}`, `{day, date, long}`, and of a plural what it counts: a language may have more forms than another. */
const placeholders = (text: string): string[] => [...new Set([...text.matchAll(/\{\w+(?:, (?:date|time|number), [^{}]+)?\}|\{\w+, plural,/g)].map(String))].sort();

describe.each([['german', german], ['spanish', spanish], ['french', french]] as const)('the catalogue %s', (name, catalogue) => {
  test('stands in the order of the English one, so that the two are read side by side', () => {
    expect(Object.keys(catalogue)).toEqual(keys);
  });

  test('is given what English is given', () => {
    for (const key of keys) expect([key, placeholders(catalogue[key])]).toEqual([key, placeholders(english[key])]);
  });

  test('leaves nothing in English', () => {
    const sameWord = { german: ['certificate.spokenFact', 'mail.testSubject'], spanish: ['certificate.spokenFact'], french: ['check.signature'] }[name];
    expect(keys.filter((key) => catalogue[key] === english[key])).toEqual(['day', ...sameWord]);
  });
});

test('every text can be said in every language, and days are written as that language does', () => {
  const day = new Date('2026-11-20T05:02:00Z');
  const values = { day, moment: day, organisation: 'Northmere University', recipient: 'Mary-Kate O’Connor', title: 'Ethics', count: 3, name: 'Certificate', issuer: 'Northmere University', label: 'Hours', value: '12', number: '7Q4M-2KXT', signatory: 'Academic Registrar', host: 'issue.northmere.example', address: 'https://issue.northmere.example/c/1', subject: 'Your credential' };
  for (const [, { say }] of publicLanguages) for (const key of keys) expect(say(key, values)).not.toMatch(/[{}]/);
  expect(publicLanguages.map(([, { say }]) => say('day', { day }))).toEqual(['20 November 2026', '20 novembre 2026', '20 de noviembre de 2026', '20. November 2026']);
});

test('French keeps its signs on the line of their words', () => {
  expect(Object.values(french).filter((text) => /[^\u202f][:;!?»]|«[^\u202f]/.test(text))).toEqual([]);
});
