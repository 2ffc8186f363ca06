import type { FrameLocator } from 'playwright-core';
import type { SheetView } from '../src/workbook';
import { complaints } from './pane-complaints';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';
import { until } from './until';

jest.setTimeout(400_000);

/** Google takes its time for every call, and a small machine for signing. */
const patience = 120_000;
const label = 'Autumn 2026';

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
const dialog = () => pane.getByRole('dialog');
const sheet = (): SheetView => {
  const [first] = running.workbench.workbook().sheets;
  if (!first) throw new Error('There is no sheet');
  return first;
};
/** What stands below a title. */
const below = (title: string): readonly string[] => {
  const [titles = [], ...rows] = sheet().values(sheet().usedArea('values') ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 });
  return rows.map((row) => String(row[titles.indexOf(title)]));
};
const mailsTo = async (address: string): Promise<number> => {
  const { data } = await (await fetch(`${running.workbench.url}/mailbox/messages?limit=100`)).json() as { data: { to: string }[] };
  return data.filter(({ to }) => to === address).length;
};
const openBatch = () => pane.getByRole('button', { name: /Autumn 2026/ }).filter({ hasText: /sent/ }).click({ timeout: patience });
const turnTo = (name: string) => pane.getByRole('tab', { name, exact: true }).click();
const choose = (name: string) => pane.getByRole('checkbox', { name: `Select ${name}` }).click();

/** Free of what axe finds, at 300 px. */
async function look(name: string): Promise<void> {
  await person.picture(`sheets-${name}`);
  expect({ name, found: await complaints(person) }).toEqual({ name, found: [] });
}

let links: readonly string[] = [];

test('two people get their credentials, and the sheet says so beside their rows', async () => {
  await pane.getByText('Research Ethics Training').click();
  await press('Create header row in Sheet1');
  await heading('0 rows so far');
  await person.paste('A2', 'Ama\tOsei\tama@northmere.example\t\t0040112\t2026-11-05\t8\tMerit\nBo\tLee\tbo@northmere.example\t\t0040113\t2026-11-05\t8\tPass');
  await heading('All 2 rows are ready');
  await press('Review 2 rows');
  await pane.getByLabel('Label of this batch').fill(label);
  await press('Issue 2 credentials');
  await heading('2 credentials issued');
  await until('the sheet says that both were sent', () => below('Delivery'), (texts) => texts.join() === 'sent,sent', patience);
  expect(below('Status')).toEqual(['issued', 'issued']);
  links = below('Credential');
});

test('a mail goes once more, to the address that the sheet says now', async () => {
  await press('New batch');
  await heading('All 2 rows are ready');
  await person.type('C2', 'ama.osei@northmere.example');
  await until('the cell holds it', () => below('Contact')[0], (text) => text === 'ama.osei@northmere.example');
  await turnTo('Batches');
  await openBatch();
  await choose('Ama Osei');
  await press('Resend…');
  await dialog().getByText('1 e-mail has been sent before, and is sent once more.').waitFor({ timeout: patience });
  await dialog().getByText('ama.osei@northmere.example').waitFor();
  await look('resend');
  await dialog().getByRole('button', { name: 'Send 1 e-mail' }).click();
  await pane.getByText('1 e-mail is on the way.').waitFor({ timeout: patience });
  await until('it has arrived', () => mailsTo('ama.osei@northmere.example'), (count) => count === 1, patience);
  await until('the sheet says that it was sent', () => below('Delivery'), (texts) => texts.join() === 'sent,sent', patience);
  expect([below('Status'), below('Credential')]).toEqual([['issued', 'issued'], links]);
});

test('a name is put right in the sheet and issued anew: the row shows the new credential, and the old one leads to it', async () => {
  await turnTo('Issue');
  await heading('All 2 rows are ready');
  await person.type('B3', 'Leigh');
  await until('the cell holds it', () => below('Last Name')[1], (text) => text === 'Leigh');
  await turnTo('Batches');
  await press('Back to all batches');
  await openBatch();
  await choose('Bo Lee');
  await press('Correct…');
  await dialog().getByText('Last Name: Lee → Leigh').waitFor({ timeout: patience });
  await look('correct');
  await dialog().getByRole('button', { name: 'Issue 1 anew' }).click();
  await heading('1 credential issued');
  await until('the row shows the new credential', () => below('Credential')[1], (link) => link !== links[1], patience);
  await until('the sheet says that it was sent', () => below('Delivery'), (texts) => texts.join() === 'sent,sent', patience);
  expect([below('Status'), below('Credential')[0]]).toEqual([['issued', 'issued'], links[0]]);
  await look('corrected');
  const page = async (link = '') => await (await fetch(link)).text();
  const anew = below('Credential')[1];
  expect(await page(anew)).toContain('This credential is genuine');
  expect(await page(anew)).toContain('Leigh');
  expect(await page(links[1])).toContain(`href="${new URL(anew ?? '').pathname}"`);
  expect(await page(links[1])).not.toContain('This credential is genuine');
});
