import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { definitions, organisation } from '../src/sample-lists';
import { foldersIn } from '../src/server/folders';
import { freePort } from '../src/server/free-port';
import { IssuerProcess } from '../src/server/issuer-process';
import { fillIssuer } from '../src/server/sample-data';
import { launchBrowser } from './run-workbench';
import { until } from './until';

/** The built issuer with the sample university, and two people who took its course: one has the credential, and one had it. */
let issuer: IssuerProcess;
let origin: string;
let directory: string;
let browser: Browser;
let genuine: string;
let revoked: string;

const accessToken = 'a token that is long enough';
const course = definitions[0];

async function call<Body>(method: string, path: string, body?: object): Promise<Body> {
  const answer = await fetch(`${origin}/v1${path}`, {
    method, headers: { authorization: `Bearer ${accessToken}`, ...(body && { 'content-type': 'application/json' }) }, body: body ? JSON.stringify(body) : null,
  });
  if (!answer.ok) throw new Error(await answer.text());
  return await answer.json() as Body;
}

async function issueTwo(): Promise<readonly { credentialId: string; publicId: string }[]> {
  const { id } = await call<{ id: string }>('POST', '/batches', { key: 'batch-public-pages', label: 'Ethics, autumn', definitionId: course?.id, definitionVersion: course?.version });
  const row = (number: number, firstName: string, lastName: string) => ({
    key: `row-number-${number}`, recipient: { firstName, lastName, contact: `student-${number}@northmere.example` }, expiry: '3 years',
    fields: { studentNumber: `000000${number}`, completedOn: '2026-11-03', hours: 12, result: 'Merit' },
  });
  await call('POST', `/batches/${id}/rows`, { rows: [row(1, 'Siobhán', 'Ní Dhomhnaill'), row(2, 'Mary-Kate', 'O’Connor')] });
  await call('POST', `/batches/${id}/submit`);
  const receipts = () => call<{ data: { key: string; credentialId: string; publicId: string }[] }>('GET', `/batches/${id}/receipts`);
  const { data } = await until('both are issued', receipts, ({ data: issued }) => issued.length === 2);
  return [...data].sort((a, b) => a.key.localeCompare(b.key));
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'confer-public-pages-'));
  const { issuerCommand: command, endWithParent } = foldersIn(resolve(__dirname, '..', '..'));
  const port = await freePort();
  issuer = new IssuerProcess({ command, endWithParent, dataDirectory: directory, publicUrl: `http://localhost:${port}`, accessToken, providers: [], crashed: () => undefined });
  [origin, browser] = await Promise.all([issuer.start(), launchBrowser()]);
  await fillIssuer(origin, accessToken, { definitions, organisation });
  const [first, second] = await issueTwo();
  if (!first || !second) throw new Error('Nothing was issued');
  await call('POST', '/credentials/revoke', { credentialIds: [second.credentialId], reason: 'wrongDetails', explanation: 'Hours were recorded as 12 instead of 8.' });
  [genuine, revoked] = [`/c/${first.publicId}`, `/c/${second.publicId}`];
});
afterAll(async () => {
  await browser.close();
  await issuer.stop();
  await rm(directory, { recursive: true });
});

/** Every window is a new reader. Whatever a page says to the console, or cannot fetch, is a complaint. */
async function open<Result>(path: string, options: BrowserContextOptions, look: (page: Page, surprises: string[]) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 900, height: 1000 }, ...options });
  const page = await context.newPage();
  const surprises: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') surprises.push(message.text()); });
  page.on('requestfailed', (request) => { surprises.push(request.url()); });
  await page.goto(origin + path);
  const result = await look(page, surprises);
  expect(surprises).toEqual([]);
  await context.close();
  return result;
}

async function complaints(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
  const { violations } = await page.evaluate(() => (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const isTooWide = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
const menu = (page: Page) => page.getByRole('navigation').locator('summary');
const french = (page: Page) => page.getByRole('link', { name: 'Français' });
const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png`, fullPage: true });
};

const looks: readonly (readonly [string, BrowserContextOptions])[] = [
  ['wide', {}], ['phone', { viewport: { width: 390, height: 800 } }], ['narrow', { viewport: { width: 300, height: 700 }, locale: 'de-DE' }], ['dark', { colorScheme: 'dark' }], ['contrast', { forcedColors: 'active' }],
];

describe.each(looks)('a public page, %s', (name, options) => {
  test.each([
    ['genuine', (): string => genuine], ['revoked', (): string => revoked], ['another-tool', (): string => `${genuine}/another-tool`], ['home', (): string => '/'], ['verify', (): string => '/verify'],
  ] as const)('is in place and free of what axe can find, with its menu closed and open: %s', async (kind, path) => {
    await open(path(), options, async (page) => {
      const crest = page.locator('header img');
      await crest.evaluate((image) => (image as HTMLImageElement).decode());
      expect(await crest.evaluate((image) => image.clientHeight / image.clientWidth)).toBeGreaterThan(1);
      await picture(page, `public-${kind}-${name}`);
      expect([await isTooWide(page), await complaints(page)]).toEqual([false, []]);
      await menu(page).click();
      await french(page).waitFor();
      expect([await isTooWide(page), await complaints(page)]).toEqual([false, []]);
    });
  });
});

test.each([['with', true], ['without', false]])('%s its script, the menu of languages opens, closes by a click beside it, and leads to the page in that language', async (_, javaScriptEnabled) => {
  await open(genuine, { javaScriptEnabled }, async (page) => {
    expect(await french(page).isVisible()).toBe(false);
    await menu(page).click();
    await french(page).waitFor();
    await page.mouse.click(100, 600);
    await french(page).waitFor({ state: 'hidden' });
    await menu(page).press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Cette attestation est authentique' }).waitFor();
    await menu(page).getByText('Français').waitFor();
    expect(await french(page).isVisible()).toBe(false);
  });
});

test('on the page of a credential, Escape closes the menu, and so does whoever goes on with the keyboard', async () => {
  await open(genuine, {}, async (page) => {
    await menu(page).press('Enter');
    await french(page).focus();
    await page.keyboard.press('Escape');
    await french(page).waitFor({ state: 'hidden' });
    expect(await menu(page).evaluate((summary) => summary === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    for (const language of ['Français', 'Español', 'Deutsch']) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(language);
    }
    await page.keyboard.press('Tab');
    await french(page).waitFor({ state: 'hidden' });
  });
});

test('without a script the page says and offers everything that needs none', async () => {
  await open(genuine, { javaScriptEnabled: false }, async (page) => {
    await page.getByText(/^Valid for 3 more years, until .+\.$/).waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    await page.getByRole('link', { name: 'Check it with another tool' }).click();
    await page.getByRole('heading', { name: 'Check it with another tool', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Back to the credential' }).click();
    await page.getByRole('heading', { name: 'This credential is genuine' }).waitFor();
  });
});

test.each(['en', 'fr', 'es', 'de'])('both verdicts print on one sheet, in the language %s', async (language) => {
  for (const path of [genuine, revoked]) {
    for (const format of ['A4', 'Letter']) {
      const margin = { top: '12mm', right: '12mm', bottom: '12mm', left: '12mm' };
      const sheets = await open(`${path}?lang=${language}`, {}, async (page) => (await page.pdf({ format, margin })).toString('latin1').match(/\/Type\s*\/Page\b/g));
      expect([path, format, sheets?.length]).toEqual([path, format, 1]);
    }
  }
});
