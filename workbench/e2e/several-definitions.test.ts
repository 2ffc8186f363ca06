import type { FrameLocator } from 'playwright-core';
import { tabSeparated } from '../src/sample-lists/tab-separated';
import { complaints } from './pane-complaints';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';
import { until } from './until';

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
const column = (title: string): string[] => {
  const used = sheet()?.usedArea('values');
  const [titles = [], ...rows] = (used && sheet()?.values(used)) ?? [];
  return rows.map((row) => String(row[titles.map(String).indexOf(title)]));
};

/** Free of what axe finds, and in place at 300 px, in the theme and in high contrast. */
async function look(name: string): Promise<void> {
  await person.picture(name);
  const found = await complaints(person);
  await person.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const inContrast = await complaints(person);
  await person.page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
  expect({ name, found, inContrast }).toEqual({ name, found: [], inContrast: [] });
}

const headers = ['ID', 'First Name', 'Last Name', 'Contact', 'Student number', 'Completed on', 'Hours', 'Result', 'Programme', 'Final mark', 'Classification', 'Conferred on'];
const ethics = (name: string, hours = '8') => ['Research Ethics Training', name, 'Osei', `${name}@northmere.example`, '4011200', '2026-11-05', hours, 'Merit', '', '', '', ''];
const degree = (name: string) => ['master-of-science', name, 'Lee', `${name}@northmere.example`, '4011300', '', '', '', 'Data Science', '71.5', 'Merit', '2026-11-12'];

test('a list for two definitions is matched, checked and issued with a batch for each of them under one label', async () => {
  await person.paste('A1', tabSeparated([headers, ethics('Ama'), degree('Bo'), ethics('Cem', '99'), degree('Dilnoza')]));
  await pane.getByText('2 definitions').waitFor();
  await look('several-start');
  await press('Use with this list');
  await heading('Match 8 fields');
  await look('several-prepare');
  const shown = pane.getByRole('combobox', { name: '2 definitions in this list' });
  await shown.focus();
  await person.press('Enter');
  await person.press('ArrowDown');
  await person.press('Enter');
  await pane.getByText(/^Programme/).first().waitFor();
  await press('Check 4 rows');
  await heading('3 of 4 rows are ready');
  await look('several-check');
  await press('Review 3 rows');
  await pane.getByLabel('Label of this batch').fill('Autumn 2026');
  await pane.getByText(/^1 of 3/).waitFor();
  await look('several-review');
  await press('Issue 3 credentials');
  await heading('3 credentials issued');
  await until('every row says so', () => column('Status'), (statuses) => statuses.join() === 'issued,issued,,issued');
  await pane.getByRole('tab', { name: 'Batches', exact: true }).click();
  await pane.getByRole('button', { name: /Autumn 2026.*Research Ethics Training/ }).waitFor();
  await pane.getByRole('button', { name: /Autumn 2026.*Master of Science/ }).waitFor();
});

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
