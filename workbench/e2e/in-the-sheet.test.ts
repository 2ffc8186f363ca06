import type { FrameLocator } from 'playwright-core';
import { columnsOf } from '@confer/core';
import { researchEthics } from '../src/sample-lists';
import { tabSeparated } from '../src/sample-lists/tab-separated';
import type { SheetView, Workbook } from '../src/workbook';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';
import { until } from './until';

/** Issuing a few hundred takes its time on a small machine. */
const patience = 120_000;
jest.setTimeout(200_000);

let running: RunningWorkbench;
let person: Person;
let pane: FrameLocator;
let workbook: Workbook;

beforeAll(async () => { running = await runWorkbench(); });
beforeEach(async () => {
  await running.workbench.startOver();
  workbook = running.workbench.workbook();
  person = await running.openWindow();
  pane = person.pane;
  await heading('What do you want to issue?');
});
afterEach(async () => {
  expect(person.surprises).toEqual([]);
  await person.close();
});
afterAll(() => running.close());

const press = (name: string | RegExp) => pane.getByRole('button', { name }).first().click();
const heading = (text: string | RegExp) => pane.getByRole('heading', { name: text, level: 1 }).waitFor({ timeout: patience });
const sees = (text: string | RegExp) => pane.getByText(text).first().waitFor();
const sheet = (index = 0): SheetView => {
  const found = workbook.sheets[index];
  if (!found) throw new Error(`There is no sheet ${index}`);
  return found;
};
const texts = (column: number, rows: number): string[] => sheet().values({ row: 1, column, rowCount: rows, columnCount: 1 }).map(([value]) => String(value));
const column = { firstName: 0, studentNumber: 4, status: 8, credential: 9, key: 12 };
const addIn = { kind: 'add-in', person: 'nobody' } as const;
/** Somebody else, in a window of their own: Excel tells of what they do as remote. */
const coAuthor = { kind: 'person', person: 'somebody else' } as const;

/** People without a problem, in no order of their names. */
const people = (count: number): string[][] => Array.from({ length: count }, (_, index) => {
  const letters = [7 * index % 26, 3 * index % 26, index % 26].map((letter) => String.fromCharCode(97 + letter)).join('');
  return [`A${letters}`, 'Osei', `student${index}@northmere.example`, '', String(40_000 + index).padStart(7, '0'), '2026-11-05', '8', 'Merit'];
});

async function chooseDefinition(): Promise<void> {
  await pane.getByText('Research Ethics Training').click();
}

async function pasteBelowHeader(rows: readonly (readonly string[])[]): Promise<void> {
  await chooseDefinition();
  await press('Create header row in Sheet1');
  await heading('0 rows so far');
  await person.paste('A2', tabSeparated(rows));
}

async function issue(): Promise<void> {
  await press(/^Review/);
  await pane.getByLabel('Label of this batch').fill('Autumn');
  await press(/^Issue/);
}

/** Every row but these has a credential of its own, and the first, middle and last one is that of the person who stands there. */
async function checkReceipts(rows: number, without: readonly number[] = []): Promise<void> {
  const names = texts(column.firstName, rows);
  const receipts = texts(column.credential, rows).map((link, row) => ({ link, name: `${names[row] ?? ''} Osei` })).filter((_, row) => !without.includes(row));
  expect(new Set(receipts.map(({ link }) => link)).size).toBe(receipts.length);
  for (const { link, name } of [receipts[0], receipts[Math.floor(receipts.length / 2)], receipts[receipts.length - 1]].filter((receipt) => receipt !== undefined)) {
    expect(await (await fetch(`${link}/credential.json`)).text()).toContain(name);
  }
}

test('in a sheet that is taken, the header row goes into a new one, as a table that grows with what is pasted', async () => {
  await person.type('A1', 'Keys of room 4');
  await chooseDefinition();
  await pane.getByRole('radio', { name: 'Create header row' }).click();
  await sees('Sheet1 holds something already, so it goes into a new sheet.');
  await pane.getByRole('listitem').filter({ hasText: 'Expiration Date/Duration' }).hover();
  await press('Leave out Expiration Date/Duration');
  await pane.getByRole('heading', { name: 'Row 1 will hold 7 columns' }).waitFor();
  await person.picture('header-left-out');
  await press('Put it back');
  await press('Create header row in a new sheet');
  await heading('0 rows so far');
  await until('the new sheet is in front', () => person.activeSheetName(), (name) => name === 'Research Ethics Training');
  await until('the grid shows the titles', () => person.shownText('A1'), (text) => text === 'First Name');
  await person.picture('header-in-new-sheet');
  await person.paste('A2', tabSeparated(people(3)));
  await heading('All 3 rows are ready');
  expect(sheet(0).value({ row: 0, column: 0 })).toBe('Keys of room 4');
  expect(sheet(1).tables).toMatchObject([{ area: { row: 0, column: 0, rowCount: 4, columnCount: 8 } }]);
  expect(sheet(1).value({ row: 3, column: column.studentNumber })).toBe('0040002');
});

test('a protected sheet is said where the header row is made, and where it is written to later', async () => {
  workbook.protect(sheet().id, addIn);
  await chooseDefinition();
  await press('Create header row in Sheet1');
  await sees('Sheet1 is protected, so nothing can be written into it.');
  await person.picture('header-protected');
  await press('Create in a new sheet');
  await heading('0 rows so far');
  const { id } = sheet(1);
  await person.paste('A2', tabSeparated(people(2)));
  await heading('All 2 rows are ready');
  workbook.protect(id, addIn);
  await press(/^Review/);
  await pane.getByLabel('Label of this batch').fill('Autumn');
  await press(/^Issue/);
  await heading('Confer cannot work in this sheet now');
  await person.picture('protected');
  workbook.unprotect(id, addIn);
  await press('Try again');
  await heading('2 credentials issued');
});

test('merged cells in the list are named and keep it from being issued until they are taken apart', async () => {
  await pasteBelowHeader(people(4));
  await heading('All 4 rows are ready');
  // A table has no merged cells: the person has made it a range first.
  for (const { id } of sheet().tables) workbook.tables.remove(sheet().id, id, addIn);
  workbook.merging.merge(sheet().id, { row: 1, column: 7, rowCount: 2, columnCount: 1 }, addIn);
  await press('Check all');
  await sees(/A merged cell holds one value for several rows.*Unmerge H2:H3 in the spreadsheet/);
  await sees('Unmerge the cells first.');
  await person.picture('merged');
  await press('Show the first');
  await until('the merged cell is in front', () => person.selectedAddress(), (address) => address === 'H2');
  workbook.merging.unmerge(sheet().id, { row: 1, column: 7, rowCount: 2, columnCount: 1 }, addIn);
  await press('Check all');
  await pane.getByText('Unmerge the cells first.').waitFor({ state: 'detached' });
  await issue();
  await heading('4 credentials issued');
});

test('a fix that is undone leaves the cell, its finding and its mark as they were', async () => {
  const [first = [], ...others] = people(3);
  await pasteBelowHeader([[...first.slice(0, 7), 'merit'], ...others]);
  await heading('2 of 3 rows are ready');
  const marked = () => sheet().conditionalFormats.flatMap(({ areas }) => areas.map(({ row }) => row));
  await until('the cell is marked', marked, (rows) => rows.includes(1));
  await press(/^Fix/);
  await heading('All 3 rows are ready');
  expect([texts(7, 1), marked()]).toEqual([['Merit'], []]);
  await press('Undo');
  await heading('2 of 3 rows are ready');
  expect([texts(7, 1), marked()]).toEqual([['merit'], [1]]);
});

test('a list sorted while it is issued ends with every receipt beside its row', async () => {
  const count = 300;
  await pasteBelowHeader(people(count));
  await heading('All 300 rows are ready');
  await issue();
  await until('some are issued', () => texts(column.status, count).filter((status) => status === 'issued').length, (issued) => issued > 10);
  await person.openFilter('A1');
  await person.page.getByText('Ascending', { exact: true }).click();
  await heading('300 credentials issued');
  await until('every row says so', () => texts(column.status, count), (statuses) => statuses.every((status) => status === 'issued'));
  const names = texts(column.firstName, count);
  expect(names).toEqual([...names].sort());
  await checkReceipts(count);
});

test('a list that is filtered, issued and sorted by the filter’s own buttons has every receipt beside its row', async () => {
  const listed = people(6).map((cells, index) => [...cells.slice(0, 7), index % 2 === 0 ? 'Merit' : 'Pass']);
  workbook.write(sheet().id, { row: 0, column: 0 }, [columnsOf(researchEthics).map(({ header }) => header), ...listed], coAuthor);
  await press('Use with this list');
  await press('Check 6 rows');
  await heading('All 6 rows are ready');
  await person.filterOut('H1', ['Pass']);
  await until('rows are hidden', () => sheet().rowsHiddenByFilter?.length);
  await issue();
  await heading('3 credentials issued');
  expect([2, 4, 6].map((row) => sheet().isRowHidden(row - 1))).toEqual([false, false, false]);
  expect([3, 5, 7].map((row) => sheet().isRowHidden(row - 1))).toEqual([true, true, true]);
  await until('the grid hides them as well', () => person.isRowShown(3), (shown) => !shown);
  await person.openFilter('A1');
  await person.page.getByText('Descending', { exact: true }).click();
  await until('the rows are sorted', () => texts(column.firstName, 6)[0], (name) => name !== listed[0]?.[0]);
  await person.pressInToolbar('sheet.command.smart-toggle-filter');
  await until('the filter is gone', () => sheet().rowsHiddenByFilter === undefined);
  const issued = texts(column.status, 6).map((status) => status === 'issued');
  expect(issued).toEqual(texts(7, 6).map((result) => result === 'Merit'));
  await checkReceipts(6, issued.flatMap((is, row) => (is ? [] : [row])));
  await press('New batch');
  await press(/^Review/);
  await heading('3 rows go, 3 stay');
});

test('a sheet that is deleted while it is issued leads on to the next one, and the batch is whole', async () => {
  await pasteBelowHeader(people(200));
  await heading('All 200 rows are ready');
  await person.addSheet(workbook);
  await person.switchTo('Sheet1');
  await issue();
  await until('some are issued', () => texts(column.status, 200).filter((status) => status === 'issued').length, (count) => count > 10);
  workbook.removeSheet(sheet().id, coAuthor);
  await heading('200 credentials issued');
  await press('New batch');
  await heading('What do you want to issue?');
  await person.picture('sheet-deleted');
});

test('what a co-author does while a list is issued is kept, and every receipt stands beside its row', async () => {
  const count = 300;
  await pasteBelowHeader(people(count));
  await heading('All 300 rows are ready');
  await issue();
  await until('some are issued', () => texts(column.status, count).filter((status) => status === 'issued').length, (issued) => issued > 10);
  workbook.insertRows(sheet().id, 2, 1, coAuthor);
  workbook.write(sheet().id, { row: 2, column: 0 }, [['Zoe']], coAuthor);
  await heading('300 credentials issued');
  await until('every row says so', () => texts(column.status, count + 1).filter((status) => status === 'issued').length, (issued) => issued === count);
  expect(texts(column.firstName, 3)[1]).toBe('Zoe');
  expect([texts(column.status, 3)[1], texts(column.key, 3)[1]]).toEqual(['', '']);
  await checkReceipts(count + 1, [1]);
});
