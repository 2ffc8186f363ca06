import { readFile } from 'node:fs/promises';
import type { AxeResults } from 'axe-core';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';
import { until } from './until';

let running: RunningWorkbench;
let person: Person;

beforeAll(async () => {
  running = await runWorkbench();
  person = await running.openWindow();
});
afterAll(() => running.close());
afterEach(() => expect(person.surprises).toEqual([]));

const button = (name: string) => person.page.getByRole('button', { name });

/** What axe finds wrong in our own parts: the grid is Univer's, and the pane has tests of its own. */
async function violations(): Promise<string[]> {
  await person.page.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations: found } = await person.page.evaluate(() => {
    const { axe } = window as unknown as { axe: { run: (where: object) => Promise<AxeResults> } };
    return axe.run({ exclude: [['.grid'], ['iframe']] });
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('the page comes up with the grid and the real pane beside it', async () => {
  await person.pane.getByText('Northmere University').first().waitFor();
  await person.picture('workbench');
  expect(await person.page.title()).toBe('Confer workbench');
});

test('the page is free of what axe can find, in both themes and with its dialog open', async () => {
  expect(await violations()).toEqual([]);
  await button('Dark theme').click();
  await person.pane.getByText('Northmere University').first().waitFor();
  expect(await violations()).toEqual([]);
  await person.picture('workbench-dark');
  await button('Start over').click();
  expect(await violations()).toEqual([]);
  await button('Keep everything').click();
  await button('Dark theme').click();
});

test('the pane takes the theme of the page', async () => {
  const ground = () => person.pane.locator('#confer > *').first().evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await ground()).toBe('rgb(255, 255, 255)');
  await button('Dark theme').click();
  await until('the pane is dark', () => ground().catch(() => undefined), (color) => color === 'rgb(41, 41, 41)');
  await button('Dark theme').click();
  await until('the pane is light', () => ground().catch(() => undefined), (color) => color === 'rgb(255, 255, 255)');
});

test('everything is reached by keyboard, and F6 goes from the grid to the pane and back', async () => {
  const focused = () => person.page.evaluate(() => document.activeElement?.tagName === 'IFRAME' ? 'pane' : document.activeElement?.closest('.grid') ? 'grid' : document.activeElement?.textContent);
  // F6 goes nowhere before there is a pane.
  await person.pane.getByText('Research Ethics Training').first().waitFor({ timeout: 40_000 });
  await person.click('B2');
  await person.press('F6');
  await until('the pane has the focus', focused, (where) => where === 'pane');
  await person.press('F6');
  await until('the grid has the focus', focused, (where) => where === 'grid');
  await person.page.keyboard.type('typed at once');
  await person.press('Enter');
  await until('the grid takes keys', () => person.shownText('B2'), (text) => text === 'typed at once');

  await button('Sample lists').focus();
  await person.press('Enter');
  await person.press('Tab');
  expect(await focused()).toBe('Ethics autumn');
  await person.press('Escape');
  expect(await focused()).toContain('Sample lists');
});

test('a sample list comes into a sheet of its own', async () => {
  await button('Sample lists').click();
  await button('Ethics autumn').click();
  await until('the list is in front', () => person.activeSheetName(), (name) => name === 'Ethics autumn');
  await person.picture('sample-list');
  const sheet = running.workbench.workbook().findSheet('Ethics autumn');
  const header = sheet?.contents({ row: 0, column: 0, rowCount: 1, columnCount: 3 });
  expect(header?.[0]).not.toContain('');
  expect(await person.shownText('A1')).toBe(header?.[0]?.[0]);
});

test('the mailbox link opens the mailbox and says how many messages it holds', async () => {
  const link = person.page.getByRole('link', { name: /Mailbox/ });
  expect(await link.textContent()).toContain('0 messages');
  const [mailbox] = await Promise.all([person.context.waitForEvent('page'), link.click()]);
  await mailbox.waitForURL(`${person.origin}/mailbox`);
  await mailbox.close();
});

test('starting over asks first, empties the workbook and keeps the definitions', async () => {
  await button('Start over').click();
  await person.press('Escape');
  await button('Start over').click();
  await button('Delete it and start over').click();
  await button('Starting over…').waitFor();
  await button('Starting over…').waitFor({ state: 'detached', timeout: 50_000 });
  await until('the workbook is new', () => running.workbench.workbook().sheets.map(({ name }) => name).join() === 'Sheet1');
  await person.gridIsThere();
  await until('the page shows it', () => person.activeSheetName(), (name) => name === 'Sheet1');
  await person.pane.getByText('Research Ethics Training').first().waitFor();
});
