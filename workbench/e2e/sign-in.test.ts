import { OpenIdProvider } from '@confer/issuer/fixtures';
import type { FrameLocator, Page } from 'playwright-core';
import { complaints } from './pane-complaints';
import { NestedAppBridge } from './nested-app-bridge';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';

/** Pages, dialogs and the issuer start anew in every test, on a small machine. */
jest.setTimeout(120_000);

const tenant = '11111111-2222-4333-8444-555555555555';
const marta = { sub: 'marta', name: 'Marta Kowalczyk', email: 'marta@northmere.example', email_verified: true };
const jonas = { sub: 'pairwise', oid: 'jonas', tid: tenant, name: 'Jonas Weber', preferred_username: 'jonas@northmere.example' };

let login: OpenIdProvider;
let entra: OpenIdProvider;
let running: RunningWorkbench;
let person: Person;
let pane: FrameLocator;

const inBothProviders = () => JSON.stringify([
  { kind: 'microsoft', tenant, cloud: entra.origin, clientId: entra.clientId, clientSecret: entra.clientSecret },
  { kind: 'oidc', name: 'Northmere Login', issuer: login.issuer, clientId: login.clientId, clientSecret: login.clientSecret },
]);

beforeAll(async () => {
  login = await OpenIdProvider.start();
  entra = await OpenIdProvider.start(`/${tenant}/v2.0`);
  process.env['OIDC_PROVIDERS'] = inBothProviders();
  running = await runWorkbench();
});
afterAll(async () => {
  delete process.env['OIDC_PROVIDERS'];
  await running.close();
  await Promise.all([login.close(), entra.close()]);
});
beforeEach(async () => {
  Object.assign(login, { person: marta, lifetime: 3600, sessionsEnded: false });
  Object.assign(entra, { person: jonas, lifetime: 3600 });
  await running.workbench.startOver();
});
afterEach(() => person.close());

const button = (name: string | RegExp) => pane.getByRole('button', { name }).first();
const press = (name: string | RegExp) => button(name).click();
const heading = (name: string | RegExp) => pane.getByRole('heading', { name, level: 1 }).waitFor();
const says = (text: string) => pane.getByText(text).first().waitFor();

/** Opens the pane as somebody who is not signed in. The workbench hands over a token, which is given back. */
async function openSignedOut(bridge?: NestedAppBridge): Promise<void> {
  person = await running.openWindow();
  pane = person.pane;
  if (bridge) {
    await bridge.install(person.context);
    await person.page.reload();
    await person.gridIsThere();
  }
  await heading('What do you want to issue?');
  await press('Northmere University');
  await pane.getByRole('menuitem', { name: 'Disconnect' }).click();
  await heading('Issue credentials from this sheet');
}

async function invite(email: string, role: string): Promise<void> {
  const { accessToken } = await (await fetch(`${running.workbench.url}/workbench/session`, { method: 'POST', headers: { origin: running.workbench.url } })).json() as { accessToken: string };
  const answer = await fetch(`${running.workbench.url}/v1/members`, {
    method: 'POST', headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' }, body: JSON.stringify({ email, role }),
  });
  expect(answer.status).toBe(201);
}

async function openDialog(): Promise<Page> {
  const [dialog] = await Promise.all([person.page.waitForEvent('popup'), press('Sign in with Northmere Login')]);
  return dialog;
}

/** Signs in at the provider's page, and waits until the window is gone. */
async function signInByDialog(link: string | RegExp = /^Go on as/): Promise<void> {
  const dialog = await openDialog();
  const gone = dialog.waitForEvent('close');
  await dialog.getByRole('link', { name: link }).click();
  await gone;
}

/** What surprises besides the provider's page and the answers that a test is about. */
const surprises = () => person.surprises.filter((text) => !text.startsWith(`request: ${login.origin}/authorize`) && !/the server responded with a status of (401|403)/.test(text));

/** Takes a class list up to the review. */
async function review(): Promise<void> {
  await person.page.getByRole('button', { name: 'Sample lists' }).click();
  await person.page.getByRole('button', { name: 'Ethics autumn' }).click();
  await press('Use with this list');
  await press('Check 60 rows');
  await press(/^Review/);
  await pane.getByLabel('Label of this batch').fill('Research Ethics, autumn 2026');
}

test('a member signs in by the dialog, is named before issuing, and signs out', async () => {
  await openSignedOut();
  await invite('marta@northmere.example', 'issuer');
  await button('Sign in with Microsoft').waitFor();
  await person.picture('connect-with-providers');
  expect(await complaints(person)).toEqual([]);
  await signInByDialog();
  await heading('What do you want to issue?');
  await review();
  await says('Marta Kowalczyk (marta@northmere.example)');
  await press(/^Issue/);
  await pane.getByRole('heading', { name: /credentials issued/ }).waitFor({ timeout: 60_000 });
  expect(await person.page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]))).not.toMatch(/eyJ/);

  await press('New batch');
  await press('Choose another definition');
  expect(await complaints(person)).toEqual([]);
  await press('Marta Kowalczyk, Northmere University');
  await says('Marta Kowalczyk · may issue');
  await pane.getByRole('menuitem', { name: 'Sign out' }).click();
  await heading('Issue credentials from this sheet');
  expect(surprises()).toEqual([]);
});

test('whoever is not let in hears why, and may try another account', async () => {
  await openSignedOut();
  await signInByDialog('Cancel');
  await says('The sign-in was cancelled. Nothing has changed.');

  const dialog = await openDialog();
  await dialog.getByRole('link', { name: /^Go on/ }).waitFor();
  await says('Signing in with Northmere Login. Go on in the window that has opened.');
  await dialog.close();
  await says('The sign-in was cancelled. Nothing has changed.');

  await signInByDialog();
  await says('marta@northmere.example is not a member yet. Ask your administrator to add this address.');
  expect(await complaints(person)).toEqual([]);

  login.person = { ...marta, email_verified: false };
  await signInByDialog();
  await says('does not belong to this organisation. Sign in with the account of your organisation.');

  await person.page.evaluate(() => { window.open = () => null; });
  await press('Sign in with Northmere Login');
  await says(`The window for signing in was blocked. Allow pop-up windows for ${new URL(running.workbench.url).host}, then sign in again.`);
  expect(surprises()).toEqual([]);
});

test('a code that comes back to another sign-in than the one that was begun is refused', async () => {
  await openSignedOut();
  const dialog = await openDialog();
  await dialog.getByRole('link', { name: /^Go on/ }).waitFor();
  const forged = await dialog.getByRole('link', { name: /^Go on/ }).getAttribute('href') ?? '';
  await dialog.goto(forged.replace(/state=[^&]*/, 'state=another'));
  await says('Northmere Login did not complete the sign-in. Sign in again; if it stays so, tell your administrator.');
  expect(surprises()).toEqual([]);
});

test('an account that may only look is told so at the review', async () => {
  await openSignedOut();
  await invite('marta@northmere.example', 'observer');
  await signInByDialog();
  await heading('What do you want to issue?');
  await review();
  await says('This account may look but not issue. Ask your administrator for the role “issuer”.');
  expect(await button(/^Issue/).getAttribute('aria-disabled')).toBe('true');
  expect(await complaints(person)).toEqual([]);
});

test('a token that runs out is renewed without a word; when that fails, signing in leads back to the review', async () => {
  await openSignedOut();
  await invite('marta@northmere.example', 'issuer');
  // Good for less than the time in which the pane renews: every request takes a new token.
  login.lifetime = 40;
  await signInByDialog();
  await heading('What do you want to issue?');
  expect(login.asked.get('token')).toBeGreaterThan(1);
  await review();
  login.sessionsEnded = true;
  await press(/^Issue/);
  await heading('Your sign-in has ended');
  await says('Sign in and Confer goes on where you were.');
  await button('Sign in with Northmere Login').waitFor();
  await person.picture('sign-in-ended');
  expect(await complaints(person)).toEqual([]);
  login.sessionsEnded = false;
  login.lifetime = 3600;
  await signInByDialog();
  // Nothing was sent yet, so the person presses once more what is still to be seen.
  await press(/^Issue/);
  await pane.getByRole('heading', { name: /credentials issued/ }).waitFor({ timeout: 60_000 });
  expect(surprises()).toEqual([]);
});

describe('where Excel signs people in itself', () => {
  let bridge: NestedAppBridge;
  const tokenCalls = () => bridge.calls.filter(({ method }) => method !== 'GetInitContext').map(({ method }) => method);

  beforeEach(async () => {
    bridge = new NestedAppBridge(entra);
    await openSignedOut(bridge);
    await invite('jonas@northmere.example', 'issuer');
  });

  test('no window opens: Excel is asked, with the issuer’s own scope, and once more when the pane is opened again', async () => {
    bridge.needsPerson = true;
    bridge.personCancels = true;
    await press('Sign in with Microsoft');
    await says('The sign-in was cancelled. Nothing has changed.');
    bridge.personCancels = false;
    await press('Sign in with Microsoft');
    await heading('What do you want to issue?');
    await press('Jonas Weber, Northmere University');
    await pane.getByRole('menuitem', { name: 'Sign out' }).waitFor();
    await person.press('Escape');
    expect(bridge.calls.at(-1)).toMatchObject({ method: 'GetTokenPopup', scope: expect.stringContaining(`api://${entra.clientId}/access_as_user`) as string, authority: expect.stringContaining(tenant) as string });
    expect(person.context.pages()).toHaveLength(1);

    bridge.needsPerson = false;
    await person.page.getByRole('button', { name: 'Close Confer' }).click();
    await person.page.evaluate(() => { sessionStorage.clear(); });
    await person.page.getByRole('button', { name: 'Open Confer' }).click();
    await heading('What do you want to issue?');
    await button('Jonas Weber, Northmere University').waitFor();
    expect(tokenCalls().at(-1)).toBe('GetToken');
    expect(surprises()).toEqual([]);
  });
});
