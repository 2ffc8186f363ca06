import type { BatchAnswer } from '@confer/core';
import type { FrameLocator } from 'playwright-core';
import type { SheetView } from '../src/workbook';
import { complaints } from './pane-complaints';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';
import { until } from './until';

jest.setTimeout(180_000);

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
const heading = (text: string | RegExp) => pane.getByRole('heading', { name: text, level: 1 }).waitFor({ timeout: 60_000 });
const sheet = (): SheetView => {
  const found = running.workbench.workbook().sheets.find(({ name }) => name === 'Ethics autumn');
  if (!found) throw new Error('There is no list');
  return found;
};
/** What stands in one of Confer's columns, in the rows that have anything there. */
function receipts(title: string): string[] {
  const view = sheet();
  const columns = Array.from({ length: 20 }, (_, column) => String(view.value({ row: 0, column })));
  return Array.from({ length: 60 }, (_, row) => String(view.value({ row: row + 1, column: columns.lastIndexOf(title) }))).filter((text) => text !== '');
}

/** Asks the issuer as the pane does, with the token that the page gives it. */
async function ask<Body>(method: 'GET' | 'POST', path: string): Promise<Body> {
  const { accessToken } = await (await fetch(`${running.workbench.url}/workbench/session`, { method: 'POST', headers: { origin: running.workbench.url } })).json() as { accessToken: string };
  return await (await fetch(`${running.workbench.url}/v1${path}`, { method, headers: { authorization: `Bearer ${accessToken}` } })).json() as Body;
}
async function lastBatch(): Promise<BatchAnswer> {
  const { data: [batch] } = await ask<{ data: BatchAnswer[] }>('GET', '/batches?limit=1');
  if (!batch) throw new Error('There is no batch');
  return batch;
}
const mails = async (): Promise<{ count: number; data: { to: string; subject: string }[] }> => await (await fetch(`${running.workbench.url}/mailbox/messages`)).json() as { count: number; data: { to: string; subject: string }[] };

async function reviewSample(): Promise<void> {
  await person.page.getByRole('button', { name: 'Sample lists' }).click();
  await person.page.getByRole('button', { name: 'Ethics autumn' }).click();
  await press('Use with this list');
  await press('Check 60 rows');
  await press(/^Review/);
  await pane.getByLabel('Label of this batch').fill('Research Ethics, autumn 2026');
}

async function chooseHold(name: string): Promise<void> {
  await press(/^Hold:/);
  await pane.getByRole('menuitemradio', { name }).click();
}

/** Closes the pane, lets something happen meanwhile, and opens it again. */
async function awayFromPane(meanwhile: () => Promise<unknown>): Promise<void> {
  await person.page.getByRole('button', { name: 'Close Confer' }).click();
  await meanwhile();
  await person.page.getByRole('button', { name: 'Open Confer' }).click();
}

test('a held batch waits on its screen through closing, a killed issuer and time, is cancelled, and goes later, once', async () => {
  await reviewSample();
  await pane.getByText('Leaves at once').waitFor();
  await chooseHold('10 minutes');
  await pane.getByText(/^Leaves (at|on) /).waitFor();
  const title = await pane.getByRole('heading', { level: 1 }).innerText();
  const go = Number(/^\d+/.exec(title)?.[0]);
  await press(`Issue ${go} credentials`);

  await heading(`${go} credentials are on hold`);
  await pane.getByRole('timer', { name: /^9 minutes \d+ seconds? until the batch leaves$/ }).waitFor();
  await person.picture('held');
  expect(await complaints(person)).toEqual([]);
  await until('the rows say that they are held', () => receipts('Status'), (status) => status.length === go && status.every((text) => /^held until \d{4}-\d\d-\d\d \d\d:\d\d$/.test(text)));
  expect(await lastBatch()).toMatchObject({ status: 'held', counts: { waiting: go, issued: 0 } });

  await awayFromPane(async () => {
    await running.workbench.issuer.kill();
    await running.workbench.issuer.start();
    await person.page.getByRole('button', { name: 'Dark theme' }).click();
  });
  await heading(`${go} credentials are on hold`);
  expect(await complaints(person)).toEqual([]);
  expect(await lastBatch()).toMatchObject({ status: 'held', counts: { waiting: go, issued: 0 } });
  expect((await mails()).count).toBe(0);

  await press('Cancel the batch');
  await heading(title);
  await pane.getByText('The batch was cancelled. Nothing was issued, nothing was sent.').waitFor();
  expect(await pane.getByLabel('Label of this batch').inputValue()).toBe('Research Ethics, autumn 2026');
  await pane.getByRole('button', { name: 'Hold: 10 minutes' }).waitFor();
  expect(new Set(receipts('Status'))).toEqual(new Set(['cancelled']));
  expect(receipts('Confer row key')).toEqual([]);
  expect(await lastBatch()).toMatchObject({ status: 'cancelled', counts: { waiting: 0, issued: 0, stopped: go } });

  // Once more, and this time it leaves while the pane is closed.
  await press(`Issue ${go} credentials`);
  await heading(`${go} credentials are on hold`);
  await awayFromPane(async () => {
    await ask('POST', `/batches/${(await lastBatch()).id}/release`);
    await until('it is issued', async () => (await lastBatch()).counts.sent, (sent) => sent === go);
  });
  await heading(`${go} credentials issued`);
  await until('the sheet shows what became of each row', () => receipts('Delivery'), (delivery) => delivery.length === go && delivery.every((text) => text === 'sent'));
  const { count } = await mails();
  expect(count).toBe(go);
  expect(new Set(receipts('Credential')).size).toBe(go);
});

test('a batch that nobody wants to hold any longer leaves now', async () => {
  await reviewSample();
  await chooseHold('1 hour');
  await press(/^Issue \d+ credentials$/);
  await heading(/credentials are on hold$/);
  await press(/^Issue \d+ now$/);
  await heading(/credentials issued$/);
});

test('a batch that is held until a time leaves at that time, before the eyes of the person', async () => {
  await reviewSample();
  await chooseHold('Until…');
  const field = pane.getByLabel('Hold until');
  await field.fill('2020-01-01T08:00');
  await pane.getByText('This time has passed. Choose a later one.').waitFor();
  await pane.getByText('Issuing waits for the time of the hold.').waitFor();
  // People choose minutes; a field holds seconds too, and spares the wait for the next full minute.
  const soon = new Date(Date.now() + 15_000);
  await field.fill(new Date(soon.getTime() - soon.getTimezoneOffset() * 60_000).toISOString().slice(0, 19));
  await press(/^Issue \d+ credentials$/);
  await heading(/credentials are on hold$/);
  await pane.getByRole('heading', { name: /credentials issued$/, level: 1 }).waitFor({ timeout: 120_000 });
});

test('a test goes to the address of the person, who is asked for it once', async () => {
  await reviewSample();
  await press('Send a test to me');
  await pane.getByLabel('Send the test to').fill('marta');
  await press('Send the test');
  await pane.getByRole('alert').filter({ hasText: 'This is not an e-mail address' }).waitFor();
  await person.picture('test-refused');
  expect(await complaints(person)).toEqual([]);
  await pane.getByLabel('Send the test to').fill('marta@northmere.example');
  await person.press('Enter');
  await pane.getByText('Sent to marta@northmere.example').waitFor();
  expect(await complaints(person)).toEqual([]);
  expect(await mails()).toMatchObject({ count: 1, data: [{ to: 'marta@northmere.example', subject: 'TEST: Your certificate: Research Ethics Training' }] });
  expect((await ask<{ data: unknown[] }>('GET', '/batches')).data).toEqual([]);

  await press('Back to Check');
  await press(/^Review/);
  await press('Send a test to me');
  await pane.getByText('Sent to marta@northmere.example').waitFor();
  expect((await mails()).count).toBe(2);
});
