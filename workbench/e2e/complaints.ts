import { readFile } from 'node:fs/promises';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';
import type { Person } from './person';
import { until } from './until';

/** Columns that the narrowest host gives the pane: the sidebar of Google Sheets. */
const narrowest = 300;

async function paneFrame(person: Person): Promise<Frame> {
  return until('the frame of the pane', () => person.page.frames().find((frame) => frame.url().startsWith(`${person.origin}/excel/`)));
}

/** What axe finds wrong in the pane, and whether anything in it is wider than the pane. */
export async function complaints(person: Person): Promise<string[]> {
  const frame = await paneFrame(person);
  await frame.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
  // Fluent's focus traps: they pass the focus on at once, which axe cannot see.
  const { violations } = await frame.evaluate(() => (window as unknown as { axe: { run: (where: object) => Promise<AxeResults> } }).axe.run({ exclude: [['[data-tabster-dummy]']] }));
  await person.page.locator('iframe[title="Confer"]').evaluate((element, width) => { element.style.width = `${width}px`; }, narrowest);
  const tooWide = await frame.evaluate(() => [...document.querySelectorAll('main, footer, header')].filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1).map(({ tagName, textContent }) => `wider than the pane: ${tagName} ${(textContent ?? '').slice(0, 40)}`));
  await person.page.locator('iframe[title="Confer"]').evaluate((element) => { element.style.width = ''; });
  return [...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), ...tooWide];
}
