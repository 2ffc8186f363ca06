import type { FrameLocator } from 'playwright-core';
import { complaints, complaintsInContrast } from './pane-complaints';
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

/** A list as a registrar has it: who gets what stands in the first column, in any order. */
const mixedList = [
  ['ID', 'First name', 'Last name', 'E-mail', 'Matric. no.', 'Completed on', 'Hours', 'Result', 'Programme', 'Final mark', 'Classification', 'Conferred on'],
  ['Research Ethics Training', 'Ama', 'Osei', 'ama@northmere.example', '1040112', '2026-11-05', '8', 'Merit', '', '', '', ''],
  ['Master of Science', 'Bo', 'Lee', 'bo@northmere.example', '1040113', '', '', '', 'Data Science', '71.5', 'Merit', '2026-11-20'],
  ['Master of Science', 'Chidi', 'Obi', 'chidi@northmere.example', '1040114', '', '', '', 'Public Health', '102', 'Merit', '2026-11-20'],
  ['Research Ethics Training', 'Dana', 'Roth', 'dana@northmere.example', '1040115', '2026-11-06', '6', 'Pass', '', '', '', ''],
  ['Master of Science', 'Eun', 'Park', 'eun@northmere.example', '1040116', '', '', '', 'Data Science', '83', 'Distinction', '2026-11-20'],
];

/** What stands below a title of the list, in the rows with people. */
function below(title: string): string[] {
  const titles = sheet()?.values({ row: 0, column: 0, rowCount: 1, columnCount: 20 })[0]?.map(String) ?? [];
  return mixedList.slice(1).map((_, row) => String(sheet()?.value({ row: row + 1, column: titles.indexOf(title) })));
}

/** Free of what axe finds, and in place at 300 px, in the theme and in high contrast. */
async function look(name: string): Promise<void> {
  await person.panePicture(name);
  const found = await complaints(person);
  const inContrast = await complaintsInContrast(person);
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

test('a list for two definitions is adopted, checked and issued: a batch for each, every receipt beside its row', async () => {
  // The tabs come with what follows the sheet.
  await pane.getByRole('tab', { name: 'Batches', exact: true }).waitFor();
  await person.paste('A1', mixedList.map((row) => row.join('\t')).join('\n'));
  await pane.getByText('Master of Science and Research Ethics Training · 5 rows').or(pane.getByText('Research Ethics Training and Master of Science · 5 rows')).waitFor({ timeout: 60_000 });
  await look('several-start');
  await press('Use with this list');
  await heading(/^Match \d+ fields$/);
  await look('several-prepare');
  // Numbers of the same sheet column are students of one definition or of the other.
  await pane.getByText('1040112, 1040115', { exact: true }).waitFor();
  await press('Check 5 rows');
  await pane.getByText('Final mark is too large').waitFor();
  await look('several-check');
  // Pasted into cells without a format, numbers of students became numbers.
  await press('Fix all 5');
  await heading('4 of 5 rows are ready');
  await press('Review 4 rows');
  await heading('4 rows go, 1 stay');
  await pane.getByLabel('Label of this batch').fill('Autumn 2026');
  await pane.getByRole('button', { name: /^Certificate \d+ of \d+, row \d+/ }).locator('img').waitFor();
  await look('several-review');
  await press('Issue 4 credentials');
  await heading('4 credentials issued');
  await look('several-done');

  await until('the sheet says what became of each row', () => below('Status'), (status) => status.filter((text) => text === 'issued').length === 4);
  expect(below('Status')[2]).not.toBe('issued');
  for (const [row, link] of below('Credential').entries()) {
    if (row === 2) expect(link).toBe('');
    else {
      const [definition = '', , last = ''] = mixedList[row + 1] ?? [];
      const credential = await (await fetch(`${link}/credential.json`)).text();
      expect([row, credential.includes(last), credential.includes(definition)]).toEqual([row, true, true]);
    }
  }

  await pane.getByRole('tab', { name: 'Batches', exact: true }).click();
  const batches = pane.getByRole('button', { name: /Autumn 2026/ });
  await batches.filter({ hasText: 'Research Ethics Training · 2' }).waitFor();
  await batches.filter({ hasText: 'Master of Science · 2' }).waitFor();
  await look('several-batches');
});
