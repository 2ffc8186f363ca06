import type { FrameLocator } from 'playwright-core';
import { severities } from '@confer/core';
import { generateClassList, researchEthics } from '../src/sample-lists';
import { tabSeparated } from '../src/sample-lists/tab-separated';
import type { SheetView } from '../src/workbook';
import { complaints } from './pane-complaints';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';
import { until } from './until';

/** A thousand people, as a registrar would have them; what is wrong among them is known. */
const people = generateClassList({ seed: 2026, rows: 1000, definition: researchEthics });
const isProblem = ({ code }: { code: keyof typeof severities }) => severities[code] === 'error';
const rowsWith = (findings: typeof people.expected) => new Set(findings.map(({ row }) => row));
const problems = rowsWith(people.expected.filter(isProblem));
const column = { contact: 2, result: 7, status: 8, credential: 9, delivery: 11, key: 12 };

/** Signing and sending a thousand takes its time on a small machine. */
const patience = 120_000;
jest.setTimeout(300_000);

let running: RunningWorkbench;
let person: Person;
let pane: FrameLocator;

beforeEach(async () => {
  running = await runWorkbench();
  person = await running.openWindow();
  pane = person.pane;
});
afterEach(() => running.close());

const sheet = (): SheetView => {
  const first = running.workbench.workbook().sheets[0];
  if (!first) throw new Error('There is no sheet');
  return first;
};
const cell = (row: number, at: number): string => String(sheet().value({ row, column: at }));
const rowsOfList = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const press = (name: string | RegExp) => pane.getByRole('button', { name }).first().click();
const heading = (text: string | RegExp) => pane.getByRole('heading', { name: text, level: 1 }).waitFor({ timeout: patience });

/** An empty sheet, a header row, and the first people of the list pasted below it. */
async function pasteList(count: number): Promise<void> {
  await pane.getByText('Research Ethics Training').click();
  await press('Create header row in Sheet1');
  await heading('0 rows so far');
  await person.paste('A2', tabSeparated(people.rows.slice(0, count)));
  await pane.getByRole('heading', { level: 1, name: /of [\d,]+ rows are ready/ }).waitFor();
}

async function answerQuestions(): Promise<void> {
  const dayFirst = pane.getByRole('button', { name: /day first/ });
  if (await dayFirst.isVisible()) await dayFirst.click();
}

async function review(): Promise<void> {
  await press(/^Review/);
  await pane.getByLabel('Label of this batch').waitFor();
}

async function issue(label: string): Promise<void> {
  await pane.getByLabel('Label of this batch').fill(label);
  await press(/^Issue [\d,]+ credentials?$/);
}

interface Mailbox {
  readonly count: number;
  readonly data: readonly { readonly id: string; readonly to: string }[];
  readonly pagination: { readonly next: string | null };
}

/** Every message in the development mailbox, as the page of the issuer lists them. */
async function mails(): Promise<string[]> {
  const recipients: string[] = [];
  let cursor = '';
  do {
    const page = await (await fetch(`${running.workbench.url}/mailbox/messages?limit=100${cursor}`)).json() as Mailbox;
    recipients.push(...page.data.map(({ to }) => to));
    cursor = page.pagination.next === null ? '' : `&cursor=${encodeURIComponent(page.pagination.next)}`;
  } while (cursor !== '');
  return recipients;
}

test('from a pasted class list to a thousand rows that show what became of them', async () => {
  await pasteList(1000);
  await answerQuestions();
  const ready = 1000 - rowsWith(people.expected).size;
  await heading(`${ready} of 1,000 rows are ready`);
  await person.picture('check');

  // The bad cells are marked, and the good ones are not.
  const marked = new Set(sheet().conditionalFormats.flatMap(({ areas }) => areas.flatMap((area) => Array.from({ length: area.rowCount }, (_, offset) => `${area.row + offset}:${area.column}`))));
  const expected = people.expected.map(({ row, header }) => `${row + 1}:${people.headers.indexOf(header)}`);
  expect([...marked].sort()).toEqual([...new Set(expected)].sort());

  // A click in the list leads to the cell; a fix writes the value that is shown.
  const invisible = pane.getByRole('listitem').filter({ hasText: 'Invisible spaces' });
  await invisible.getByRole('button', { name: /^Invisible spaces\s*problem/ }).click();
  const first = invisible.getByRole('button', { name: /^cell [A-H] \d+/ }).first();
  const address = /[A-H]\d+/.exec(await first.innerText())?.[0] ?? '';
  await first.click();
  await until('the cell is in front', () => person.selectedAddress(), (selected) => selected === address);
  await invisible.getByRole('button', { name: new RegExp(`^Fix ${address}:`) }).click();
  await heading(`${ready + 1} of 1,000 rows are ready`);
  const fixedRow = Number(/\d+/.exec(address)?.[0]) - 2;

  // A filter hides some; the whole list is selected; the review says who goes and who stays.
  await person.filterOut('D1', ['3 years', '5 years']);
  await person.press('Control+A');
  const stays = new Set([...problems].filter((row) => row !== fixedRow));
  const hidden = rowsOfList(1000).filter((row) => sheet().isRowHidden(row) && !stays.has(row - 1));
  const go = rowsOfList(1000).filter((row) => !sheet().isRowHidden(row) && !stays.has(row - 1));
  expect(hidden.length).toBeGreaterThan(20);
  await review();
  await heading(`${go.length} rows go, ${1000 - go.length} stay`);
  await pane.getByText(`${stays.size} have problems`).waitFor();
  await pane.getByText(`${hidden.length} are hidden`).waitFor();
  await person.picture('review');

  await issue('Research Ethics, autumn 2026');
  await heading(new RegExp(`^(Issuing ${go.length} credentials|${go.length} credentials issued)$`));
  await person.picture('issuing');
  await heading(`${go.length} credentials issued`);
  await pane.getByText(`All ${go.length} e-mails are sent`).waitFor({ timeout: patience });
  await person.picture('done');

  await until('every row shows what became of it', () => go.filter((row) => cell(row, column.status) === 'issued' && cell(row, column.delivery) === 'sent').length, (count) => count === go.length);
  expect(rowsOfList(1000).filter((row) => cell(row, column.status) !== '')).toEqual(go);
  expect(new Set(go.map((row) => cell(row, column.credential))).size).toBe(go.length);
  expect(sheet().isColumnHidden(column.key)).toBe(true);

  // Each mail went to the address of its row, and to nobody else.
  expect((await mails()).sort()).toEqual(go.map((row) => cell(row, column.contact)).sort());

  await checkCredential(cell(go[0] ?? 0, column.credential), cell(go[0] ?? 0, column.contact));
  expect(person.surprises).toEqual([]);
});

/** The public page says genuine; a copy with one changed byte is told from it; no address is in it. */
async function checkCredential(link: string, contact: string): Promise<void> {
  const page = await person.context.newPage();
  await page.goto(link);
  await page.getByRole('heading', { name: 'This credential is genuine' }).waitFor();
  expect(await page.content()).not.toContain(contact);
  const signed = await (await fetch(`${link}/credential.json`)).text();
  expect(signed).not.toContain(contact);
  await page.goto(`${running.workbench.url}/verify`);
  await page.getByRole('textbox').fill(signed);
  await page.getByRole('button', { name: /check/i }).click();
  await page.getByRole('heading', { name: 'This credential is genuine' }).waitFor();
  await page.goto(`${running.workbench.url}/verify`);
  await page.getByRole('textbox').fill(signed.replace('"Research Ethics Training"', '"Research Ethics Trainer"'));
  await page.getByRole('button', { name: /check/i }).click();
  await page.getByRole('heading', { name: 'This credential is not genuine' }).waitFor();
  await page.close();
}

test('a pane that is closed in the middle shows the batch going on when it is opened again', async () => {
  await pasteList(500);
  await answerQuestions();
  await review();
  await issue('Closed in the middle');
  await pane.getByText('You can close this pane.').waitFor();
  await person.page.getByRole('button', { name: 'Close Confer' }).click();
  await person.page.getByRole('button', { name: 'Open Confer' }).click();
  await heading(/^Issuing \d+ credentials$/);
  await pane.getByText('Closed in the middle').first().waitFor();
  await heading(/credentials issued$/);
  await until('the sheet shows all of them', () => rowsOfList(500).filter((row) => cell(row, column.status) === 'issued').length, (count) => count === 500 - [...problems].filter((row) => row < 500).length);
});

test('an issuer killed in the middle of a batch ends with one credential and one mail for each row', async () => {
  await pasteList(500);
  await answerQuestions();
  await review();
  await issue('Killed in the middle');
  await until('some are issued', () => rowsOfList(500).filter((row) => cell(row, column.status) === 'issued').length, (count) => count > 20);
  await running.workbench.issuer.kill();
  await heading('Confer cannot reach the issuer');
  await person.picture('unreachable');
  await running.workbench.issuer.start();
  await press('Try again');
  await heading(/credentials issued$/);
  await pane.getByText(/^All \d+ e-mails are sent$/).waitFor({ timeout: patience });
  const issued = rowsOfList(500).filter((row) => cell(row, column.status) === 'issued');
  expect(issued).toHaveLength(500 - [...problems].filter((row) => row < 500).length);
  expect((await mails()).sort()).toEqual(issued.map((row) => cell(row, column.contact)).sort());
});

test('a list that was issued and has lost what Confer wrote beside it stays, and goes again when that is meant', async () => {
  const list = Array.from({ length: 4 }, (_, row) => `Ama\tOsei\tama-${row}@northmere.example\t\t004011${row}\t2026-11-05\t8\tMerit`);
  await pane.getByText('Research Ethics Training').click();
  await press('Create header row in Sheet1');
  await heading('0 rows so far');
  await person.paste('A2', list.join('\n'));
  await heading('All 4 rows are ready');
  await review();
  await issue('Ethics, autumn');
  await heading('4 credentials issued');
  await pane.getByText('All 4 e-mails are sent').waitFor({ timeout: patience });
  await press('New batch');
  await heading('All 4 rows are ready');

  // What Confer wrote beside the rows goes, as by Ctrl+Z in an Excel that undoes what add-ins write.
  running.workbench.workbook().write(sheet().id, { row: 1, column: column.status }, Array.from({ length: 4 }, () => Array<string>(5).fill('')), { kind: 'person', person: 'colleague' });
  await review();
  await heading('0 rows go, 4 stay');
  await pane.getByText(/^4 have held the credential since/).waitFor();
  await person.picture('review-holders');
  expect(await complaints(person)).toEqual([]);
  expect(await pane.getByRole('button', { name: /^Issue/ }).count()).toBe(0);

  await pane.getByRole('checkbox', { name: 'Issue to these people again' }).focus();
  await person.press('Space');
  await heading('4 rows go, 0 stay');
  await person.picture('review-holders-again');
  await issue('Ethics, once more');
  await heading('4 credentials issued');
  await until('there is a second e-mail to everybody', async () => (await mails()).length, (count) => count === 8, patience);
  expect(person.surprises).toEqual([]);
});
