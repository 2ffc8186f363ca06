import { readFile } from 'node:fs/promises';
import type { AxeResults } from 'axe-core';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';
import { until } from './until';

let running: RunningWorkbench;
let person: Person;
let pane: FrameLocator;

beforeAll(async () => {
  running = await runWorkbench();
  person = await running.openWindow();
  pane = person.pane;
});
afterAll(() => running.close());

const press = (name: string | RegExp) => pane.getByRole('button', { name }).first().click();
const certificate = () => pane.getByRole('button', { name: /^Certificate \d+ of \d+, row \d+/ });
const isShown = (label: RegExp) => pane.getByRole('button', { name: label }).locator('img').waitFor();

/** What axe finds wrong in a page, or in the pane. */
async function complaints(where: Page | Frame): Promise<string[]> {
  await where.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
  // Fluent's focus traps: they pass the focus on at once, which axe cannot see.
  const { violations } = await where.evaluate(() => (window as unknown as { axe: { run: (page: object) => Promise<AxeResults> } }).axe.run({ exclude: [['[data-tabster-dummy]']] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const paneFrame = () => until('the frame of the pane', () => person.page.frames().find((frame) => frame.url().startsWith(`${person.origin}/excel/`)));

/** Waits until a picture has come whole, and gives its shape: width to height. */
const shapeOf = (picture: ReturnType<Page['locator']>): Promise<number> => picture.evaluate(async (element) => {
  const image = element as HTMLImageElement;
  await image.decode();
  return image.naturalWidth / image.naturalHeight;
});

/** Takes a sample list as far as the review. */
async function reviewOf(list: string): Promise<void> {
  await person.page.getByRole('button', { name: 'Sample lists' }).click();
  await person.page.getByRole('button', { name: list }).click();
  await press('Use with this list');
  await press(/^Check \d+ rows/);
  await pane.getByRole('heading', { level: 1, name: /rows are ready|Day or month/ }).waitFor();
  const dayFirst = pane.getByRole('button', { name: /day first/ });
  if (await dayFirst.isVisible()) await dayFirst.click();
  await press(/^Review/);
  await pane.getByLabel('Label of this batch').waitFor();
}

test('the review shows the certificates of the rows, the odd ones first, and pages through all of them', async () => {
  await reviewOf('Ethics autumn');
  await isShown(/^Certificate 1 of \d+, row \d+, .+, longest name$/);
  expect(await shapeOf(certificate().locator('img'))).toBeCloseTo(297 / 210, 2);
  const first = await certificate().getAttribute('aria-label') ?? '';
  const [, count = ''] = /^Certificate 1 of (\d+)/.exec(first) ?? [];
  expect(await pane.getByText(`1 of ${count} · row`).textContent()).toMatch(/^1 of \d+ · row \d+, the longest name$/);
  await person.picture('certificate-review');
  expect(await complaints(await paneFrame())).toEqual([]);

  await certificate().press('ArrowRight');
  await isShown(/^Certificate 2 of/);
  await press('Next certificate');
  await isShown(/^Certificate 3 of/);
  await certificate().press('ArrowLeft');
  await press('Previous certificate');
  await isShown(/^Certificate 1 of/);
  await certificate().press('ArrowLeft');
  expect(await certificate().getAttribute('aria-label')).toBe(first);
});

test('a click opens it large, and Escape leads back', async () => {
  await certificate().click();
  const dialog = pane.getByRole('dialog');
  expect(await shapeOf(dialog.getByRole('img'))).toBeCloseTo(297 / 210, 2);
  await person.picture('certificate-large');
  expect(await complaints(await paneFrame())).toEqual([]);
  await person.press('ArrowRight');
  await dialog.getByRole('img', { name: /^Certificate 2 of/ }).waitFor();
  await person.press('ArrowLeft');
  await dialog.getByRole('img', { name: /^Certificate 1 of/ }).waitFor();
  await person.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await certificate().evaluate((element) => element === document.activeElement)).toBe(true);
});

/** Where the sheet says that a credential is, and whose it is. */
function issuedInSheet(): { address: string; name: string } | undefined {
  const sheet = running.workbench.workbook().sheets.find(({ name }) => name === 'Ethics autumn');
  for (let row = 1; row <= 60; row++) {
    const cells = Array.from({ length: 16 }, (_, column) => String(sheet?.value({ row, column }) ?? ''));
    const address = cells.find((text) => /\/c\/[0-9a-f-]{36}$/.test(text));
    if (address !== undefined) return { address, name: cells.slice(0, 2).join(' ') };
  }
  return undefined;
}

test('issuing does not wait for it, and the public page shows the certificate', async () => {
  await pane.getByLabel('Label of this batch').fill('Research Ethics, autumn 2026');
  await press(/^Issue/);
  await pane.getByRole('heading', { name: /credentials issued/ }).waitFor();
  const { address, name } = await until('the address of a credential', issuedInSheet);

  const page = await person.context.newPage();
  await page.goto(address);
  await page.getByRole('heading', { name: 'This credential is genuine' }).waitFor();
  const picture = page.getByRole('img', { name: `Certificate of ${name}, Research Ethics Training` });
  expect(await shapeOf(picture)).toBeCloseTo(297 / 210, 2);
  expect(await complaints(page)).toEqual([]);
  await page.setViewportSize({ width: 900, height: 1200 });
  await page.screenshot(process.env['SHOTS'] === undefined ? {} : { path: `${process.env['SHOTS']}/certificate-public.png`, fullPage: true });
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  for (const [link, start] of [['Certificate as PDF', '%PDF-'], ['Picture', '\u0089PNG']] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()]);
    expect((await readFile(await download.path(), 'latin1')).startsWith(start)).toBe(true);
  }
  await page.close();
  expect(person.surprises).toEqual([]);
});
