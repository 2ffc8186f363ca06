import { readFile } from 'node:fs/promises';
import type { FrameLocator } from 'playwright-core';
import type { SheetView } from '../src/workbook';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';
import { until } from './until';

jest.setTimeout(400_000);

/** Google takes its time for every call, and a small machine for signing. */
const patience = 120_000;
const rowCount = 300;

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
const hold = async (name: string) => {
  await press(/^Hold:/);
  await pane.getByRole('menuitemradio', { name }).click();
};
const sheet = (): SheetView => {
  const [first] = running.workbench.workbook().sheets;
  if (!first) throw new Error('There is no sheet');
  return first;
};
/** The list row by row, by its titles. */
const list = (): Readonly<Record<string, string>>[] => {
  const [titles = [], ...rows] = sheet().values(sheet().usedArea('values') ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 });
  return rows.map((row) => Object.fromEntries(titles.map((title, column) => [String(title), String(row[column])])));
};
const statuses = () => list().map(({ Status: status = '' }) => status);

test('a test goes to the address of the person’s account, and a held batch is cancelled by a sidebar that was opened again', async () => {
  await pane.getByText('Research Ethics Training').click();
  await press('Create header row in Sheet1');
  await heading('0 rows so far');
  await person.paste('A2', Array.from({ length: rowCount }, (_, row) => `Ama\tOsei\tama-${row}@northmere.example\t\t${String(40_000 + row).padStart(7, '0')}\t2026-11-05\t8\tMerit`).join('\n'));
  await heading(`All ${rowCount} rows are ready`);
  await person.selectRows([[2, 3], [5, 5]]);
  await press(/^Review/);
  await heading('3 rows go, 0 stay');
  await press('Send a test to me');
  await pane.getByText('Sent to person-1@northmere.example').waitFor({ timeout: patience });
  await pane.getByLabel('Label of this batch').fill('First');
  await hold('10 minutes');
  await press('Issue 3 credentials');
  await until('the rows say that they are held', statuses, (texts) => texts.filter((text) => text.startsWith('held until')).length === 3, patience);
  await person.page.getByRole('button', { name: 'Close the sidebar' }).click();
  await person.page.getByRole('button', { name: 'Extensions' }).click();
  await person.page.getByRole('button', { name: 'Open Confer' }).click();
  await press('Cancel the batch');
  await pane.getByText('The batch was cancelled. Nothing was issued, nothing was sent.').waitFor({ timeout: patience });
  expect(statuses().filter((text) => text !== '')).toEqual(['cancelled', 'cancelled', 'cancelled']);
});

test('what became of a batch is saved as both kinds of file', async () => {
  await hold('None');
  await press('Issue 3 credentials');
  await heading('3 credentials issued');
  await pane.getByRole('tab', { name: 'Batches', exact: true }).click();
  await pane.getByRole('button', { name: /First/ }).filter({ hasText: 'All 3 sent' }).click({ timeout: patience });
  const save = async (name: string) => {
    await press('Export…');
    const [download] = await Promise.all([person.page.waitForEvent('download'), pane.getByRole('menuitem', { name }).click()]);
    return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
  };
  const csv = await save('List of values (.csv)');
  expect([csv.name, csv.content.toString('utf8').match(/ama-\d+@northmere\.example/g)]).toEqual(['First.csv', ['ama-0@northmere.example', 'ama-1@northmere.example', 'ama-3@northmere.example']]);
  const xlsx = await save('Excel workbook (.xlsx)');
  expect([xlsx.name, xlsx.content.subarray(0, 2).toString('latin1')]).toEqual(['First.xlsx', 'PK']);
});

test('a list that is turned round while the issuer is killed ends with every credential beside its own row', async () => {
  await pane.getByRole('tab', { name: 'Issue', exact: true }).click();
  await press('New batch');
  await heading(`All ${rowCount} rows are ready`);
  await person.click('A2');
  await press(/^Review/);
  await pane.getByLabel('Label of this batch').fill('Second');
  await press(/^Issue \d+ credentials$/);
  await until('rows wait for the issuer', statuses, (texts) => texts.filter((text) => text === 'waiting').length > 0, patience);
  await running.workbench.issuer.kill();
  running.workbench.workbook().reorderRows(sheet().id, { row: 1, column: 0, rowCount, columnCount: 13 }, Array.from({ length: rowCount }, (_, row) => rowCount - 1 - row), { kind: 'person', person: 'colleague' });
  await running.workbench.issuer.start();
  await heading(`${rowCount - 3} credentials issued`);
  await until('every row says that it is issued', statuses, (texts) => texts.every((text) => text === 'issued'), patience);
  const rows = list();
  expect(rows[0]?.['Student number']).toBe(String(40_000 + rowCount - 1).padStart(7, '0'));
  expect(new Set(rows.map(({ Credential }) => Credential)).size).toBe(rowCount);
  for (const { Credential: link = '', 'Student number': number = 'none' } of rows.filter((_, row) => row % 60 === 0)) expect(await (await fetch(link)).text()).toContain(number);
});
