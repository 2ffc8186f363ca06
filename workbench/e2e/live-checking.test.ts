import { readFile } from 'node:fs/promises';
import type { AxeResults } from 'axe-core';
import type { FrameLocator } from 'playwright-core';
import { checkTable, columnsOf, dayOf } from '@confer/core';
import { researchEthics } from '../src/sample-lists';
import { tabSeparated } from '../src/sample-lists/tab-separated';
import type { SheetView } from '../src/workbook';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';
import { until } from './until';

jest.setTimeout(180_000);

const titles = columnsOf(researchEthics).map(({ header }) => header);
const studentNumber = titles.indexOf('Student number');
const person = (index: number): string[] => ['Ann', `Lee${'abcdefghij'[index % 10] ?? ''}`, `ann${index}@northmere.example`, '', `00${40_000 + index}`, '2026-11-03', '8', 'Pass'];
/** People of whom so many have a space behind their name, and four have no address. */
const list = (count: number, trailing: number): string[][] => Array.from({ length: count }, (_, index) => {
  const [first = '', last = '', contact = '', ...rest] = person(index);
  return [index % Math.floor(count / trailing) === 0 ? `${first} ` : first, last, index % Math.floor(count / 4) === 1 ? '' : contact, ...rest];
});

let running: RunningWorkbench;
let marta: Person;
let pane: FrameLocator;

beforeEach(async () => {
  running = await runWorkbench();
  marta = await running.openWindow();
  pane = marta.pane;
});
afterEach(() => running.close());

const sheet = (): SheetView => {
  const [first] = running.workbench.workbook().sheets;
  if (!first) throw new Error('There is no sheet');
  return first;
};
const press = (name: string | RegExp) => pane.getByRole('button', { name }).first().click();
const heading = (text: string | RegExp) => pane.getByRole('heading', { name: text, level: 1 }).waitFor();
const group = (title: string) => pane.getByRole('listitem').filter({ hasText: title }).first();
const keysOf = (places: readonly { row: number; column: number }[]) => [...new Set(places.map(({ row, column }) => `${row}:${column}`))].sort();

const marked = () => keysOf(sheet().conditionalFormats.flatMap(({ areas }) => areas.flatMap((area) =>
  Array.from({ length: area.rowCount * area.columnCount }, (_, at) => ({ row: area.row + Math.floor(at / area.columnCount), column: area.column + (at % area.columnCount) })))));

/** What a check of the sheet as it stands finds. */
function toBeMarked(): string[] {
  const used = sheet().usedArea('values');
  if (!used) return [];
  const values = sheet().values({ ...used, row: 1, rowCount: used.rowCount - 1 }).map((row) => row.map((value) => (typeof value === 'object' ? value.error : value)));
  const binding = Object.fromEntries(columnsOf(researchEthics).map(({ key }, index) => [key, index]));
  const snapshot = { sheetId: sheet().id, sheetName: '', headers: titles, rows: values, dateSystem: 1900, decimalSeparator: '.' } as const;
  return keysOf(checkTable(columnsOf(researchEthics), binding, snapshot, dayOf(new Date()), {}).findings);
}

const marksAreRight = () => until('the marks are those of the sheet', () => [marked(), toBeMarked()], ([are, should]) => JSON.stringify(are) === JSON.stringify(should));

async function pasteList(rows: readonly (readonly string[])[]): Promise<void> {
  await pane.getByText('Research Ethics Training').click();
  await press('Create header row in Sheet1');
  await heading('0 rows so far');
  await marta.paste('A2', tabSeparated(rows));
}

test('ten thousand pasted rows are checked, a kind of problem is fixed at once, and the fix is taken back', async () => {
  await pasteList(list(10_000, 250));
  await heading('9,746 of 10,000 rows are ready');
  await marksAreRight();
  await marta.picture('check-10000');
  const before = sheet().values({ row: 1, column: 0, rowCount: 10_000, columnCount: 1 });

  // More than 200 cells are shown by fifties.
  await group('Invisible spaces').getByRole('button', { name: /^Invisible spaces\s*problem/ }).click();
  const cells = group('Invisible spaces').getByRole('button', { name: /^cell A \d+/ });
  await until('the first fifty', () => cells.count(), (count) => count === 50);
  await press('Show 50 more');
  await until('fifty more', () => cells.count(), (count) => count === 100);

  await press('Fix all 250');
  await pane.getByText('250 cells fixed', { exact: true }).waitFor();
  await heading('9,996 of 10,000 rows are ready');
  await marksAreRight();
  expect(sheet().values({ row: 1, column: 0, rowCount: 10_000, columnCount: 1 }).every(([value]) => value === 'Ann')).toBe(true);

  await press('Undo');
  await heading('9,746 of 10,000 rows are ready');
  await marksAreRight();
  expect(sheet().values({ row: 1, column: 0, rowCount: 10_000, columnCount: 1 })).toEqual(before);
  expect(marta.surprises).toEqual([]);
});

test('typing, inserting, deleting and sorting rows leave every mark where it belongs', async () => {
  await pasteList(list(60, 6));
  await heading('50 of 60 rows are ready');
  await marksAreRight();

  await marta.type('C5', 'nobody');
  await heading('49 of 60 rows are ready');
  await marksAreRight();
  await marta.type('C5', 'ann44@northmere.example');
  // The row that had this address is told now.
  await pane.getByRole('button', { name: '1 hint' }).waitFor();
  await marksAreRight();

  running.workbench.workbook().insertRows(sheet().id, 3, 2, { kind: 'person', person: 'person-1' });
  await marksAreRight();
  running.workbench.workbook().deleteRows(sheet().id, 1, 1, { kind: 'person', person: 'person-1' });
  await heading(/of 59 rows are ready/);
  await marksAreRight();
  running.workbench.workbook().reorderRows(sheet().id, { row: 1, column: 0, rowCount: 61, columnCount: titles.length }, Array.from({ length: 61 }, (_, index) => 60 - index), { kind: 'person', person: 'person-1' });
  await until('the last one is the first', () => sheet().value({ row: 1, column: studentNumber }), (value) => value === '0040059');
  await marksAreRight();
  expect(marta.surprises).toEqual([]);
});

/** What a person who cannot see the focus hears of it. */
const focused = () => pane.locator(':focus').evaluate((element) => element.getAttribute('aria-label') ?? element.textContent ?? '');
const focusIs = (wanted: string | RegExp) => until(`the focus is on ${String(wanted)}`, focused, (name) => (typeof wanted === 'string' ? name === wanted : wanted.test(name)));

async function complaints(): Promise<string[]> {
  const frame = await marta.addInReady('h1', 'ready');
  await frame.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations } = await frame.evaluate(() => (window as unknown as { axe: { run: (where: object) => Promise<AxeResults> } }).axe.run({ exclude: [['[data-tabster-dummy]']] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('the problems list is worked through with the keyboard alone', async () => {
  await pasteList(list(60, 6));
  await heading('50 of 60 rows are ready');
  await pane.getByRole('button', { name: 'Check all' }).focus();
  await marta.press('Tab');
  await focusIs('50 ready');
  await marta.press('Tab');
  await focusIs('10 problems');
  await marta.press('Tab');
  await focusIs(/^Invisible spaces\s*problem\s*6 rows$/);
  await marta.press('ArrowDown');
  await focusIs(/^Contact is empty\s*problem\s*4 rows$/);
  await marta.press('ArrowUp');
  await marta.press('ArrowRight');
  await marta.press('ArrowDown');
  await focusIs(/^cell A 2A2/);
  expect(await complaints()).toEqual([]);
  await marta.picture('check-keys');

  // Enter goes to the cell, and the focus stays.
  await marta.press('ArrowDown');
  await focusIs(/^cell A 12A12/);
  await marta.press('Enter');
  await until('the cell is in front', () => marta.selectedAddress(), (selected) => selected === 'A12');
  await focusIs(/^cell A 12A12/);
  await marta.press('ArrowRight');
  await focusIs('Fix A12: Ann');
  await marta.press('ArrowLeft');
  await focusIs(/^cell A 12A12/);

  // One, then all of the kind; the focus goes on to what stands there now.
  await marta.press('Control+Enter');
  await heading('51 of 60 rows are ready');
  await focusIs(/^cell A 22A22/);
  await marta.press('ArrowLeft');
  await focusIs(/^Invisible spaces\s*problem\s*5 rows$/);
  await marta.press('Control+Shift+Enter');
  await heading('56 of 60 rows are ready');
  await focusIs(/^Contact is empty\s*problem\s*4 rows$/);
  await pane.getByRole('status').filter({ hasText: '5 cells fixed, 56 of 60 rows ready' }).waitFor();
  await marta.press('Tab');
  await focusIs('Review 56 rows');
  await marksAreRight();

  // Filters: pressed, only these.
  await pane.getByRole('button', { name: '56 ready' }).press('Enter');
  await pane.getByText('56 rows have no problem and no hint.').waitFor();
  expect(await pane.getByRole('list', { name: 'Findings by kind' }).count()).toBe(0);
  expect(await complaints()).toEqual([]);
  expect(marta.surprises).toEqual([]);
});
