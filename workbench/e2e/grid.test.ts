import { maxColumns, maxRows, type Origin, type SheetView, type Workbook } from '../src/workbook';
import { HeardEvents } from './heard-events';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';
import { until } from './until';

/** Somebody who is not at the page. */
const addIn: Origin = { kind: 'add-in', person: 'nobody' };

let running: RunningWorkbench;
let person: Person;
let workbook: Workbook;
let sheet: SheetView;
let heard: HeardEvents;

beforeAll(async () => {
  running = await runWorkbench();
  workbook = running.workbench.workbook();
  person = await running.openWindow();
});
afterAll(() => running.close());

beforeEach(async () => {
  sheet = await person.addSheet(workbook);
  heard = new HeardEvents(workbook);
});

afterEach(() => expect(person.surprises).toEqual([]));

/** What was done to cells and rows, by kind. */
const changes = () => heard.changes.map(({ type }) => type);
const at = (row: number, column: number) => sheet.content({ row, column });
const contents = (rowCount: number, columnCount: number) => sheet.contents({ row: 0, column: 0, rowCount, columnCount });
const firstColumn = (rowCount: number) => contents(rowCount, 1).flat();
const table = 'Name\tGrade\nc\tpass\na\tmerit\nb\tpass\ne\tmerit\nd\tpass';

test('typing is one event, and is read as Excel reads it', async () => {
  await person.type('B2', '007');
  await person.type('B3', '3/4/2026');
  await person.type('B4', "'007");
  await person.type('B5', '=1+1');
  await until('B5 is written', () => at(4, 1));

  expect([at(1, 1), at(2, 1), at(3, 1), at(4, 1)]).toEqual([7, 46_085, '007', { formula: '=1+1' }]);
  expect(sheet.style({ row: 2, column: 1 }).numberFormat).toBe('m/d/yyyy');
  expect(changes().filter((type) => type === 'cells-written')).toHaveLength(4);
  expect(await Promise.all(['B2', 'B3', 'B4', 'B5'].map((cell) => person.shownText(cell)))).toEqual(['7', '3/4/2026', '007', '#NAME?']);
});

test('a column of text keeps leading zeros, typed or pasted', async () => {
  workbook.format(sheet.id, { row: 1, column: 0, rowCount: maxRows - 1, columnCount: 1 }, { numberFormat: '@' }, addIn);
  await person.paste('A1', '001\n002\n003');
  await person.type('A4', '004');
  await until('A4 is written', () => at(3, 0));
  expect(firstColumn(4)).toEqual([1, '002', '003', '004']);
  expect(await person.shownText('A4')).toBe('004');
});

test('a paste of 1,000 rows is one event, and so are undo and redo', async () => {
  const row = ['Chukwuemeka', 'c@northmere.example', '007', '3/4/2026', '12%', 'O"Brien', '"two\nlines"', 'x'];
  await person.paste('A1', Array.from({ length: 1000 }, () => row.join('\t')).join('\r\n'));
  await until('the last row is there', () => at(999, 0));
  expect(changes().filter((type) => type === 'cells-written')).toHaveLength(1);
  expect(contents(1, 7)).toEqual([['Chukwuemeka', 'c@northmere.example', 7, 46_085, 0.12, 'O"Brien', 'two\nlines']]);

  for (const [keys, expected] of [['Control+Z', ''], ['Control+Y', 'Chukwuemeka']] as const) {
    heard.forget();
    await person.press(keys);
    await until(`${keys} has happened`, () => at(999, 0), (content) => content === expected);
    expect(changes().filter((type) => type === 'cells-written')).toHaveLength(1);
  }
});

test('one value pasted over several cells fills them', async () => {
  await person.drag('A1', 'B3');
  await person.pasteHere('Pass');
  await until('the last cell is filled', () => at(2, 1));
  expect(contents(3, 2).flat()).toEqual(Array.from({ length: 6 }, () => 'Pass'));
});

test('cells copied in the grid are pasted with their format', async () => {
  await person.type('A1', '12%');
  await person.click('A1');
  await person.copy();
  await person.click('C3');
  await person.press('Control+V');
  await until('the copy is there', () => at(2, 2));
  expect([at(2, 2), sheet.style({ row: 2, column: 2 }).numberFormat]).toEqual([0.12, '0%']);
});

test('deleting the contents of several cells is one event', async () => {
  await person.paste('A1', 'a\tb\nc\td');
  await until('the cells are there', () => at(1, 1));
  heard.forget();
  await person.drag('A1', 'B2');
  await person.press('Delete');
  await until('the cells are empty', () => at(1, 1), (content) => content === '');
  expect(changes()).toEqual(['cells-written']);
});

test('making cells bold is heard as a format, and undoing it does not pretend that a text was written', async () => {
  await person.type('A1', 'Name');
  await until('A1 is written', () => at(0, 0));
  heard.forget();
  await person.click('A1');
  await person.press('Control+B');
  await until('A1 is bold', () => sheet.style({ row: 0, column: 0 }).bold);
  await person.press('Control+Z');
  await until('A1 is plain', () => !sheet.style({ row: 0, column: 0 }).bold);
  expect(new Set(changes())).toEqual(new Set(['formatted']));
});

test('undoing what was typed in a column of text leaves the column as it is', async () => {
  workbook.format(sheet.id, { row: 0, column: 0, rowCount: maxRows, columnCount: 1 }, { numberFormat: '@' }, addIn);
  await person.type('A1', '007');
  await until('A1 is written', () => at(0, 0));
  await person.press('Control+Z');
  await until('A1 is empty', () => at(0, 0), (content) => content === '');
  expect(sheet.style({ row: 0, column: 0 }).numberFormat).toBe('@');
});

test('dragging the corner of a cell fills those below', async () => {
  await person.type('A1', '1');
  const { x, y, width, height } = await person.cellBox('A1');
  await person.click('A1');
  await person.page.mouse.move(x + width - 1, y + height - 1);
  await person.page.mouse.down();
  await person.page.mouse.move(x + width / 2, y + height * 3.5, { steps: 5 });
  await person.page.mouse.up();
  await until('A4 is filled', () => at(3, 0));
  expect(firstColumn(4)).toEqual([1, 1, 1, 1]);
});

test('rows that are inserted and deleted move those below, and undo brings them back', async () => {
  await person.paste('A1', table);
  await until('the table is there', () => at(5, 0));
  heard.forget();
  await person.chooseForRow(3, 'Delete Selected Row');
  await until('a row is gone', () => at(5, 0), (content) => content === '');
  expect(firstColumn(5)).toEqual(['Name', 'c', 'b', 'e', 'd']);
  await person.press('Control+Z');
  await until('the row is back', () => at(5, 0));
  expect(firstColumn(6)).toEqual(['Name', 'c', 'a', 'b', 'e', 'd']);
  await person.chooseForRow(2, 'rows above');
  await until('a row is inserted', () => at(6, 0));
  expect(firstColumn(7)).toEqual(['Name', '', 'c', 'a', 'b', 'e', 'd']);
  expect(changes().filter((type) => type.startsWith('rows-'))).toEqual(['rows-deleted', 'rows-inserted', 'rows-inserted']);
});

test('a filter hides rows, a sort moves them whole, and a filter taken away shows all', async () => {
  await person.paste('A1', table);
  await until('the table is there', () => at(5, 0));
  await person.filterOut('B1', ['merit']);
  await until('two rows are hidden', () => sheet.rowsHiddenByFilter?.length);
  expect([1, 2, 3, 4, 5].filter((row) => sheet.isRowHidden(row))).toEqual([2, 4]);

  heard.forget();
  await person.openFilter('A1');
  await person.page.getByText('Ascending', { exact: true }).click();
  await until('the rows are sorted', () => changes().includes('rows-reordered'));
  expect(contents(6, 2)).toEqual([['Name', 'Grade'], ['b', 'pass'], ['a', 'merit'], ['c', 'pass'], ['e', 'merit'], ['d', 'pass']]);

  await person.pressInToolbar('sheet.command.smart-toggle-filter');
  await until('the filter is gone', () => sheet.rowsHiddenByFilter === undefined);
  expect(sheet.isRowHidden(2)).toBe(false);
});

test('rows hidden by hand are hidden in the workbook, and shown again by undo', async () => {
  await person.chooseForRow(3, 'Hide Selected Row');
  await until('row 3 is hidden', () => sheet.isRowHidden(2));
  await person.press('Control+Z');
  await until('row 3 is shown', () => !sheet.isRowHidden(2));
});

test('whole rows are selected by their headers, several groups with Shift and Ctrl', async () => {
  await person.selectRows([[2, 4], [7, 7]]);
  const selected = await until('both groups are selected', () => heard.lastSelection, ({ areas }) => areas.length === 2);
  expect(selected.areas).toEqual([
    { row: 1, column: 0, rowCount: 3, columnCount: maxColumns },
    { row: 6, column: 0, rowCount: 1, columnCount: maxColumns },
  ]);
});

test('a sheet is renamed, left and found again', async () => {
  await person.renameSheet(sheet.name, 'Ethics autumn');
  await until('the sheet has its name', () => sheet.name === 'Ethics autumn');
  await person.switchTo('Sheet1');
  await until('Sheet1 is in front', () => heard.all.some((event) => event.type === 'sheet-activated'));
  await person.switchTo('Ethics autumn');
  await until('the renamed sheet is in front', async () => (await person.activeSheetName()) === 'Ethics autumn');
});

test('the workbook knows while a cell is being typed in', async () => {
  await person.click('B2');
  await person.page.keyboard.type('half');
  await until('the edit has begun', () => heard.all.some(({ type }) => type === 'edit-begun'));
  expect(heard.all.some(({ type }) => type === 'edit-ended')).toBe(false);
  await person.press('Enter');
  await until('the edit has ended', () => heard.all.some(({ type }) => type === 'edit-ended'));
  expect(heard.all.map(({ type }) => type).filter((type) => type === 'cells-written' || type === 'edit-ended')).toEqual(['cells-written', 'edit-ended']);
});

test('what the workbook has no place for is not drawn either', async () => {
  await person.type('A1', 'Name');
  await person.click('A1');
  await person.press('Control+I');
  await person.page.getByRole('alert').getByText('cannot do that').waitFor();
  await person.page.getByRole('button', { name: 'Close this message' }).click();
  expect(await person.page.evaluate(() => window.univerAPI?.getActiveWorkbook()?.getActiveSheet().getRange('A1').getCellStyle()?.italic ?? false)).toBe(false);
});

test('what a protected sheet refuses disappears from the grid, with the reason', async () => {
  workbook.protect(sheet.id, addIn);
  await person.type('A1', 'no');
  await person.page.getByRole('alert').getByText('protected').waitFor();
  await until('the grid shows what the workbook holds', async () => (await person.shownText('A1')) === '');
  await person.page.getByRole('button', { name: 'Close this message' }).click();
  workbook.unprotect(sheet.id, addIn);
  await person.type('A1', 'yes');
  await until('A1 is written', () => at(0, 0));
});
