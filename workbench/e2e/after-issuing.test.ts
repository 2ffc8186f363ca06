import type { FrameLocator } from 'playwright-core';
import { complaints, complaintsInContrast } from './pane-complaints';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';
import { until } from './until';

jest.setTimeout(200_000);

let running: RunningWorkbench;
let person: Person;
let pane: FrameLocator;

beforeAll(async () => {
  running = await runWorkbench();
  person = await running.openWindow();
  pane = person.pane;
  person.page.setDefaultTimeout(15_000);
});
afterAll(async () => {
  expect(person.surprises).toEqual([]);
  await person.close();
  await running.close();
});

const press = (name: string | RegExp) => pane.getByRole('button', { name }).first().click();
const heading = (text: string | RegExp) => pane.getByRole('heading', { name: text, level: 1 }).waitFor({ timeout: 60_000 });
const dialog = () => pane.getByRole('dialog');
const sheet = () => running.workbench.workbook().sheets[0];
const delivery = () => String(sheet()?.value({ row: 1, column: 11 }));
const mails = async () => Number(await person.page.getByRole('link', { name: /^Mailbox/ }).innerText().then((text) => /\d+/.exec(text)?.[0]));

/** Free of what axe finds, and in place at 300 px, in the theme and in high contrast. */
async function look(name: string): Promise<void> {
  await person.picture(name);
  const found = await complaints(person);
  const inContrast = await complaintsInContrast(person);
  expect({ name, found, inContrast }).toEqual({ name, found: [], inContrast: [] });
}

test('a batch is issued without e-mails, which are sent when somebody asks for them', async () => {
  await pane.getByText('Research Ethics Training').click();
  await press('Create header row in Sheet1');
  await heading('0 rows so far');
  await person.paste('A2', 'Ama\tOsei\tama@northmere.example\t\t0040112\t2026-11-05\t8\tMerit\nBo\tLee\tbo@northmere.example\t\t0040113\t2026-11-05\t8\tPass');
  await heading('All 2 rows are ready');
  await press('Review 2 rows');
  await pane.getByLabel('Label of this batch').fill('Autumn 2026');
  await pane.getByRole('checkbox', { name: /^Send each person an e-mail/ }).click();
  await pane.getByText(/Nobody is told now/).waitFor();
  await look('review-without-mail');
  await press('Issue 2 credentials');
  await heading('2 credentials issued');
  await pane.getByText('No e-mails sent to 2 people').waitFor();
  await until('the sheet says so', delivery, (text) => text === 'not sent');
  expect(await mails()).toBe(0);
  await look('done-without-mail');
  await press('Send 2 e-mails…');
  await dialog().getByText('Ama Osei and Bo Lee.').waitFor();
  await look('send');
  await dialog().getByRole('button', { name: 'Send 2 e-mails' }).click();
  await pane.getByText('All 2 e-mails are sent').waitFor();
  await until('the sheet says so', delivery, (text) => text === 'sent');
  await until('they have arrived', mails, (count) => count === 2);
});

test('an e-mail goes once more, to the address that the sheet says now, by keyboard alone', async () => {
  await press('New batch');
  await pane.getByText('Live checking is on').waitFor();
  await person.type('C2', 'ama.osei@northmere.example');
  await heading('All 2 rows are ready');
  await pane.getByRole('tab', { name: 'Batches', exact: true }).click();
  await pane.getByRole('button', { name: /Autumn 2026/ }).click();
  const first = pane.getByRole('checkbox', { name: 'Select Ama Osei' });
  await first.focus();
  await person.press('Space');
  await pane.getByRole('button', { name: 'Resend…' }).focus();
  await person.press('Enter');
  await dialog().getByText('1 e-mail has been sent before, and is sent once more.').waitFor();
  await dialog().getByText('ama.osei@northmere.example').waitFor();
  await look('resend');
  await dialog().getByRole('button', { name: 'Send 1 e-mail' }).focus();
  await person.press('Enter');
  await pane.getByText('1 e-mail is on the way.').waitFor();
  await until('it has arrived', mails, (count) => count === 3);
  await until('the sheet says so', delivery, (text) => text === 'sent');
});

test('an e-mail that comes back later stands beside its row, and on top of the batch, when somebody looks', async () => {
  await pane.getByRole('button', { name: 'Back to all batches' }).click();
  expect(await messageComesBack('ama.osei@northmere.example')).toEqual({ bounced: true });
  await pane.getByRole('button', { name: /Autumn 2026/ }).click();
  await pane.getByText('1 bounced').first().waitFor();
  await until('the sheet says so', delivery, (text) => text === 'bounced: 550 5.1.1 no such user');
  await look('came-back');
});

/** What a mail server does that took a message, and found out later that nobody has this address. */
async function messageComesBack(address: string): Promise<unknown> {
  const { url = '' } = running.workbench.issuer;
  const { data } = await fetch(`${url}/mailbox/messages`).then((answer) => answer.json()) as { data: readonly { id: string; to: string }[] };
  const id = data.find(({ to }) => to === address)?.id ?? '';
  const report = [
    'Content-Type: multipart/report; report-type=delivery-status; boundary=part', '', '--part', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mail.northmere.example', '',
    `Final-Recipient: rfc822; ${address}`, 'Action: failed', 'Diagnostic-Code: smtp; 550 5.1.1 no such user', '',
    '--part', 'Content-Type: text/rfc822-headers', '', `Message-ID: <${id}@northmere.example>`, '', '--part--', '',
  ];
  return fetch(`${url}/v1/delivery-reports`, { method: 'POST', body: report.join('\r\n') }).then((answer) => answer.json());
}
