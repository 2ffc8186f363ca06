import * as german from './german';
import { english } from './en';
import { catalogue as firstFrench } from './first/fr';
import { catalogue as firstGerman } from './first/de';
import { english as firstEnglish } from './first/en';
import * as french from './french';
import { loadTexts } from './load-texts';

test('a region is spoken to in its language, and keeps its way to write days and numbers', async () => {
  expect(await loadTexts('fr-CA')).toMatchObject({ language: 'fr-CA', first: firstFrench });
  expect(await loadTexts('de_AT')).toMatchObject({ language: 'de-AT', first: firstGerman });
  expect(await loadTexts('en-US')).toMatchObject({ language: 'en-US', first: firstEnglish });
});

test('all else is said in the same language', async () => {
  expect(await (await loadTexts('fr-CA')).loadLater()).toEqual({ catalogue: french.catalogue, findings: french.findings });
  expect(await (await loadTexts('en-US')).loadLater()).toEqual({ catalogue: english, findings: undefined });
});

test.each(['pt-BR', 'ca-ES', 'frr', '', 'x', 'no tag at all'])('whoever reads %j is answered in English, days in the order of most countries', async (wanted) => {
  expect(await loadTexts(wanted)).toMatchObject({ language: 'en-GB', first: firstEnglish });
});

test('texts that cannot be loaded leave the pane in English, and nothing in two languages', async () => {
  const unreachable = () => Promise.reject(new Error('Loading chunk first-de failed.'));
  const texts = await loadTexts('de-DE', { de: { first: unreachable, later: () => Promise.resolve(german) } });
  expect(texts).toMatchObject({ language: 'en-GB', first: firstEnglish });
  expect(await texts.loadLater()).toEqual({ catalogue: english, findings: undefined });
});
