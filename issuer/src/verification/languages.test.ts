import type { Receipt } from '@confer/core';
import type { TestIssuer } from '../fixtures/issuer';
import { issue, prepare, rowOf, startTestIssuer } from '../fixtures/issuer';
import { temporaryDirectory } from '../fixtures/temporary-directory';

let remove: () => Promise<void>;
let testIssuer: TestIssuer;
let receipt: Receipt;

beforeAll(async () => {
  const directory = await temporaryDirectory();
  remove = directory.remove;
  testIssuer = await startTestIssuer(directory.path);
  await prepare(testIssuer);
  [receipt] = await issue(testIssuer, 'batch-languages', [rowOf(1, { expiry: '2099-12-31' })]) as [Receipt];
});
afterAll(async () => {
  await testIssuer.issuer.close();
  await remove();
});

/** A page as a browser asks for it that likes a language best. */
const page = (path: string, accepted: string): Promise<{ status: number; text: string; headers: Headers }> =>
  testIssuer.call('GET', path, undefined, { authorization: '', 'accept-language': accepted });
const check = (path: string, credential: string): Promise<{ text: string }> =>
  testIssuer.call('POST', path, new URLSearchParams({ credential }).toString(), { authorization: '', 'content-type': 'application/x-www-form-urlencoded' });
const wordsOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test.each([
  ['de-AT,de;q=0.9', 'de', ['Dieser Nachweis ist echt', 'Gültig bis 31. Dezember 2099', 'Completed on 3. November 2026', 'Jedes Wort steht so da, wie Northmere University es signiert hat.']],
  ['fr-CA', 'fr', ['Cette attestation est authentique', 'Valable jusqu’au 31 décembre 2099', 'Completed on 3 novembre 2026', 'Chaque mot est tel que Northmere University l’a signé.']],
  ['es-419', 'es', ['Esta credencial es auténtica', 'Válida hasta 31 de diciembre de 2099', 'Completed on 3 de noviembre de 2026', 'Cada palabra está tal como la firmó Northmere University .']],
  ['pt-BR', 'en', ['This credential is genuine', 'Valid until 31 December 2099', 'Completed on 3 November 2026']],
])('a browser that likes %s reads the page in its language, and every cache is told so', async (accepted, language, pieces) => {
  const { text, headers } = await page(`/c/${receipt.publicId}`, accepted);
  expect(text).toContain(`<html lang="${language}" dir="ltr">`);
  expect(headers.get('content-language')).toBe(language);
  expect(headers.get('vary')).toBe('Accept-Language');
  for (const piece of pieces) expect(wordsOf(text)).toContain(piece);
});

test('what the organisation wrote stays as it was signed', async () => {
  const { text } = await page(`/c/${receipt.publicId}`, 'de');
  expect(wordsOf(text)).toContain('Result Merit');
  expect(wordsOf(text)).toContain('Attended all sessions.');
});

test('the page leads to itself in the other languages, each by its own name', async () => {
  const { text } = await page(`/c/${receipt.publicId}?lang=fr`, 'de');
  expect(wordsOf(text)).toContain('Cette attestation est authentique');
  expect(text).toMatch(/<summary>.*<span>Français<\/span>.*<\/summary>/);
  expect(text).toMatch(/<li lang="fr" aria-current="true"><svg [^\n]+<\/svg>Français<\/li>/);
  for (const [language, name] of [['en', 'English'], ['es', 'Español'], ['de', 'Deutsch']]) {
    expect(text).toContain(`<a href="?lang=${language}" hreflang="${language}" lang="${language}" rel="alternate">${name}</a>`);
  }
});

test.each([
  ['/c/0b0b3c3e-3f0e-4f6e-9d53-8f2f6f1a2b3c', 404, 'Unter dieser Adresse ist kein Nachweis bekannt'],
  ['/c/%00', 400, 'Unter dieser Adresse ist kein Nachweis bekannt'],
  ['/nothing', 404, 'Unter dieser Adresse ist nichts'],
  ['/verify', 200, 'Signierten Nachweis prüfen'],
])('%s speaks the language, too', async (path, status, words) => {
  const answer = await page(path, 'de');
  expect(answer.status).toBe(status);
  expect(wordsOf(answer.text)).toContain(words);
  expect(answer.headers.get('content-language')).toBe('de');
  expect(answer.text).toContain('hreflang="fr"');
});

test('the check of a copy goes on in the language in which it was begun', async () => {
  const { text: credentialPage } = await page(`/c/${receipt.publicId}`, 'es');
  const [, form = ''] = /href="(\/verify[^"]*)"/.exec(credentialPage) ?? [];
  const { text: empty } = await page(form, 'de');
  const [, action = ''] = /action="([^"]+)"/.exec(empty) ?? [];
  expect(wordsOf(empty)).toContain('Comprobar una credencial firmada');
  const { text: unreadable } = await check(action, 'hello');
  expect(wordsOf(unreadable)).toContain('Este no es el texto de una credencial firmada.');
  // What was pasted would be gone behind a link.
  expect(unreadable).not.toContain('hreflang');
  const { text: document } = await page(`/c/${receipt.publicId}/credential.json`, 'de');
  expect(wordsOf((await check(action, document)).text)).toContain('Esta credencial es auténtica');
});
