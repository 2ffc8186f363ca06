import { readFile } from 'node:fs/promises';
import type { FrameLocator } from 'playwright-core';
import { readXlsx } from 'hucre/xlsx';
import { complaints } from './pane-complaints';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';
import { until } from './until';

jest.setTimeout(240_000);

/** Signing and sending takes its time on a small machine. */
const patience = 60_000;
const label = 'Research Ethics, autumn 2026';

let running: RunningWorkbench;
let person: Person;
let pane: FrameLocator;

beforeAll(async () => {
  running = await runWorkbench();
  person = await running.openWindow();
  pane = person.pane;
  person.page.setDefaultTimeout(10_000);
  await pane.getByRole('heading', { name: 'What do you want to issue?' }).waitFor();
});
afterAll(() => running.close());

const press = (name: string | RegExp) => pane.getByRole('button', { name }).first().click();
const turnTo = (name: string) => pane.getByRole('tab', { name, exact: true }).click();
const heading = (name: string | RegExp) => pane.getByRole('heading', { name, level: 1 }).waitFor({ timeout: patience });
const people = () => pane.getByRole('list', { name: /^People in this batch/ });
const focused = () => pane.locator(':focus').innerText();

test('before anything is issued there is nothing to find, and one way on', async () => {
  await turnTo('Batches');
  await heading('No batches yet');
  await press('Issue the first');
  await heading('What do you want to issue?');
});

test('a batch goes on while another tab is in front, and is found in the list', async () => {
  await person.page.getByRole('button', { name: 'Sample lists' }).click();
  await person.page.getByRole('button', { name: 'Ethics autumn' }).click();
  await press('Use with this list');
  await press('Check 60 rows');
  await press(/^Review/);
  await pane.getByLabel('Label of this batch').fill(label);
  await press(/^Issue \d+ credentials$/);
  await turnTo('Batches');
  const entry = pane.getByRole('button', { name: new RegExp(label) });
  await entry.filter({ hasText: /All \d+ sent/ }).waitFor({ timeout: patience });
  await turnTo('Issue');
  await heading(/credentials issued/);
});

test('a batch is searched by its label and by the people in it', async () => {
  await turnTo('Batches');
  const search = pane.getByRole('searchbox', { name: 'Search by label or person' });
  await search.fill('no such batch');
  await pane.getByText('No batch holds “no such batch”').waitFor();
  await press('Clear search');
  await pane.getByRole('button', { name: /^All 1$/ }).waitFor();
  await press(/^Need attention/);
  await pane.getByText('No batch needs attention').waitFor();
  await press('Show all');
  await pane.getByRole('button', { name: new RegExp(label) }).click();
  await people().getByRole('button').first().waitFor();
  const name = (await people().getByRole('button').first().locator('bdi').innerText());
  await press('Back to all batches');
  await search.fill(name.toUpperCase());
  await pane.getByText(`1 person found: ${name}`).waitFor();
  await search.fill('');
});

test('a batch shows its people, row by row, and each of them', async () => {
  await pane.getByRole('button', { name: new RegExp(label) }).click();
  await heading(label);
  const first = people().getByRole('button').first();
  await first.getByText(/^row \d+$/).waitFor();
  await first.focus();
  await person.page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(await people().getByRole('button').nth(1).innerText());
  const name = await people().getByRole('button').nth(1).locator('bdi').innerText();
  await person.page.keyboard.press('Enter');
  await heading(name);
  const link = await pane.getByLabel('Link to the credential').inputValue();
  await press('Copy link');
  await pane.getByText('Link copied').waitFor();
  expect(await person.page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  expect(await (await fetch(link)).text()).toContain('This credential is genuine');
  const row = Number(/\d+/.exec(await pane.getByRole('button', { name: /^Go to row/ }).innerText())?.[0]);
  await press(/^Go to row/);
  await until('the row is selected', () => person.selectedAddress(), (address) => address === `${row}:${row}`);
  await press('Back to the batch');
  await pane.getByRole('button', { name: /bounced/ }).click();
  await pane.getByText('Nobody found').waitFor();
  await press('Show all people');
  await people().getByRole('button').first().waitFor();
});

test('its rows are selected in the workbook that they came from', async () => {
  await person.click('A1');
  await press('Select their rows in the sheet');
  await until('rows are selected', () => person.selectedAddress(), (address) => /^\d+:\d+$/.test(address));
});

test.each(['xlsx', 'csv'] as const)('it is saved as %s', async (format) => {
  await press('Export…');
  const [download] = await Promise.all([person.page.waitForEvent('download'), pane.getByRole('menuitem', { name: new RegExp(`\\.${format}`) }).click()]);
  expect(download.suggestedFilename()).toBe(`${label}.${format}`);
  const bytes = await readFile(await download.path());
  if (format === 'csv') expect(bytes.toString()).toContain(`"${label}"`);
  else expect((await readXlsx(bytes)).sheets[0]?.rows[1]?.[0]).toBe(label);
});

test('its label is offered for the next batch, and that it was used before is said', async () => {
  await turnTo('Issue');
  await press('New batch');
  await heading(/rows are ready/);
  await press(/^Review/);
  const field = pane.getByRole('combobox', { name: 'Label of this batch' });
  await field.fill('');
  await field.pressSequentially('research');
  await pane.getByRole('option', { name: label }).click();
  expect(await field.inputValue()).toBe(label);
  await pane.getByText(/An earlier batch has this label, too/).waitFor();
  expect(await complaints(person)).toEqual([]);
});

test('an issuer that does not answer leaves the list in sight, and says of when it is', async () => {
  expect(person.surprises).toEqual([]);
  await turnTo('Batches');
  await press('Back to all batches');
  await pane.getByRole('button', { name: new RegExp(label) }).waitFor();
  await running.workbench.issuer.stop();
  await press(/^All 1$/);
  await pane.getByText(/Shown as of .*; Confer is not reachable/).waitFor();
  await running.workbench.issuer.start();
  await press('Try again');
  await pane.getByText(/Shown as of/).waitFor({ state: 'detached' });
  await pane.getByRole('button', { name: new RegExp(label) }).waitFor();
});
