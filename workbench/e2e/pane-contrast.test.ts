import type { Person } from './person';
import { type RunningWorkbench, runWorkbench } from './run-workbench';
import { until } from './until';

let running: RunningWorkbench;

beforeAll(async () => {
  running = await runWorkbench();
});
afterAll(() => running.close());

/** Every element that stands out of the pane or whose words are cut off without an ellipsis, and links that only a colour would show. */
async function misfits(person: Person): Promise<string[]> {
  const frame = await until('the frame of the pane', () => person.page.frames().find((candidate) => candidate.url().startsWith(`${person.origin}/excel/`)));
  return frame.evaluate(() => {
    const hasEllipsis = (element: Element | null): boolean => element !== null && (getComputedStyle(element).textOverflow === 'ellipsis' || hasEllipsis(element.parentElement));
    return [...document.querySelectorAll<HTMLElement>('#confer *')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      const isForScreenReaders = width <= 1;
      const isCut = element.tagName === 'BUTTON' && element.scrollWidth > element.clientWidth + 1;
      const isLinkInDisguise = element.matches('.fui-Link') && !getComputedStyle(element).textDecorationLine.includes('underline');
      return isLinkInDisguise || (!isForScreenReaders && (left < -1 || right > innerWidth + 1 || isCut) && !hasEllipsis(element));
    }).map(({ tagName, textContent }) => `${tagName} “${textContent.slice(0, 40)}”`);
  });
}

test.each([300, 350, 600])('in high contrast and %i px wide, every screen of the main job fits', async (width) => {
  await running.workbench.startOver();
  const person = await running.openWindow();
  const { pane, page } = person;
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const look = async (name: string) => {
    await page.locator('iframe[title="Confer"]').evaluate((element, pixels) => { element.style.width = `${pixels}px`; }, width);
    await person.picture(`contrast-${width}-${name}`);
    expect({ name, misfits: await misfits(person) }).toEqual({ name, misfits: [] });
  };
  const press = (name: string | RegExp) => pane.getByRole('button', { name }).first().click();

  await page.getByRole('button', { name: 'Sample lists' }).click();
  await page.getByRole('button', { name: 'Ethics autumn' }).click();
  await pane.getByRole('button', { name: 'Use with this list' }).waitFor();
  await look('start');
  await press('Use with this list');
  await pane.getByRole('heading', { name: 'Match 8 fields' }).waitFor();
  await look('prepare');
  await press('Check 60 rows');
  await press(/Invisible spaces/);
  await look('check');
  await press(/^Review/);
  await pane.getByLabel('Label of this batch').fill('Research Ethics, autumn 2026');
  await look('review');
  await press(/^Issue/);
  await pane.getByRole('heading', { name: /credentials issued/ }).waitFor();
  await look('done');
  await running.workbench.issuer.stop();
  await page.getByRole('button', { name: 'Close Confer' }).click();
  await page.getByRole('button', { name: 'Open Confer' }).click();
  await pane.getByRole('heading', { name: 'Confer cannot reach the issuer' }).waitFor();
  await look('unreachable');
  await running.workbench.issuer.start();
  await person.close();
});
