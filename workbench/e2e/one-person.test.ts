import type { FrameLocator } from 'playwright-core';
import type { SheetView } from '../src/workbook';
import { complaints } from './pane-complaints';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';

jest.setTimeout(120_000);

let running: RunningWorkbench;
let person: Person;
let pane: FrameLocator;

beforeAll(async () => {
  running = await runWorkbench();
});
afterAll(() => running.close());
beforeEach(async () => {
  await running.workbench.startOver();
  person = await running.openWindow();
  pane = person.pane;
});
afterEach(() => person.close());

const press = (name: string | RegExp) => pane.getByRole('button', { name }).first().click();
const heading = (text: string | RegExp) => pane.getByRole('heading', { name: text, level: 1 }).waitFor();
const field = (name: string) => pane.getByLabel(name, { exact: false }).first();
const sheet = (name: string): SheetView => {
  const found = running.workbench.workbook().sheets.find((each) => each.name === name);
  if (!found) throw new Error(`There is no sheet ${name}`);
  return found;
};
const rowOf = (view: SheetView, row: number) => Array.from({ length: 8 }, (_, column) => view.value({ row, column }));

test('into an empty sheet, with the keyboard alone: each field is checked as it is left, and the row goes to the review', async () => {
  await pane.getByText('Research Ethics Training').click();
  await pane.getByRole('radio', { name: 'One person' }).click();
  await heading('One person');
  await field('First Name').focus();
  for (const text of ['Siobhán', 'Ní Dhomhnaill', 'siobhan.northmere.example']) {
    await person.page.keyboard.type(text);
    await person.press('Enter');
  }
  await pane.getByRole('alert').filter({ hasText: 'no @' }).waitFor();
  await field('Contact').fill('siobhan@northmere.example');
  await person.press('Enter');
  await person.press('Enter');
  await person.page.keyboard.type('0040112');
  await person.press('Enter');
  await person.page.keyboard.type('03/11/2026');
  await person.press('Enter');
  await pane.getByText('This day can be read two ways. Choose one:').waitFor();
  await person.picture('one-person');
  expect(await complaints(person)).toEqual([]);
  await press('November 3, 2026');
  await field('Hours').fill('8');
  await pane.getByRole('combobox', { name: 'Result' }).click();
  await pane.getByRole('option', { name: 'Merit' }).click();
  await press('Add and issue…');
  await heading('1 row goes, 0 stay');
  const view = sheet('Sheet1');
  expect(rowOf(view, 0).slice(0, 3)).toEqual(['First Name', 'Last Name', 'Contact']);
  expect(rowOf(view, 1)).toEqual(['Siobhán', 'Ní Dhomhnaill', 'siobhan@northmere.example', '', '0040112', '2026-11-03', 8, 'Merit']);

  await pane.getByLabel('Label of this batch').fill('One by one');
  await press('Issue 1 credential');
  await heading('1 credential issued');
});

test('below a list that is in use, where nothing is lost on refusal and only that row goes', async () => {
  await person.page.getByRole('button', { name: 'Sample lists' }).click();
  await person.page.getByRole('button', { name: 'Ethics autumn' }).click();
  await press('Use with this list');
  await press('Check 60 rows');
  await person.page.getByRole('button', { name: 'Dark theme' }).click();
  await press('Add one person');
  await heading('One person');
  await field('First Name').fill('Ana');
  await field('Last Name').fill('Osei');
  await field('Contact').fill('ana');
  await press('Add to the list');
  await pane.getByRole('alert').filter({ hasText: 'no @' }).waitFor();
  expect(await field('First Name').inputValue()).toBe('Ana');
  const view = sheet('Ethics autumn');
  expect(view.value({ row: 61, column: 0 })).toBe('');
  expect(await complaints(person)).toEqual([]);

  for (const [name, text] of [['Contact', 'ana@northmere.example'], ['Student number', '0042000'], ['Completed on', '2026-11-03'], ['Hours', '8']] as const) await field(name).fill(text);
  await press('Add to the list');
  await pane.getByText('Added in row 62.').waitFor();
  expect(await field('First Name').inputValue()).toBe('');
  expect([view.value({ row: 61, column: 0 }), view.value({ row: 61, column: 4 })]).toEqual(['Ana', '0042000']);

  for (const [name, text] of [['First Name', 'Ben'], ['Last Name', 'Osei'], ['Contact', 'ben@northmere.example'], ['Student number', '0042001'], ['Completed on', '2026-11-03'], ['Hours', '8']] as const) await field(name).fill(text);
  await press('Add and issue…');
  await heading('1 row goes, 0 stay');
  await pane.getByText('Of the 1 selected row').waitFor();
  expect(view.value({ row: 62, column: 0 })).toBe('Ben');
});
