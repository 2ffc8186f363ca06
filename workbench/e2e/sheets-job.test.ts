import { severities } from '@confer/core';
import { generateClassList, researchEthics } from '../src/sample-lists';
import { tabSeparated } from '../src/sample-lists/tab-separated';
import type { SheetView } from '../src/workbook';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';
import { until } from './until';

/** Two thousand people, as a course organiser would have them; what is wrong among them is known. */
const people = generateClassList({ seed: 2026, rows: 2000, definition: researchEthics });
const rowsWith = (findings: typeof people.expected) => new Set(findings.map(({ row }) => row + 1));
const problems = rowsWith(people.expected.filter(({ code }) => severities[code] === 'error'));
const column = { contact: 2, status: 8, credential: 9, key: 12 };
const number = (count: number) => count.toLocaleString('en');

/** Google takes its time for every call, and a small machine for two thousand signatures. */
const patience = 180_000;
jest.setTimeout(600_000);

let running: RunningWorkbench;
beforeEach(async () => { running = await runWorkbench(); });
afterEach(() => running.close());

const sheet = (): SheetView => {
  const [first] = running.workbench.workbook().sheets;
  if (!first) throw new Error('There is no sheet');
  return first;
};
const cell = (row: number, at: number): string => String(sheet().value({ row, column: at }));
const rowsOfList = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const press = ({ pane }: Person, name: string | RegExp) => pane.getByRole('button', { name }).first().click();
const heading = ({ pane }: Person, name: string | RegExp) => pane.getByRole('heading', { name, level: 1 }).waitFor({ timeout: patience });

/** An empty sheet, a header row, and people pasted below it. */
async function pasteList(person: Person, count: number): Promise<void> {
  await person.pane.getByText('Research Ethics Training').click();
  await press(person, 'Create header row in Sheet1');
  await heading(person, '0 rows so far');
  await person.paste('A2', tabSeparated(people.rows.slice(0, count)));
  await heading(person, /of [\d,]+ rows are ready/);
}

async function review(person: Person, label: string): Promise<void> {
  await press(person, /^Review/);
  await person.pane.getByLabel('Label of this batch').fill(label);
}

/** Every address that a mail went to, as the page of the issuer lists them. */
async function mails(): Promise<string[]> {
  const recipients: string[] = [];
  let cursor = '';
  do {
    const page = await (await fetch(`${running.workbench.url}/mailbox/messages?limit=100${cursor}`)).json() as { data: { to: string }[]; pagination: { next: string | null } };
    recipients.push(...page.data.map(({ to }) => to));
    cursor = page.pagination.next === null ? '' : `&cursor=${encodeURIComponent(page.pagination.next)}`;
  } while (cursor !== '');
  return recipients;
}

test('from a pasted class list to receipts in every row, although the sidebar is closed in the middle', async () => {
  const person = await running.openWindow({ host: 'sheets' });
  const { pane } = person;
  await pasteList(person, 2000);
  const dayFirst = pane.getByRole('button', { name: /day first/ });
  if (await dayFirst.isVisible()) await dayFirst.click();
  const ready = 2000 - rowsWith(people.expected).size;
  await heading(person, `${number(ready)} of 2,000 rows are ready`);
  await person.picture('sheets-check');

  const invisible = pane.getByRole('listitem').filter({ hasText: 'Invisible spaces' });
  await invisible.getByRole('button', { name: /^Invisible spaces\s*problem/ }).click();
  const first = invisible.getByRole('button', { name: /^cell [A-H] \d+/ }).first();
  const address = /[A-H]\d+/.exec(await first.innerText())?.[0] ?? '';
  await first.click();
  await until('the cell is in front', () => person.selectedAddress(), (selected) => selected === address);
  await invisible.getByRole('button', { name: new RegExp(`^Fix ${address}:`) }).click();
  await heading(person, `${number(ready + 1)} of 2,000 rows are ready`);
  const stays = new Set([...problems].filter((row) => row !== Number(/\d+/.exec(address)?.[0]) - 1));

  await person.filterOut('D1', ['3 years', '5 years']);
  await person.press('Control+A');
  const hidden = rowsOfList(2000).filter((row) => sheet().isRowHidden(row) && !stays.has(row));
  const go = rowsOfList(2000).filter((row) => !sheet().isRowHidden(row) && !stays.has(row));
  expect(hidden.length).toBeGreaterThan(40);
  await review(person, 'Research Ethics, autumn 2026');
  await heading(person, `${number(go.length)} rows go, ${number(2000 - go.length)} stay`);
  await pane.getByText(`${number(hidden.length)} are hidden`).waitFor();
  await person.picture('sheets-review');

  await press(person, /^Issue [\d,]+ credentials$/);
  await until('some rows show what became of them', () => go.some((row) => cell(row, column.status) === 'issued'), Boolean, patience);
  await person.page.getByRole('button', { name: 'Close the sidebar' }).click();
  await person.page.getByRole('button', { name: 'Extensions' }).click();
  await person.page.getByRole('button', { name: 'Open Confer' }).click();
  await heading(person, `${number(go.length)} credentials issued`);
  await person.picture('sheets-done');

  expect(rowsOfList(2000).filter((row) => cell(row, column.status) === 'issued')).toEqual(go);
  expect(new Set(go.map((row) => cell(row, column.credential))).size).toBe(go.length);
  expect(sheet().isColumnHidden(column.key)).toBe(true);
  await until('every mail is sent', mails, (sent) => sent.length === go.length, patience);
  expect((await mails()).sort()).toEqual(go.map((row) => cell(row, column.contact)).sort());
  expect(person.surprises).toEqual([]);
});

test('two people who issue the same rows at once issue each of them once', async () => {
  const marta = await running.openWindow({ host: 'sheets' });
  await pasteList(marta, 100);
  const ravi = await running.openWindow({ host: 'sheets' });
  await heading(ravi, /of [\d,]+ rows are ready/);
  for (const person of [marta, ravi]) {
    await person.page.bringToFront();
    await review(person, 'Twice');
  }
  const issue = (person: Person) => press(person, /^Issue [\d,]+ credentials$/);
  await Promise.all([issue(marta), issue(ravi)]);
  const go = rowsOfList(100).filter((row) => !problems.has(row));
  await until('every row is issued', () => go.filter((row) => cell(row, column.status) === 'issued').length, (count) => count === go.length, patience);
  await Promise.all([marta, ravi].map((person, index) => person.picture(`sheets-twice-${index}`)));
  await until('every mail is sent', mails, (sent) => sent.length >= go.length, patience);
  expect((await mails()).sort()).toEqual(go.map((row) => cell(row, column.contact)).sort());
});
