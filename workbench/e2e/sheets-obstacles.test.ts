import type { GoogleUser } from '../src/apps-script-host';
import { complaints } from './pane-complaints';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';

jest.setTimeout(240_000);

let running: RunningWorkbench;
let persons = 0;

beforeAll(async () => { running = await runWorkbench(); });
afterAll(() => running.close());

/** Somebody opens the spreadsheet with an account of this state. */
async function open(account: Partial<GoogleUser> = {}): Promise<Person> {
  persons += 1;
  const person = `person-${persons}`;
  running.workbench.spreadsheet().openWindow({ email: `${person}@northmere.example`, ...account }, person);
  return running.openWindow({ host: 'sheets' });
}

/** The sidebar says so, in words, at 300 px, and axe finds nothing. */
async function says(person: Person, sentence: RegExp, picture: string): Promise<void> {
  await person.pane.getByText(sentence).waitFor({ timeout: 60_000 });
  await person.picture(picture);
  expect(await complaints(person)).toEqual([]);
  expect(person.surprises).toEqual([]);
  await person.close();
}

test('somebody whose browser is signed in with several accounts is told to sign out of the others', async () => {
  await says(await open({ runsAsAnother: true }), /several Google accounts, and Confer runs as one that cannot open this spreadsheet/, 'sheets-other-account');
});

test('somebody who did not allow everything is told where to', async () => {
  await says(await open({ refusedScopes: ['https://www.googleapis.com/auth/script.external_request'] }), /not allowed everything it needs\. Open it again from the Extensions menu/, 'sheets-scopes');
});

test('somebody whose account belongs to no organisation that the issuer trusts is told so', async () => {
  await says(await open({ domain: undefined }), /does not belong to this organisation\. Sign in with the account of your organisation/, 'sheets-other-domain');
});

test('somebody whose administrator lets scripts ask other addresses alone is told whom to ask', async () => {
  const google = running.workbench.spreadsheet();
  google.allowedDomains = ['elsewhere.example'];
  await says(await open(), /Google does not let Confer reach the issuer\. Ask your Google administrator/, 'sheets-blocked');
  google.allowedDomains = undefined;
});

test('while somebody else writes for long, a person is told to try again, and then it is done', async () => {
  const { locks } = running.workbench.spreadsheet();
  const person = await open();
  await person.pane.getByText('Research Ethics Training').click();
  const create = person.pane.getByRole('button', { name: 'Create header row in Sheet1' });
  await create.waitFor();
  locks.holdElsewhere('Document', 3_600_000);
  await create.click();
  await person.pane.getByText('Somebody else is working with Confer in this spreadsheet and it takes a while. Try again in a moment.').waitFor({ timeout: 60_000 });
  await person.picture('sheets-busy');
  expect(await complaints(person)).toEqual([]);
  locks.holdElsewhere('Document', 0);
  await person.pane.getByRole('button', { name: 'Try again' }).click();
  await create.click();
  await person.pane.getByRole('heading', { name: '0 rows so far', level: 1 }).waitFor({ timeout: 60_000 });
  expect(person.surprises).toEqual([]);
  await person.close();
});

test('an issuer that is down is told from all of that', async () => {
  await running.workbench.issuer.stop();
  await says(await open(), /does not answer\. Nothing is lost/, 'sheets-unreachable');
});
