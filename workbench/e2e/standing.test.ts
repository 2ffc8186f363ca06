import type { FrameLocator } from 'playwright-core';
import { complaints } from './pane-complaints';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';
import { until } from './until';

let running: RunningWorkbench;
let person: Person;
let pane: FrameLocator;

jest.setTimeout(240_000);

/** Signing and sending takes its time on a small machine. */
const patience = 60_000;
const label = 'Research Ethics, autumn 2026';

beforeAll(async () => {
  running = await runWorkbench();
  person = await running.openWindow();
  pane = person.pane;
  person.page.setDefaultTimeout(10_000);
  await person.page.getByRole('button', { name: 'Sample lists' }).click();
  await person.page.getByRole('button', { name: 'Ethics autumn' }).click();
  await press('Use with this list');
  await press('Check 60 rows');
  await press(/^Review/);
  await pane.getByLabel('Label of this batch').fill(label);
  await press(/^Issue \d+ credentials$/);
  await heading(/credentials issued/);
  await openBatch();
});
afterAll(async () => {
  expect(person.surprises).toEqual([]);
  await person.close();
  await running.close();
});

const press = (name: string | RegExp) => pane.getByRole('button', { name }).first().click();
const heading = (name: string | RegExp) => pane.getByRole('heading', { name, level: 1 }).waitFor({ timeout: patience });
const people = () => pane.getByRole('list', { name: /^People in this batch/ });
const nameOf = (place: number) => people().getByRole('listitem').nth(place).locator('bdi').innerText();
const dialog = () => pane.getByRole('dialog');
const focused = () => pane.locator(':focus');
const key = (keys: string) => person.page.keyboard.press(keys);

async function openBatch(): Promise<void> {
  await pane.getByRole('tab', { name: 'Batches', exact: true }).click();
  await pane.getByRole('button', { name: new RegExp(label) }).filter({ hasText: /sent/ }).click({ timeout: patience });
  await people().getByRole('listitem').first().waitFor();
}

const choose = (place: number) => people().getByRole('checkbox').nth(place).click();

/** What Confer's own column says beside a person of the batch, who is looked at in the pane. */
async function statusInSheet(place: number): Promise<string> {
  const row = Number(/\d+/.exec(await people().getByRole('listitem').nth(place).getByText(/^row \d+$/).innerText())?.[0]);
  const sheet = running.workbench.workbook().sheets.find(({ name }) => name === 'Ethics autumn');
  const used = sheet?.usedArea('values');
  const cells = used && sheet?.values({ ...used, row: row - 1, rowCount: 1 })[0];
  return (cells ?? []).map(String).filter((text) => ['issued', 'revoked', 'suspended'].includes(text)).join();
}

test('two people are revoked with a reason, by keyboard alone, and it is taken back', async () => {
  const names = [await nameOf(0), await nameOf(1)];
  await pane.getByRole('checkbox', { name: 'Select all' }).focus();
  await key('Tab');
  await key('Space');
  await key('ArrowDown');
  await key('Space');
  await pane.getByText(/^2 of \d+ selected$/).waitFor();
  await pane.getByRole('button', { name: 'Revoke…' }).focus();
  await key('Enter');
  await dialog().getByRole('heading', { name: 'Revoke 2 credentials?' }).waitFor();
  for (const name of names) await dialog().getByText(name).waitFor();
  await key('ArrowDown');
  await until('a reason is chosen', () => dialog().getByRole('radio', { name: 'Details were wrong' }).isChecked());
  await key('Tab');
  await person.page.keyboard.type('Hours were recorded as 12 instead of 8.');
  await key('Tab');
  expect(await dialog().getByRole('checkbox', { name: 'Tell both people by e-mail' }).isChecked()).toBe(true);
  await key('Tab');
  expect(await focused().innerText()).toBe('Keep them');
  await key('Tab');
  await key('Enter');
  await pane.getByText('2 credentials are revoked. 2 people are told by e-mail.').waitFor();
  await people().getByText('Revoked', { exact: true }).first().waitFor();
  expect([await statusInSheet(0), await statusInSheet(1), await statusInSheet(2)]).toEqual(['revoked', 'revoked', 'issued']);
  await key('Tab');
  expect(await focused().innerText()).toBe('Undo');
  await key('Enter');
  await pane.getByText('2 credentials are valid again.').waitFor();
  expect([await statusInSheet(0), await statusInSheet(1)]).toEqual(['issued', 'issued']);
  // Each of them reads both.
  const mailbox = async () => await (await fetch(`${running.workbench.url}/mailbox/messages?limit=4`)).json() as { data: { to: string; subject: string }[] };
  await until('the messages are there', async () => (await mailbox()).data.every(({ subject }) => /^Your certificate (was revoked|is valid again): /.test(subject)));
  const mails = (await mailbox()).data;
  expect(new Set(mails.map(({ to }) => to)).size).toBe(2);
  expect(mails.map(({ subject }) => subject.split(':')[0]).sort()).toEqual(['Your certificate is valid again', 'Your certificate is valid again', 'Your certificate was revoked', 'Your certificate was revoked']);
  await press('Back to all batches');
  await openBatch();
  await people().getByRole('button').first().click();
  await pane.getByText('That it is valid again: sent').waitFor();
  await press('Back to the batch');
});

test('Esc keeps everything as it was, and gives the focus back', async () => {
  await choose(0);
  await press('Revoke…');
  await dialog().waitFor();
  await key('Escape');
  await dialog().waitFor({ state: 'detached' });
  await until('the focus is back', async () => await focused().innerText() === 'Revoke…');
  expect(await statusInSheet(0)).toBe('issued');
  await choose(0);
});

test('rows that are selected in the sheet are suspended, and anybody who checks them sees it', async () => {
  await press('Back to all batches');
  await person.selectRows([[2, 4]]);
  await press('Rows selected in the sheet');
  await pane.getByRole('menuitem', { name: 'Suspend…' }).click();
  await dialog().getByRole('heading', { name: /^Suspend \d credentials?\?$/ }).waitFor();
  await dialog().getByRole('radio', { name: 'Other' }).click();
  await dialog().getByRole('button', { name: /^Suspend \d/ }).click();
  await pane.getByText(/credentials? (is|are) suspended\./).waitFor();
  await openBatch();
  await people().getByRole('button').filter({ hasText: 'Suspended for now' }).first().click();
  const link = await pane.getByLabel('Link to the credential').inputValue();
  expect(await (await fetch(link)).text()).toContain('This credential is suspended for now');
  await press('Reinstate…');
  await dialog().getByRole('button', { name: 'Reinstate 1 credential' }).click();
  await pane.getByText('1 credential is valid again.').waitFor();
  expect(await (await fetch(link)).text()).toContain('This credential is genuine');
  await press('Back to the batch');
});

test('of a whole batch, those change who may, and it is said who stays as they are', async () => {
  await pane.getByRole('checkbox', { name: 'Select all' }).click();
  await press('More actions');
  await pane.getByRole('menuitem', { name: 'Reinstate…' }).click();
  await dialog().getByText(/are valid and stay so\./).waitFor();
  await dialog().getByRole('button', { name: /^Reinstate/ }).click();
  await pane.getByText(/valid again\./).waitFor();
  await people().getByText('Suspended for now').first().waitFor({ state: 'detached' });
});

describe.each(['light', 'high contrast', 'dark'])('in %s', (theme) => {
  const look = async (name: string) => {
    if (theme === 'light') await person.picture(name);
    expect({ name, complaints: await complaints(person) }).toEqual({ name, complaints: [] });
  };

  beforeAll(async () => {
    if (theme === 'high contrast') await person.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    if (theme !== 'dark') return;
    await person.page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
    await person.page.getByRole('button', { name: 'Dark theme' }).click();
    await openBatch();
  });

  test('nothing is in the way of anybody', async () => {
    await choose(0);
    await choose(1);
    await look('people-selected');
    await press('Revoke…');
    await dialog().getByRole('radio', { name: 'Details were wrong' }).click();
    await dialog().getByLabel('Explanation').fill('Hours were recorded as 12 instead of 8.');
    await look('revoke');
    await dialog().getByRole('button', { name: 'Revoke 2 credentials' }).click();
    await pane.getByText('2 credentials are revoked.').waitFor();
    await people().getByText('Revoked', { exact: true }).first().waitFor();
    await look('revoked');
    await press('Undo');
    await pane.getByText('2 credentials are valid again.').waitFor();
    await press('Close');
  });
});
