import * as fc from 'fast-check';
import { findingCodes } from '../check/finding';
import { today } from '../course.fixture';
import { isEmpty } from '../host/empty-cell';
import { compileRule } from '../rules/compile';
import { catalogueFor } from './catalogue-for';
import { german } from './de';
import { english } from './en';
import { spanish } from './es';
import { findingExamples } from './finding-examples.fixture';
import { french } from './fr';
import { renderFinding, renderListed, renderTitle } from './message';

const languages = [['English', english], ['French', french], ['Spanish', spanish], ['German', german]] as const;
const translations = languages.slice(1);
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe.each(languages)('in %s', (language, catalogue) => {
  const sentences = Object.values(catalogue.sentences);
  const texts = [...Object.values(catalogue.titles), ...sentences, catalogue.listed];

  test('every code has a title and a sentence', () => {
    expect(Object.keys(catalogue.titles)).toEqual(findingCodes);
    expect(Object.keys(catalogue.sentences)).toEqual(findingCodes);
  });

  test('every sentence begins with the column, so that a list may put the row before it, and ends as sentences do', () => {
    expect(sentences.filter((sentence) => !/^\{header\}.+\.$/.test(sentence))).toEqual([]);
    expect(placeholders(catalogue.listed)).toEqual(['{ownRow}', '{sentence}']);
  });

  test('a sentence is short', () => {
    expect(sentences.filter(({ length }) => length > 140)).toEqual([]);
  });

  test('quotes and apostrophes are those of print, and every one that opens is closed', () => {
    const pairs = texts.map((text) => text.replace(/[^«»“”„"'`]/g, ''));
    const quotes = { English: '“”', French: '«»', Spanish: '«»', German: '„“' }[language];
    expect(pairs.filter((pair) => pair.replace(new RegExp(quotes, 'g'), '') !== '')).toEqual([]);
  });

  test('no finding leaves a placeholder, or a word for nothing, in what is said', () => {
    const text = fc.string({ maxLength: 80 }).filter((value) => !/[{}]|undefined/.test(value));
    const cell = fc.oneof(text, fc.double(), fc.boolean());
    const finding = fc.record(
      { code: fc.constantFrom(...findingCodes), header: text, row: fc.nat(), value: cell, fix: cell, limit: text, otherRow: fc.nat() },
      { requiredKeys: ['code', 'header', 'row'] },
    );
    fc.assert(fc.property(finding, (context) => {
      for (const said of [renderTitle(catalogue, context), renderFinding(catalogue, context), renderListed(catalogue, context)]) {
        expect(said).not.toMatch(/[{}]|undefined/);
      }
    }));
  });
});

describe.each(translations)('the catalogue in %s', (_language, { titles, sentences }) => {
  test('names the column, the cell, the fix, the bound and the other row where English names them', () => {
    for (const code of findingCodes) {
      expect([code, placeholders(sentences[code])]).toEqual([code, placeholders(english.sentences[code])]);
      expect([code, placeholders(titles[code])]).toEqual([code, placeholders(english.titles[code])]);
    }
  });

  test('leaves nothing in English', () => {
    expect(findingCodes.filter((code) => sentences[code] === english.sentences[code] || titles[code] === english.titles[code])).toEqual([]);
  });
});

test('French keeps its signs on the line of their words', () => {
  const texts = [...Object.values(french.titles), ...Object.values(french.sentences)].map((text) => text.replace(/mailto:|https:/g, ''));
  expect(texts.filter((text) => /[^\u202f][:;!?»]|«[^\u202f]/.test(text))).toEqual([]);
});

test('a language is known by its first part, and one that Confer does not speak is answered in English', () => {
  expect(['de', 'de-AT', 'DE_ch', 'fr-CA', 'es-419', 'en-GB', 'pt-BR', 'constructor', ''].map(catalogueFor))
    .toEqual([german, german, german, french, spanish, english, english, english, english]);
});

test('a sentence names a fix or a bound only where the check gives one, whatever is cut out of an example', () => {
  for (const example of Object.values(findingExamples)) {
    const { columns: [column], rows: [row] } = 'definitions' in example ? { columns: [], rows: [] } : example;
    const [cell] = row ?? [];
    if (!column || typeof cell !== 'string') continue;
    const rule = compileRule(column.rule, { today, dateSystem: 1900, decimalSeparator: '.', dateOrder: 'dayFirst' });
    for (let start = 0; start < cell.length; start++) {
      for (let end = start; end <= cell.length; end++) {
        const value = cell.slice(0, start) + cell.slice(end);
        const code = isEmpty(value) ? undefined : rule.check(value);
        if (code === undefined) continue;
        const given = rule.explain(value, code);
        const named = (['fix', 'limit'] as const).filter((part) => english.sentences[code].includes(`{${part}}`));
        expect({ value, code, missing: named.filter((part) => given[part] === undefined) }).toEqual({ value, code, missing: [] });
      }
    }
  }
});
