import type { FrameLocator } from 'playwright-core';
import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';
import { until } from './until';

jest.setTimeout(300_000);

/** Signing and sending takes its time on a small machine. */
const patience = 120_000;

let running: RunningWorkbench;
let person: Person;
let pane: FrameLocator;

beforeAll(async () => { running = await runWorkbench(); });
beforeEach(() => running.workbench.startOver());
afterEach(async () => {
  expect(person.surprises).toEqual([]);
  await person.close();
});
afterAll(() => running.close());

/** What has the focus in the pane, as it is called. */
const focused = (): Promise<string> => pane.locator('body').evaluate(() => {
  const element = document.activeElement === document.body ? null : document.activeElement;
  const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
  return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
});

/** More than any screen has to go through. */
const mostPresses = 40;

/** Goes on until something called so has the focus. Inside a list the arrow keys move, and Tab leaves it. */
async function goTo(name: RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < mostPresses; presses++) {
    await person.press(key);
    const now = await focused();
    if (name.test(now)) return;
    passed.push(now);
  }
  throw new Error(`${key} never comes to ${String(name)}, but to: ${passed.join(' | ')}`);
}

/** A screen begins where its heading has the focus: nobody has to look for it. */
async function arrives(name: RegExp): Promise<void> {
  await pane.getByRole('heading', { name, level: 1 }).waitFor({ timeout: patience });
  await until('the heading has the focus', focused, (now) => name.test(now));
}

/** That where one is can be seen: the element with the focus lies in the pane, and nothing covers it. */
const focusIsInSight = (): Promise<boolean> => pane.locator('body').evaluate(() => {
  const element = document.activeElement;
  if (!element) return false;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return left >= 0 && right <= innerWidth && (element.contains(there) || there?.contains(element) === true);
});

test.each([
  { name: '300-contrast', width: 300, contrast: true, dark: false },
  { name: '600-dark', width: 600, contrast: false, dark: true },
  // The sidebar has one width.
  { name: 'sheets', host: 'sheets' as const, contrast: false, dark: false },
])('a list is taken into use, checked and issued by keyboard alone: $name', async ({ name: look, host, width, contrast, dark }) => {
  person = await running.openWindow({ ...(host && { host }) });
  pane = person.pane;
  if (contrast) await person.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  if (dark) await person.page.getByRole('button', { name: 'Dark theme' }).click();
  await person.page.getByRole('button', { name: 'Sample lists' }).click();
  await person.page.getByRole('button', { name: 'Ethics autumn' }).click();
  if (width !== undefined) await person.page.locator('iframe[title="Confer"]').evaluate((frame, pixels) => { frame.style.width = `${pixels}px`; }, width);
  await pane.getByRole('button', { name: 'Use with this list' }).waitFor({ timeout: patience });
  const step = async (title: string) => {
    expect(await focusIsInSight()).toBe(true);
    await person.panePicture(`keyboard-${look}-${title}`);
  };
  // As F6 does, which is the spreadsheet program's.
  await pane.getByRole('searchbox').focus();

  await goTo(/^Use with this list$/);
  await step('start');
  await person.press('Enter');
  await arrives(/^Match 8 fields$/);
  await goTo(/^Check 60 rows$/);
  await step('prepare');
  await person.press('Enter');
  await arrives(/of 60 rows are ready$/);
  await goTo(/^Invisible spaces/);
  await goTo(/^Fix all/, 'ArrowRight');
  await step('check');
  await person.press('Enter');
  await pane.getByText(/cells? fixed/).first().waitFor();
  await goTo(/^Review/);
  await step('fixed');
  await person.press('Enter');
  // Nothing is issued without a label: there one begins.
  await pane.getByRole('heading', { name: /rows go, \d+ stay$/, level: 1 }).waitFor({ timeout: patience });
  await until('the label has the focus', focused, (now) => now.startsWith('Label of this batch'));
  await person.page.keyboard.type('Research Ethics, autumn 2026');
  await step('label');
  await goTo(/^Issue \d+ credentials$/);
  await step('review');
  await person.press('Enter');
  await arrives(/credentials issued$/);
  await goTo(/^New batch$/);
  await step('done');
  await person.press('Enter');
  await arrives(/of 60 rows are ready$/);
});
