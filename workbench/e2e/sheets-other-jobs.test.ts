import type { FrameLocator } from 'playwright-core';
import type { SheetView } from '../src/workbook';
import { cellArea } from '../src/workbook';
import { warningsIn } from '../src/apps-script-host/validation/warnings';
import { complaints } from './pane-complaints';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';
import { until } from './until';

jest.setTimeout(400_000);

/** Google takes its time for every call. */
const patience = 120_000;
const label = 'Research Ethics, autumn 2026';

let running: RunningWorkbench;
let person: Person;
let pane: FrameLocator;

beforeAll(async () => {
  running = await runWorkbench();
  person = await running.openWindow({ host: 'sheets' });
  pane = person.pane;
  person.page.setDefaultTimeout(60_000);
});
afterAll(() => running.close());
afterEach(() => { expect(person.surprises).toEqual([]); });

const press = (name: string | RegExp) => pane.getByRole('button', { name }).first().click();
const heading = (name: string | RegExp) => pane.getByRole('heading', { name, level: 1 }).waitFor({ timeout: patience });
const people = () => pane.getByRole('list', { name: /^People in this batch/ });
const field = (name: string) => pane.getByLabel(name, { exact: false }).first();
const sheet = (name: string): SheetView => {
  const found = running.workbench.workbook().sheets.find((each) => each.name === name);
  if (!found) throw new Error(`There is no sheet ${name}`);
  return found;
};
const google = () => running.workbench.spreadsheet();
const warned = (name: string) => warningsIn(google().document, sheet(name).id, google().clock.now());

/** Free of what axe finds, at 300 px. */
async function look(name: string): Promise<void> {
  await person.picture(`sheets-${name}`);
  expect({ name, found: await complaints(person) }).toEqual({ name, found: [] });
}

test('a messy list is adopted: it keeps its own titles, and gets rules that warn of nothing that is ready', async () => {
  await heading('What do you want to issue?');
  await look('start');
  await person.page.getByRole('button', { name: 'Sample lists' }).click();
  await person.page.getByRole('button', { name: 'Ethics autumn' }).click();
  await press('Use with this list');
  await pane.getByRole('button', { name: 'Check 60 rows' }).waitFor();
  await look('prepare-list');
  await press('Check 60 rows');
  await heading(/of 60 rows are ready/);
  await until('the cells have rules', () => sheet('Ethics autumn').validations().length > 0);
  await look('check-adopted');
  const marked = new Set(sheet('Ethics autumn').conditionalFormats.flatMap(({ areas }) => areas.flatMap(({ row, column, rowCount }) => Array.from({ length: rowCount }, (_, down) => `${row + down}:${column}`))));
  expect(warned('Ethics autumn').filter(({ row, column }) => !marked.has(`${row}:${column}`))).toEqual([]);
});

test('one person is added from the form, below the list', async () => {
  await press('Add one person');
  await heading('One person');
  for (const [name, text] of [['First Name', 'Ana'], ['Last Name', 'Osei'], ['Contact', 'ana@northmere.example'], ['Student number', '0042000'], ['Completed on', '2026-11-03'], ['Hours', '8']] as const) await field(name).fill(text);
  await look('one-person');
  await press('Add and issue…');
  await heading('1 row goes, 0 stay');
  expect([sheet('Ethics autumn').value({ row: 61, column: 0 }), sheet('Ethics autumn').value({ row: 61, column: 4 })]).toEqual(['Ana', '0042000']);
  await look('review-one');
  await press('Back');
});

test('a batch is issued, looked up, and one of its credentials is revoked, which the sheet says beside the row', async () => {
  await heading(/rows are ready/);
  await press(/^Review/);
  await pane.getByLabel('Label of this batch').fill(label);
  await look('review');
  await press(/^Issue \d+ credentials?$/);
  await heading(/credentials? issued/);
  await pane.getByRole('tab', { name: 'Batches', exact: true }).click();
  await heading('Batches');
  await look('batches');
  await pane.getByRole('button', { name: new RegExp(label) }).filter({ hasText: /sent/ }).click({ timeout: patience });
  await people().getByRole('checkbox').first().click();
  await look('batch');
  await press('Revoke…');
  await pane.getByRole('dialog').getByRole('radio', { name: 'Details were wrong' }).click();
  await pane.getByRole('dialog').getByRole('button', { name: /^Revoke/ }).click();
  await people().getByText('Revoked', { exact: true }).first().waitFor({ timeout: patience });
  await look('revoked');
  await until('the sheet says so', () => sheet('Ethics autumn').values(sheet('Ethics autumn').usedArea('values') ?? cellArea({ row: 0, column: 0 })).flat().includes('revoked'));
});

test('a header row is made for two definitions, and each row is checked by the one that it names', async () => {
  const added = await person.addSheet(running.workbench.workbook());
  await pane.getByRole('tab', { name: 'Issue', exact: true }).click();
  await pane.getByRole('button', { name: /Research Ethics Training/ }).click();
  await pane.getByRole('combobox', { name: 'Also for other definitions' }).click();
  await pane.getByRole('menuitemcheckbox', { name: 'Master of Science' }).click();
  await person.press('Escape');
  await press(new RegExp(`^Create header row in ${added.name}$`));
  await heading('0 rows so far');
  await person.paste('A2', 'Master of Science\tBo\tLee\tbo@northmere.example');
  await heading('0 of 1 row is ready');
  await pane.getByText(/Programme/).first().waitFor();
  await look('several');
});
