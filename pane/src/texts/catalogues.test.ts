import type { TextKey } from './text-key';
import { IntlMessageFormat } from 'intl-messageformat';
import { english as later } from './en';
import { everyText } from './every-text.fixture';
import { english as first } from './first/en';
import { createSay } from './say';

const english = everyText.en;
const keys = Object.keys(english) as TextKey[];
const languages = [['German', 'de'], ['Spanish', 'es'], ['French', 'fr']] as const;

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
const elementsOf = (text: string, language: string): Element[] => new IntlMessageFormat(text, language).getAst();

/** Everything in a message that has options, and what it says in each of them. */
const pluralsIn = (elements: readonly Element[]): Extract<Element, { pluralType?: unknown }>[] =>
  elements.flatMap((element) => ('options' in element ? [...('pluralType' in element ? [element] : []), ...Object.values(element.options).flatMap(({ value }) => pluralsIn(value))] : []));

/** What a message is given, and as what: `count: number`. Where English names a number, another language may need its plural. */
function argumentsOf(elements: readonly Element[]): string[] {
  const found = elements.flatMap((element): string[] => {
    if ('options' in element) {
      const options = Object.keys(element.options);
      const own = 'pluralType' in element ? ['number', ...options.filter((option) => option.startsWith('='))] : options;
      return [...own.map((kind) => `${element.value}: ${kind}`), ...Object.values(element.options).flatMap(({ value }) => argumentsOf(value))];
    }
    if (!('value' in element) || element.type === 0) return [];
    return [`${element.value}: ${element.type === 1 ? 'text' : 'number'}`];
  });
  return [...new Set(found)].sort();
}

/** What may be the same in two languages: no word of it is English. */
const sameInAll = ['count', 'definition.line', 'prepare.column', 'review.withDate', 'review.issuer', 'test.refused', 'tabs.name', 'batches.of', 'batch.line', 'review.account', 'correct.value'];
const sameWords: Readonly<Record<string, readonly TextKey[]>> = { de: ['person.definition'], es: ['definition.diploma'], fr: ['review.suggestions'] };

describe.each(languages)('the catalogue in %s', (_name, language) => {
  const catalogue = everyText[language];
  const texts = Object.values(catalogue);

  test('stands in the order of the English one, so that the two are read side by side', () => {
    expect(Object.keys(catalogue)).toEqual(keys);
  });

  test('is given what English is given, number for number and choice for choice', () => {
    for (const key of keys) expect([key, argumentsOf(elementsOf(catalogue[key], language))]).toEqual([key, argumentsOf(elementsOf(english[key], 'en'))]);
  });

  test('tells one from many as the language does', () => {
    const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const key of keys) {
      for (const { options } of pluralsIn(elementsOf(catalogue[key], language))) {
        const categories = Object.keys(options).filter((option) => !option.startsWith('='));
        expect([key, categories.filter((category) => !known.includes(category as Intl.LDMLPluralRule))]).toEqual([key, []]);
        expect(categories).toContain('one');
      }
    }
  });

  test('says every text, whatever the numbers, and leaves nothing open', () => {
    const say = createSay(language, catalogue);
    for (const key of keys) {
      const given = argumentsOf(elementsOf(catalogue[key], language)).map((argument) => argument.split(': ') as [string, string]);
      for (const number of [0, 1, 2, 1_000_000]) {
        const said = say(key, Object.fromEntries(given.map(([name, kind]) => [name, kind === 'number' || kind.startsWith('=') ? number : kind])));
        expect(said).not.toMatch(/[{}#]|undefined|NaN/);
        expect(said).not.toBe('');
      }
    }
  });

  test('leaves nothing in English', () => {
    const same = keys.filter((key) => catalogue[key] === english[key] && !sameInAll.includes(key));
    expect(same).toEqual(sameWords[language]);
  });

  test('quotes and writes apostrophes as in print', () => {
    const quotes = { de: '„“', es: '«»', fr: '«»' }[language];
    expect(texts.filter((text) => text.replace(/[^«»“”„"'`]/g, '').replaceAll(quotes, '') !== '')).toEqual([]);
  });

  test('neither shouts nor begs', () => {
    expect(texts.filter((text) => /!|¡|bitte |s’il vous plaît|por favor/i.test(text))).toEqual([]);
  });
});

test('no text stands in both parts of a catalogue, where one would be corrected and the other said', () => {
  expect(Object.keys(first).filter((key) => key in later)).toEqual([]);
});

test('a million of something takes “de” in French and Spanish', () => {
  expect(createSay('fr', everyText.fr)('review.issue', { count: 1_000_000 })).toBe('Émettre 1\u202f000\u202f000 d’attestations');
  expect(createSay('es', everyText.es)('review.issue', { count: 1_000_000 })).toBe('Emitir 1.000.000 de credenciales');
});

test('French counts nothing as one, German as many', () => {
  expect(createSay('fr', everyText.fr)('prepare.check', { rows: 0 })).toBe('Vérifier 0 ligne');
  expect(createSay('de', everyText.de)('prepare.check', { rows: 0 })).toBe('0 Zeilen prüfen');
});

test('French keeps its signs on the line of their words', () => {
  expect(Object.values(everyText.fr).filter((text) => /[^\u202f][:;!?»]|«[^\u202f]/.test(text))).toEqual([]);
});
