import type { FrameLocator } from 'playwright-core';
import { complaints } from './pane-complaints';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';

jest.setTimeout(200_000);

let running: RunningWorkbench;
let person: Person;
let pane: FrameLocator;

beforeAll(async () => { running = await runWorkbench(); });
beforeEach(async () => {
  await running.workbench.startOver();
  person = await running.openWindow();
  pane = person.pane;
  person.page.setDefaultTimeout(15_000);
  await heading('What do you want to issue?');
});
afterEach(async () => {
  expect(person.surprises).toEqual([]);
  await person.close();
});
afterAll(() => running.close());

const press = (name: string | RegExp) => pane.getByRole('button', { name }).first().click();
const heading = (text: string | RegExp) => pane.getByRole('heading', { name: text, level: 1 }).waitFor({ timeout: 60_000 });
const sheet = () => running.workbench.workbook().sheets[0];

/** Free of what axe finds, and in place at 300 px, in the theme and in high contrast. */
async function look(name: string): Promise<void> {
  await person.picture(name);
  const found = await complaints(person);
  await person.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const inContrast = await complaints(person);
  await person.page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
  expect({ name, found, inContrast }).toEqual({ name, found: [], inContrast: [] });
}

test('a header row is made for two definitions, and each row that is typed is checked by the one that it names', async () => {
  await pane.getByRole('button', { name: /Research Ethics Training/ }).click();
  await pane.getByRole('combobox', { name: 'Also for other definitions' }).click();
  await pane.getByRole('menuitemcheckbox', { name: 'Master of Science' }).click();
  await person.press('Escape');
  await heading(/^Row 1 will hold 1\d columns$/);
  await look('several-header');
  await press('Create header row in Sheet1');
  await heading('0 rows so far');
  expect(sheet()?.values({ row: 0, column: 0, rowCount: 1, columnCount: 4 })[0]).toEqual(['ID', 'First Name', 'Last Name', 'Contact']);
  await person.paste('A2', 'Master of Science\tBo\tLee\tbo@northmere.example');
  await heading('0 of 1 row is ready');
  await pane.getByText(/Programme/).first().waitFor();
});
