import * as german from './german';
import { english } from './en';
import * as french from './french';
import { loadTexts } from './load-texts';

test('a region is spoken to in its language, and keeps its way to write days and numbers', async () => {
  expect(await loadTexts('fr-CA')).toEqual({ language: 'fr-CA', catalogue: french.catalogue, findings: french.findings });
  expect(await loadTexts('de_AT')).toEqual({ language: 'de-AT', catalogue: german.catalogue, findings: german.findings });
  expect(await loadTexts('en-US')).toEqual({ language: 'en-US', catalogue: english, findings: undefined });
});

test.each(['pt-BR', 'ca-ES', 'frr', '', 'x', 'no tag at all'])('whoever reads %j is answered in English, days in the order of most countries', async (wanted) => {
  expect(await loadTexts(wanted)).toEqual({ language: 'en-GB', catalogue: english, findings: undefined });
});

test('texts that cannot be loaded leave the pane in English, and nothing in two languages', async () => {
  const unreachable = { de: () => Promise.reject(new Error('Loading chunk texts-de failed.')) };
  expect(await loadTexts('de-DE', unreachable)).toEqual({ language: 'en-GB', catalogue: english, findings: undefined });
});
