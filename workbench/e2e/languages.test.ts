import type { FrameLocator } from 'playwright-core';
import type { SheetView } from '../src/workbook';
import { complaints } from './pane-complaints';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';

let running: RunningWorkbench;

beforeAll(async () => {
  running = await runWorkbench();
});
afterAll(() => running.close());

/** What somebody sees who goes through the main job, screen by screen. */
const journeys = {
  'de-DE': {
    start: 'Was möchten Sie ausstellen?', use: 'Mit dieser Liste verwenden', match: '8 Felder zuordnen', header: 'Titelzeile anlegen', willHold: 'Zeile 1 erhält 8 Spalten', list: 'Diese Liste verwenden',
    check: '60 Zeilen prüfen', finding: /^.*Unsichtbare Leerzeichen/, review: /^\d+ Zeilen durchsehen$/, label: 'Bezeichnung dieses Stapels', issue: /^\d+ Nachweise ausstellen$/, done: /^\d+ Nachweise ausgestellt$/,
    again: 'Neuer Stapel', ready: /Zeilen sind bereit/, unreachable: 'Confer erreicht den Aussteller nicht', retry: 'Erneut versuchen', back: 'Andere Definition wählen', disconnect: 'Verbindung trennen', connect: 'Nachweise aus diesem Blatt ausstellen',
    genuine: 'Dieser Nachweis ist echt', name: 'Deutsch', lost: 'In Zeile 1 stehen nicht mehr die Titel', restore: 'Wiederherstellen', validity: '3 Jahre gültig', day: /\d{1,2}\. \p{L}+ \d{4}/u,
  },
  'fr-CA': {
    start: /^Que voulez-vous émettre\s\?$/, use: 'Utiliser avec cette liste', match: 'Associer 8 champs', header: 'Créer la ligne de titres', willHold: 'La ligne 1 aura 8 colonnes', list: 'Utiliser cette liste',
    check: 'Vérifier 60 lignes', finding: /^.*Espaces invisibles/, review: /^Revoir \d+ lignes$/, label: 'Libellé de ce lot', issue: /^Émettre \d+ attestations$/, done: /^\d+ attestations émises$/,
    again: 'Nouveau lot', ready: /lignes sont prêtes/, unreachable: 'Confer ne peut pas joindre l’émetteur', retry: 'Réessayer', back: 'Choisir une autre définition', disconnect: 'Se déconnecter', connect: 'Émettre des attestations depuis cette feuille',
    genuine: 'Cette attestation est authentique', name: 'Français', lost: 'La ligne 1 ne contient plus les titres', restore: 'Remettre en place', validity: 'valable 3 ans', day: /\d{1,2} \p{L}+ \d{4}/u,
  },
  'es-MX': {
    start: '¿Qué quiere emitir?', use: 'Usar con esta lista', match: 'Asignar 8 campos', header: 'Crear la fila de títulos', willHold: 'La fila 1 tendrá 8 columnas', list: 'Usar esta lista',
    check: 'Comprobar 60 filas', finding: /^.*Espacios invisibles/, review: /^Revisar \d+ filas$/, label: 'Etiqueta de este lote', issue: /^Emitir \d+ credenciales$/, done: /^\d+ credenciales emitidas$/,
    again: 'Nuevo lote', ready: /filas están listas/, unreachable: 'Confer no puede llegar al emisor', retry: 'Intentar de nuevo', back: 'Elegir otra definición', disconnect: 'Desconectar', connect: 'Emitir credenciales desde esta hoja',
    genuine: 'Esta credencial es auténtica', name: 'Español', lost: 'La fila 1 ya no contiene los títulos', restore: 'Restaurar', validity: 'vale 3 años', day: /\d{1,2} de \p{L}+ de \d{4}/u,
  },
} as const;

/** The first link to a credential that stands in a workbook. */
function linkIn(sheets: readonly SheetView[]): string {
  const values = sheets.flatMap((sheet) => Array.from({ length: 60 * 20 }, (_, place) => String(sheet.value({ row: Math.floor(place / 20), column: place % 20 }))));
  return values.find((value) => /\/c\/[0-9a-f-]{36}$/.test(value)) ?? 'about:blank';
}

describe.each(Object.entries(journeys))('in an Excel in %s', (language, words) => {
  let person: Person;
  let pane: FrameLocator;

  beforeAll(async () => {
    await running.workbench.startOver();
    person = await running.openWindow({ language });
    pane = person.pane;
  });
  afterAll(() => person.close());

  const press = (name: string | RegExp) => pane.getByRole('button', { name }).first().click();
  const heading = (name: string | RegExp) => pane.getByRole('heading', { name }).waitFor();
  const look = async (screen: string) => { expect(await complaints(person, `${language}-${screen}`)).toEqual([]); };

  /** The page of a credential that was just issued: in the language that is chosen on it, and as wide as a small phone. */
  async function readPublicPage(chosen: string, { genuine, name }: (typeof journeys)[keyof typeof journeys]): Promise<void> {
    const page = await person.context.newPage();
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(linkIn(running.workbench.workbook().sheets));
    await page.getByRole('navigation').locator('summary').click();
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { name: genuine }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(chosen.slice(0, 2));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await person.picture(`${chosen}-public`, page);
    await page.close();
  }

  test('the main job is done in that language, and every screen of it fits into 300 px', async () => {
    await heading(words.start);
    expect(await pane.locator('html').getAttribute('lang')).toBe(language);
    await person.page.getByRole('button', { name: 'Sample lists' }).click();
    await person.page.getByRole('button', { name: 'Ethics autumn' }).click();
    await pane.getByRole('button', { name: words.use }).waitFor();
    await pane.getByText(words.validity).first().waitFor();
    await look('start');

    await press(words.use);
    await heading(words.match);
    await look('prepare-list');
    await pane.getByRole('radio', { name: words.header }).click();
    await heading(words.willHold);
    await look('prepare-header');
    await pane.getByRole('radio', { name: words.list }).click();

    await press(words.check);
    await press(words.finding);
    await look('check');
    await person.type('E1', 'Other');
    await pane.getByText(words.lost).waitFor();
    await look('header-problem');
    await press(words.restore);
    await heading(words.ready);

    await press(words.review);
    await pane.getByLabel(words.label).fill('Research Ethics, autumn 2026');
    expect(await pane.locator('dd').first().textContent()).toMatch(words.day);
    await look('review');
    // The longest that can be said at the end.
    running.workbench.workbook().savesItself = false;
    await press(words.issue);
    await heading(words.done);
    await look('done');
    await readPublicPage(language, words);
    await press(words.again);
    await heading(words.ready);

    await running.workbench.issuer.stop();
    await person.page.getByRole('button', { name: 'Close Confer' }).click();
    await person.page.getByRole('button', { name: 'Open Confer' }).click();
    await heading(words.unreachable);
    await look('unreachable');
    await running.workbench.issuer.start();
    await press(words.retry);

    await press(words.back);
    await press('Northmere University');
    await pane.getByRole('menuitem', { name: words.disconnect }).click();
    await heading(words.connect);
    await look('connect');
  });
});

describe('before the texts of a language are there', () => {
  let person: Person;
  let pane: FrameLocator;
  const german = /\/first-de\.[^/]*\.js$/;

  beforeEach(async () => {
    person = await running.openWindow({ language: 'de-DE' });
    pane = person.pane;
    await pane.getByRole('heading', { level: 1 }).waitFor();
  });
  afterEach(() => person.close());

  test('nothing is said in another one', async () => {
    const gate: { open?: () => void } = {};
    const opened = new Promise<void>((resolve) => { gate.open = resolve; });
    await person.context.route(german, async (route) => {
      await opened;
      await route.continue();
    });
    const asked = person.page.waitForRequest(german);
    await person.page.reload();
    await asked;
    expect(await pane.locator('#confer').textContent()).toBe('');
    gate.open?.();
    await pane.getByRole('heading', { name: 'Was möchten Sie ausstellen?' }).waitFor();
  });

  test('the first screen waits only for its own, and the next one says nothing until all are there', async () => {
    const gate: { open?: () => void } = {};
    const opened = new Promise<void>((resolve) => { gate.open = resolve; });
    await person.context.route(/\/texts-de\.[^/]*\.js$/, async (route) => {
      await opened;
      await route.continue();
    });
    await person.page.reload();
    await pane.getByRole('button', { name: 'Master of Science' }).click();
    await pane.getByText('Wird geöffnet…').waitFor();
    gate.open?.();
    await pane.getByRole('radio', { name: 'Titelzeile anlegen' }).waitFor();
  });

  test('and where they cannot be had, the pane speaks English', async () => {
    await person.context.route(german, (route) => route.abort());
    await person.page.reload();
    await pane.getByRole('heading', { name: 'What do you want to issue?' }).waitFor();
    expect(await pane.locator('html').getAttribute('lang')).toBe('en-GB');
  });
});
