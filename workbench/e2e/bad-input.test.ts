import type { FrameLocator } from 'playwright-core';
import { tabSeparated } from '../src/sample-lists/tab-separated';
import type { SheetView } from '../src/workbook';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';
import { until } from './until';

let running: RunningWorkbench;
let person: Person;
let pane: FrameLocator;

beforeAll(async () => {
  running = await runWorkbench();
});
beforeEach(async () => {
  await running.workbench.startOver();
  person = await running.openWindow();
  pane = person.pane;
});
afterEach(() => person.close());
afterAll(() => running.close());

const press = (name: string | RegExp) => pane.getByRole('button', { name }).first().click();
const heading = (text: string | RegExp) => pane.getByRole('heading', { name: text, level: 1 }).waitFor();
const sees = (text: string | RegExp) => pane.getByText(text).first().waitFor();
const sheet = (): SheetView => {
  const first = running.workbench.workbook().sheets[0];
  if (!first) throw new Error('There is no sheet');
  return first;
};

const ana = ['Ana', 'Osei', 'a.osei@students.northmere.example', '', '0040112', '2026-11-05', '8', 'Merit'];
const ben = ['Ben', 'Okonkwo', 'b.okonkwo@students.northmere.example', '', '0040113', '2026-11-05', '8', 'Pass'];

async function pasteBelowHeader(rows: readonly (readonly string[])[]): Promise<void> {
  await pane.getByText('Research Ethics Training').click();
  await press('Create header row in Sheet1');
  await heading('0 rows so far');
  await person.paste('A2', tabSeparated(rows));
}

async function issue(): Promise<void> {
  await press(/^Review/);
  await pane.getByLabel('Label of this batch').fill('Bad day');
  await press(/^Issue/);
}

test('a token that the issuer does not know is said under its field, and the right one goes on', async () => {
  const token = await person.page.evaluate(() => sessionStorage.getItem('confer.accessToken') ?? '');
  await press('Northmere University');
  await pane.getByRole('menuitem', { name: 'Disconnect' }).click();
  await pane.getByLabel(/^Access token for/).fill('not-the-token-of-anybody');
  await press('Connect');
  await sees(/This token is not known to localhost:\d+\. Copy it again, or ask for a new one\./);
  await person.picture('unknown-token');
  await pane.getByLabel(/^Access token for/).fill(token);
  await press('Connect');
  await heading('What do you want to issue?');
});

test('a row with only a surname says which cells it needs, and does not hold back the others', async () => {
  await pasteBelowHeader([ana, ['', 'Osei', '', '', '', '', '', '']]);
  await heading('1 of 2 rows are ready');
  for (const title of ['First Name is empty', 'Contact is empty', 'Student number is empty', 'Completed on is empty', 'Hours is empty']) await sees(title);
  await press('Go to C3');
  await until('the cell is in front', () => person.selectedAddress(), (address) => address === 'C3');
  await issue();
  await heading('1 credential issued');
});

test('a cell at the limit of 32,767 characters is a problem of its row, and stays as it is', async () => {
  const long = 'x'.repeat(32_767);
  await pasteBelowHeader([[...ana.slice(0, 4), long, ...ana.slice(5)], ben]);
  await heading('1 of 2 rows are ready');
  await sees('Student number is too long');
  await issue();
  await heading('1 credential issued');
  expect(sheet().value({ row: 1, column: 4 })).toBe(long);
});

test('a header row that somebody wrote over is named, marks nothing, and is put back with one click', async () => {
  await pasteBelowHeader([ana, ['', 'Osei', '', '', '', '', '', '']]);
  await heading('1 of 2 rows are ready');
  await person.type('C1', 'oops');
  await sees('Row 1 no longer holds the headers');
  await sees('“Contact” cannot be found. Nothing is lost; put them back, or match the columns again.');
  await until('the marks are gone', () => sheet().conditionalFormats.length, (count) => count === 0);
  await person.picture('header-overwritten');
  await press('Put them back');
  await heading('1 of 2 rows are ready');
  expect(sheet().value({ row: 0, column: 2 })).toBe('Contact');
});

test('a definition that the issuer does not have is said in a sentence, and leads back to the list', async () => {
  await pasteBelowHeader([ana]);
  await sees('Review 1 row');
  const { xmlParts } = running.workbench.workbook().metadata;
  for (const [id, xml] of xmlParts) xmlParts.set(id, xml.replaceAll('research-ethics-training', 'research-ethics-of-old'));
  await person.page.getByRole('button', { name: 'Close Confer' }).click();
  await person.page.getByRole('button', { name: 'Open Confer' }).click();
  await sees('Review 1 row');
  await issue();
  await heading('The issuer cannot do this');
  await sees(/research-ethics-of-old/);
  await person.picture('unknown-definition');
  await press('Back to the list');
  await heading('1 row goes, 0 stay');
  expect([8, 12].map((column) => sheet().value({ row: 1, column }))).toEqual(['', '']);
});

test('a service that is stopped is told with what will happen, and nothing is lost', async () => {
  await pasteBelowHeader([ana, ben]);
  await press(/^Review/);
  await pane.getByLabel('Label of this batch').fill('Bad day');
  await running.workbench.issuer.stop();
  await press(/^Issue/);
  await sees(/^localhost:\d+ does not answer, so nobody knows who holds the credential already\. Nothing was issued\. Press Issue again in a moment\.$/);
  await running.workbench.issuer.start();
  await press(/^Issue \d/);
  await heading('2 credentials issued');
});

test('a pane that opens while the service is stopped says so, and opens when it is back', async () => {
  await heading('What do you want to issue?');
  await running.workbench.issuer.stop();
  await person.page.getByRole('button', { name: 'Close Confer' }).click();
  await person.page.getByRole('button', { name: 'Open Confer' }).click();
  await sees(/^localhost:\d+ does not answer\. Nothing is lost\.$/);
  await running.workbench.issuer.start();
  await press('Try again');
  await heading('What do you want to issue?');
});
