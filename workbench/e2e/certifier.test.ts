import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Definition } from '@confer/core';
import { foldersIn } from '../src/server/folders';
import { IssuerProcess } from '../src/server/issuer-process';
import type { SheetView } from '../src/workbook';
import { complaints } from './pane-complaints';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';
import { until } from './until';

jest.setTimeout(300_000);
const patience = 180_000;

/** Thirty people, each with a row. */
const people = ['Maja', 'Nils', 'Ingrid', 'Sven', 'Astrid', 'Lars'].flatMap((first) => ['Holm', 'Berg', 'Dahl', 'Lund', 'Strand'].map((last) => ({ name: `${first} ${last}`, contact: `${first}.${last}@northmere.example`.toLowerCase() })));
const workshop = {
  id: 'workshop', version: 1, name: 'Statistics Workshop', description: '', recipient: 'fullName', expiry: { rule: 'optional' },
  fields: [{ key: 'mentor', header: 'Mentor', type: 'text' }], achievement: { type: 'Certificate', criteria: 'Took part.' }, certificateTemplate: 'course',
};

/** An issuer of its own stands for Certifier: it speaks Certifier's interface, and allows three requests a second. */
let certifier: IssuerProcess;
let directory: string;
const token = 'a-token-of-the-workspace';
let running: RunningWorkbench;

async function call<Body>(origin: string, bearer: string, method: string, path: string, body?: unknown): Promise<Body> {
  const ask = () => fetch(origin + path, {
    method, headers: { authorization: `Bearer ${bearer}`, 'certifier-version': '2022-10-26', ...(body !== undefined && { 'content-type': 'application/json' }) }, body: body === undefined ? null : JSON.stringify(body),
  });
  let answer = await ask();
  // Who looks counts among the three requests a second, too.
  while (answer.status === 429) {
    await delay(1000);
    answer = await ask();
  }
  if (!answer.ok) throw new Error(await answer.text());
  return await answer.json() as Body;
}

const atCertifier = async (): Promise<readonly { status: string; publicId: string; recipient: { email: string } }[]> =>
  (await call<{ data: { status: string; publicId: string; recipient: { email: string } }[] }>(certifier.url ?? '', token, 'POST', '/v1/credentials/search', { filter: {}, limit: 100 })).data;

/** As the guide for administrators says it: the token goes to the issuer once, and a group becomes a definition. */
async function connectCertifier(): Promise<void> {
  const { accessToken } = await (await fetch(`${running.workbench.url}/workbench/session`, { method: 'POST', headers: { origin: running.workbench.url } })).json() as { accessToken: string };
  const administer = <Body>(method: string, path: string, body: unknown) => call<Body>(running.workbench.url, accessToken, method, path, body);
  await administer('PUT', '/v1/certifier', { token });
  const { definition } = await administer<{ definition: Definition }>('POST', '/v1/definitions/convert', {
    from: { certifier: { groupId: workshop.id, attributes: [{ tag: 'custom.mentor', name: 'Mentor' }] } },
    given: { id: 'a-workshop', version: 1, description: 'Two days of statistics.', expiry: { rule: 'none' }, achievement: workshop.achievement, certificateTemplate: 'course' },
  });
  await administer('POST', '/v1/definitions', definition);
}

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'confer-certifier-'));
  const { issuerCommand: command, endWithParent } = foldersIn(resolve(__dirname, '..', '..'));
  certifier = new IssuerProcess({ command, endWithParent, dataDirectory: directory, publicUrl: 'http://localhost:3001', accessToken: token, providers: [], crashed: () => undefined });
  process.env['REQUESTS_PER_SECOND'] = '3';
  const address = await certifier.start();
  delete process.env['REQUESTS_PER_SECOND'];
  await call(address, token, 'PUT', '/v1/organisation', { name: 'Northmere University', email: 'registry@northmere.example', url: 'https://northmere.example' });
  await call(address, token, 'POST', '/v1/definitions', workshop);
  process.env['CERTIFIER_URL'] = address;
  running = await runWorkbench();
  await connectCertifier();
});
afterEach(async () => {
  delete process.env['CERTIFIER_URL'];
  await running.close();
  await certifier.stop();
  await rm(directory, { recursive: true });
});

const sheet = (): SheetView => {
  const [first] = running.workbench.workbook().sheets;
  if (!first) throw new Error('There is no sheet');
  return first;
};
const cell = (row: number, column: number): string => String(sheet().value({ row, column }));
const columnOf = (title: RegExp): number => Array.from({ length: 12 }, (_, column) => column).find((column) => title.test(cell(0, column))) ?? -1;

async function issueThirty(person: Person, awayAndBack: () => Promise<void>, host: 'excel' | 'sheets'): Promise<void> {
  const { pane } = person;
  const press = (name: string | RegExp) => pane.getByRole('button', { name }).first().click();
  const heading = (name: string | RegExp) => pane.getByRole('heading', { name, level: 1 }).waitFor({ timeout: patience });
  await pane.getByText('Statistics Workshop').click();
  await press('Create header row in Sheet1');
  await heading('0 rows so far');
  const [name, contact, mentor] = [columnOf(/name/i), columnOf(/mail|contact/i), columnOf(/^Mentor/)];
  const line = ({ name: whose, contact: where }: (typeof people)[number]): string => {
    const cells = ['', '', ''];
    [cells[name], cells[contact], cells[mentor]] = [whose, where, 'Ana Lind'];
    return cells.join('\t');
  };
  await person.paste('A2', people.map(line).join('\n'));
  await heading('All 30 rows are ready');
  await press(/^Review/);
  await pane.getByText('Certifier designs, issues and sends these credentials').waitFor();
  expect(await pane.getByRole('button', { name: 'Send a test to me' }).count()).toBe(0);
  if (host === 'excel') expect(await complaints(person)).toEqual([]);
  await person.picture(`certifier-${host}-review`);
  await pane.getByLabel('Label of this batch').fill('Statistics, autumn 2026');
  await press('Issue 30 credentials');
  await pane.getByText(/^Certifier takes three requests a second/).waitFor();
  await pane.getByText(/^([2-9]|[12]\d) of 30 issued$/).first().waitFor({ timeout: patience });
  await person.picture(`certifier-${host}-issuing`);
  if (host === 'excel') expect(await complaints(person)).toEqual([]);
  await awayAndBack();
  await heading('30 credentials issued');
  await person.picture(`certifier-${host}-done`);

  const there = await atCertifier();
  expect(there.map(({ recipient }) => recipient.email).sort()).toEqual(people.map((each) => each.contact).sort());
  const pageOf = new Map(there.map(({ recipient, publicId }) => [recipient.email, `https://credsverse.com/credentials/${publicId}`]));
  const link = columnOf(/^Credential$/);
  const rows = people.map((_, index) => index + 1);
  // The last links are written when the pane has said how many credentials there are.
  await until('every row has its link', () => rows.filter((row) => cell(row, link) === pageOf.get(cell(row, contact))).length, (linked) => linked === rows.length);
}

test('in Excel thirty rows go through Certifier with the pane closed and the issuer killed in the middle, each once, and the links stand beside the rows', async () => {
  const person = await running.openWindow();
  await issueThirty(person, async () => {
    await person.page.getByRole('button', { name: 'Close Confer' }).click();
    const before = (await atCertifier()).length;
    await running.workbench.issuer.kill();
    await running.workbench.issuer.start();
    // It goes on by itself.
    while ((await atCertifier()).length === before) await delay(500);
    await person.page.getByRole('button', { name: 'Open Confer' }).click();
  }, 'excel');
  expect(person.surprises).toEqual([]);
});

test('in Google Sheets thirty rows go through Certifier', async () => {
  const person = await running.openWindow({ host: 'sheets' });
  await issueThirty(person, async () => undefined, 'sheets');
  // What Certifier cannot do with a credential is not offered.
  const { pane } = person;
  await pane.getByRole('tab', { name: 'Batches', exact: true }).click();
  await pane.getByRole('button', { name: /Statistics, autumn 2026/ }).click();
  await pane.getByRole('checkbox', { name: 'Select all' }).click({ timeout: patience });
  await pane.getByRole('button', { name: 'Resend…' }).waitFor();
  expect(await pane.getByRole('button', { name: /^(Correct…|Revoke…|More actions)$/ }).count()).toBe(0);
  await person.picture('certifier-sheets-batch');
  expect(person.surprises).toEqual([]);
});
