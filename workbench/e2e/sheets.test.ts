import type { BrowserContext, FrameLocator } from 'playwright-core';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';
import { until } from './until';

let running: RunningWorkbench;
let person: Person;
let sidebar: FrameLocator;

beforeAll(async () => {
  running = await runWorkbench();
  person = await running.openWindow({ host: 'sheets' });
  sidebar = person.pane;
});
afterAll(() => running.close());

test('the sidebar lies on another origin in a frame with Google’s sandbox, is signed in by Google’s word, and lists the definitions', async () => {
  await sidebar.getByRole('button', { name: /Research Ethics Training/ }).waitFor();
  const frame = person.page.locator('iframe[title="Confer"]');
  expect(new URL(await frame.getAttribute('src') ?? '').hostname).toBe('127.0.0.1');
  expect(await frame.getAttribute('sandbox')).toBe('allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox');
  expect((await frame.boundingBox())?.width).toBeLessThanOrEqual(300);
  await person.picture('sheets');
  expect(person.surprises).toEqual([]);
});

test('the sidebar follows the system into the dark and back, and stays where it is', async () => {
  const ground = () => sidebar.locator('.fui-FluentProvider').first().evaluate((element) => getComputedStyle(element).backgroundColor);
  await sidebar.getByRole('tab', { name: 'Batches', exact: true }).click();
  const none = sidebar.getByRole('heading', { name: 'No batches yet' });
  await none.waitFor();
  const light = await ground();
  await person.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await until('the sidebar is dark', ground, (color) => color !== light);
  expect(await none.isVisible()).toBe(true);
  await person.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await until('the sidebar is light', ground, (color) => color === light);
  await sidebar.getByRole('tab', { name: 'Issue', exact: true }).click();
  expect(person.surprises).toEqual([]);
});

test('a sidebar that was closed is opened again from the menu', async () => {
  await person.page.getByRole('button', { name: 'Close the sidebar' }).click();
  await person.page.getByRole('complementary', { name: 'Sidebar', exact: true }).waitFor({ state: 'detached' });
  await person.page.getByRole('button', { name: 'Extensions' }).click();
  await person.page.getByRole('button', { name: 'Open Confer' }).click();
  await sidebar.getByRole('button', { name: /Research Ethics Training/ }).waitFor();
});

test('menu and sidebar speak the language of the person', async () => {
  running.workbench.spreadsheet().openWindow({ email: 'person-2@northmere.example', locale: 'fr' }, 'person-2');
  const inFrench = async (context: BrowserContext) => { await context.addInitScript(() => { Object.defineProperty(navigator, 'language', { get: () => 'fr-FR' }); }); };
  const colleague = await running.openWindow({ host: 'sheets', prepare: inFrench });
  await colleague.pane.getByRole('heading', { name: /^Que voulez-vous émettre/ }).waitFor();
  await colleague.page.getByRole('button', { name: 'Extensions' }).click();
  await colleague.page.getByRole('button', { name: 'Ouvrir Confer' }).waitFor();
  expect(colleague.surprises).toEqual([]);
  await colleague.close();
});

test('Excel and Google Sheets show the same workbook', async () => {
  await person.type('A1', 'kept');
  await person.page.getByRole('radio', { name: 'Excel' }).check({ force: true });
  await person.page.getByRole('complementary', { name: 'Task pane' }).waitFor();
  await person.pane.getByRole('button', { name: /Research Ethics Training/ }).waitFor();
  expect(await person.shownText('A1')).toBe('kept');
  await person.page.getByRole('radio', { name: 'Google Sheets' }).check({ force: true });
  await sidebar.getByRole('button', { name: /Research Ethics Training/ }).waitFor();
  expect(await person.shownText('A1')).toBe('kept');
  expect(person.surprises).toEqual([]);
});
